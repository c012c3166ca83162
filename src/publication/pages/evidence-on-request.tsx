import { loadPeople } from '../../organisation/store.ts';
import type { Queryable } from '../../platform/database/open-database.ts';
import { page } from '../../platform/pages/page.ts';
import type { PublicationKind } from '../rules/snapshot.ts';
import { addresses, kindWords } from './read/addresses.ts';
import { outcomeAnchor } from './read/anchors.ts';
import { loadAt } from './read/load-reading.ts';

/** What a reviewer sees instead of evidence of which only the title was handed over: whom to ask for it (R38). */
const evidenceOnRequestPage = (kind: PublicationKind) =>
  page({
    at: addresses[kind].onRequest,
    allow: 'read-handed-over',
    load: ({ db, params }) => loadOnRequest(db, kind, params),
    view: ({ loaded: { item, codes, anchor, administrators, of }, params }) => ({
      title: `Available on request, ${kindWords[kind].noun}: ${item.title}`,
      back: {
        to: `${addresses[kind].page.to(params)}#${anchor}`,
        text: `Back to the ${kindWords[kind].noun}, version ${params.version}`,
      },
      main: (
        <>
          <h1 className="nhsuk-heading-l">
            <span className="nhsuk-caption-l nhsuk-u-text-break-word">{item.title}</span>
            This evidence is available on request
          </h1>
          <p>
            {of.name} named it for {codes} and handed over its title. The {item.kind} itself was not handed
            over.
          </p>
          <p>To see it, ask an administrator of {of.name}:</p>
          <ul className="nhsuk-list nhsuk-list--bullet">
            {administrators.map((one) => (
              <li key={one.id}>
                {one.name}, <a href={`mailto:${one.email}`}>{one.email}</a>
              </li>
            ))}
          </ul>
          {item.sha256 === null ? null : (
            <p>
              When you have it, you can check that it is the same file. Its SHA-256 must be{' '}
              <span className="app-hash">{item.sha256}</span>
            </p>
          )}
        </>
      ),
    }),
  });

export const interimEvidenceOnRequestPage = evidenceOnRequestPage('interim');
export const fullEvidenceOnRequestPage = evidenceOnRequestPage('full');

type Asked = Parameters<typeof loadAt>[2] & { readonly evidence: string };

/** The item in what was published, the outcomes that it serves and whom to ask; null where it was handed over or never named. */
async function loadOnRequest(db: Queryable, kind: PublicationKind, params: Asked) {
  const found = await loadAt(db, kind, params);
  const outcomes = found?.snapshot.outcomes ?? [];
  const serving = outcomes.filter(({ evidence }) => evidence.some((one) => one.id === params.evidence));
  const [first] = serving;
  const item = first?.evidence.find((one) => one.id === params.evidence && one.onRequest);
  if (!found || !first || !item) return null;
  const people = await loadPeople(db, params.organisation);
  return {
    item,
    codes: serving.map((one) => one.code).join(', '),
    anchor: outcomeAnchor(first.code),
    administrators: people.filter((person) => person.role === 'administrator'),
    of: found.snapshot.organisation,
  };
}
