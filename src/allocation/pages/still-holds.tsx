import { paths } from '../../paths.ts';

type Props = {
  readonly name: string;
  readonly held: readonly string[];
  readonly where: { readonly organisation: string; readonly person: string };
};

/** What is given to somebody whose roles are about to change, with the way to hand it over first. */
export const StillHolds = ({ name, held, where }: Props) => (
  <>
    <h2 className="nhsuk-heading-m">What is given to {name}</h2>
    {held.length === 0 ? (
      <p>No outcome or indicator is given to {name}.</p>
    ) : (
      <>
        <p>
          {held.length} {held.length === 1 ? 'outcome' : 'outcomes'}, whole or in part: {held.join(', ')}. If{' '}
          {name} leaves, these stay in their name until somebody takes over.
        </p>
        <p>
          <a href={paths.handOver.to(where)}>Hand over what {name} holds</a>
        </p>
      </>
    )}
  </>
);
