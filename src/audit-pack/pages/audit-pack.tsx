import { saySize } from '../../evidence/pages/say-evidence.ts';
import { paths } from '../../paths.ts';
import { type JournalEntry, loadJournal } from '../../platform/change/load-journal.ts';
import { sayMoment } from '../../platform/clock.ts';
import { Button } from '../../platform/design/button.tsx';
import { Checkboxes } from '../../platform/design/checkboxes.tsx';
import { page } from '../../platform/pages/page.ts';
import { loadPack } from '../load-pack.ts';
import { bytesOf, type Plan } from '../rules/plan.ts';
import { sayAbsence } from '../say-absence.ts';
import { aboutPack } from '../take-pack.ts';

/** What the audit pack holds now, what it does not and why, who took one. */
export const auditPackPage = page({
  at: paths.auditPack,
  allow: 'take-audit-pack',
  load: async ({ db, house, params, now }) => {
    const pack = await loadPack(house, db, params, false, now);
    const taken = await loadJournal(db, params.organisation, aboutPack(params.edition), 20);
    return pack && { pack, taken };
  },
  view: ({ loaded: { pack, taken }, params }) => ({
    title: `Audit pack ${params.edition}`,
    back: { to: paths.assessment.to(params), text: `Back to your assessment ${params.edition}` },
    main: (
      <>
        <h1 className="nhsuk-heading-l">Audit pack {params.edition}</h1>
        <p>
          One zip file with every statement and the evidence of {pack.organisation.name}, outcome by outcome:
          an index as a web page and as an Excel workbook, the files, and a list of checksums (SHA256SUMS).
        </p>
        <p>
          It holds your working answers as they stand now, published or not. Give it only to people who may
          read them. Your organisation’s history says who took it and when.
        </p>
        <p>{sayFiles(pack.plan)}</p>
        <Missing missing={pack.plan.missing} />
        <form method="get" action={paths.auditPackFile.to(params)}>
          <Checkboxes
            name="on-request"
            id="on-request"
            items={[
              {
                value: 'yes',
                label: 'Include evidence that is available on request',
                hint: 'Without this only its titles are in the index',
              },
            ]}
          />
          <Button>Download the audit pack</Button>
        </form>
        <Taken entries={taken} />
      </>
    ),
  }),
});

const sayFiles = (plan: Plan): string =>
  plan.files.length === 0
    ? 'There are no files in it yet, only the index.'
    : `It has ${plan.files.length} ${plan.files.length === 1 ? 'file' : 'files'} of evidence, ${saySize(bytesOf(plan))}.`;

const Missing = ({ missing }: Pick<Plan, 'missing'>) =>
  missing.length === 0 ? null : (
    <>
      <h2 className="nhsuk-heading-m">What is not in it</h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {missing.map(({ item }) => (
          <li key={item.id}>
            {item.title}: {sayAbsence(item)}
          </li>
        ))}
      </ul>
    </>
  );

const Taken = ({ entries }: { entries: readonly JournalEntry[] }) =>
  entries.length === 0 ? null : (
    <>
      <h2 className="nhsuk-heading-m">Who took it</h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {entries.map(({ seq, actor, at }) => (
          <li key={seq}>
            {actor} on {sayMoment(at)}
          </li>
        ))}
      </ul>
    </>
  );
