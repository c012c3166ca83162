import { paths } from '../../../paths.ts';
import { InsetText } from '../../../platform/design/inset-text.tsx';
import type { Carried } from '../../rules/carried.ts';

type Props = {
  readonly carried: readonly Carried[];
  readonly where: { readonly organisation: string; readonly edition: string };
};

/** What stands there from before, and where it goes on. */
export const AlreadyCarried = ({ carried, where }: Props) => {
  const [any] = carried;
  if (!any) return null;
  return (
    <InsetText>
      <p>
        {carried.length} {carried.length === 1 ? 'outcome is' : 'outcomes are'} carried forward from{' '}
        {any.fromEdition} already.
      </p>
      <p>
        <a href={paths.confirmCarried.to(where)}>Confirm several as still true</a>
      </p>
    </InsetText>
  );
};
