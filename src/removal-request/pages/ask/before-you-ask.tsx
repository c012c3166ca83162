import type { Evidence } from '../../../evidence/rules/evidence.ts';
import { paths } from '../../../paths.ts';
import { WarningCallout } from '../../../platform/design/warning-callout.tsx';

/** What a removal does and does not do, and who reads what is typed here. */
export const BeforeYouAsk = ({ item }: { item: Evidence | null }) => (
  <>
    <p>
      The national team decides. If it removes something, the place says when and why it was removed; titles
      and hashes stay, and receipts can still be verified. It cannot be undone.
    </p>
    <ul className="nhsuk-list nhsuk-list--bullet">
      <li>
        If the words still stand in today’s answers or in your own comment, change them there first: then the
        rest of the text stays.
      </li>
      <li>
        The national team reads what you enter here, the title of evidence that you name, and where the words
        stand. It does not read your answers.
      </li>
      {item && !item.withdrawn ? (
        <li>
          You can{' '}
          <a href={paths.evidence.to({ organisation: item.organisation, evidence: item.id })}>
            remove this {item.kind} yourself
          </a>
          , at once.
        </li>
      ) : null}
    </ul>
    <WarningCallout heading="Do not repeat what must go" headingLevel={2}>
      <p>
        Enter the words themselves in the box “The exact words” and nowhere else. They are kept apart, and are
        deleted when your request is decided. Everything else on this page stays in the history of your
        organisation for good.
      </p>
    </WarningCallout>
  </>
);
