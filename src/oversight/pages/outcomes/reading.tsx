import type { PublicationKind } from '../../../publication/rules/snapshot.ts';

/** How to read the figures, in the words of the rules. */
export const Reading = ({ kind }: { kind: PublicationKind }) => (
  <ul className="nhsuk-list nhsuk-list--bullet">
    {kind === 'interim' ? (
      <>
        <li>Figures are numbers of organisations. An answer in draft counts with its level, and is named.</li>
        <li>“Not answered” is not “Not achieved”, and is counted neither at or above nor below expected.</li>
      </>
    ) : (
      <>
        <li>Figures are numbers of organisations.</li>
        <li>
          “By plan” names those whose level was reached through an improvement plan since publication: it
          counts in place of the published level once it is decided that the plan is complete. A plan raises a
          level, it never lowers one.
        </li>
      </>
    )}
    <li>
      Expected levels are those of the profile of each organisation’s type
      {kind === 'interim' ? ', to be reached by the full assessment' : ''}. Nobody is expected to be at
      Achieved everywhere.
    </li>
  </ul>
);
