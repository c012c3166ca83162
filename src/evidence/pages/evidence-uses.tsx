import { paths } from '../../paths.ts';

type Props = {
  readonly organisation: string;
  readonly uses: readonly { readonly edition: string; readonly outcome: string }[];
};

/** Which outcomes an item serves, each with the way there. */
export const EvidenceUses = ({ organisation, uses }: Props) => (
  <>
    <h2 className="nhsuk-heading-m">Where it is used</h2>
    {uses.length === 0 ? (
      <p>It is not attached to any outcome.</p>
    ) : (
      <ul className="nhsuk-list nhsuk-list--bullet">
        {uses.map(({ edition, outcome }) => (
          <li key={`${edition} ${outcome}`}>
            <a href={paths.outcome.to({ organisation, edition, outcome })}>
              {outcome}, {edition}
            </a>
          </li>
        ))}
      </ul>
    )}
  </>
);
