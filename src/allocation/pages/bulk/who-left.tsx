import { paths } from '../../../paths.ts';
import { InsetText } from '../../../platform/design/inset-text.tsx';
import type { Named } from '../../rules/allocation.ts';

type Props = { readonly left: readonly Named[]; readonly organisation: string };

/** People who have left and still hold outcomes, with the way to hand these over. */
export const WhoLeft = ({ left, organisation }: Props) =>
  left.length === 0 ? null : (
    <InsetText>
      <p>No longer among your people, but outcomes are still given to them:</p>
      <ul className="nhsuk-list">
        {left.map(({ id, name }) => (
          <li key={id}>
            {name}:{' '}
            <a href={paths.handOver.to({ organisation, person: id })}>
              hand over<span className="nhsuk-u-visually-hidden"> what {name} holds</span>
            </a>
          </li>
        ))}
      </ul>
    </InsetText>
  );
