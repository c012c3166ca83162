import { progressOf, type Standing } from '../../assessment/rules/progress.ts';
import { paths } from '../../paths.ts';
import type { Outcome, Refusal } from '../../platform/change/decision.ts';
import { sayDay, sayMoment } from '../../platform/clock.ts';
import type { Queryable } from '../../platform/database/open-database.ts';
import { Button } from '../../platform/design/button.tsx';
import { InsetText } from '../../platform/design/inset-text.tsx';
import { SummaryList } from '../../platform/design/summary-list.tsx';
import { leadTo, type Next, page } from '../../platform/pages/page.ts';
import { isAsPublished } from '../as-published.ts';
import { loadPositionWith } from '../load-position.ts';
import { publishInterim } from '../publish-interim.ts';
import { checkedOf, type PublishProblem, type SignOffAnswer, signOffFrom } from '../rules/publish.ts';
import type { InterimSnapshot, SignOff } from '../rules/snapshot.ts';
import { loadInterims, newestSnapshotPart, signOffPart } from '../store.ts';
import { publishSentences } from './sentences.ts';

type Where = { readonly organisation: string; readonly edition: string };

/** The question again, with the answer that does not hold (any more) and why; without one it was not asked yet. */
function backToQuestion(where: Where, answer: SignOffAnswer | null, refusal: Refusal<PublishProblem>) {
  if (answer === null || !('problems' in refusal)) return paths.interimSignOffQuestion.to(where);
  const said = refusal.problems.map(({ code }) => publishSentences[code].text);
  return { to: paths.interimSignOffQuestion.to(where, answer), notDone: said.join('. ') };
}

const wasPublishedMeanwhile = (outcome: Outcome<PublishProblem>): boolean =>
  'problems' in outcome && outcome.problems.some(({ code }) => code === 'published-since-check');

/** The page of the version that was published meanwhile, by whom, and that nothing more was. */
async function toLatest(db: Queryable, where: Where): Promise<Next> {
  const [latest] = await loadInterims(db, where.organisation, where.edition);
  const version = String(latest?.version ?? 1);
  return {
    to: paths.interimPublished.to({ ...where, version }),
    notDone: `${latest?.publishedBy} published version ${version} just before you did. It was published once: nothing more was published, and no more emails were sent.`,
  };
}

const onlyText = <T extends { text: unknown }>({ text }: T) => ({ text }) as { text: T['text'] };

/** The last page before the interim is published: what is handed over, to whom, and the button. */
export const publishPage = page({
  at: paths.publishInterim,
  allow: 'publish-interim',
  load: async ({ db, house, params, query, now }) => {
    const found = await loadPositionWith(db, house.packs, params, now, {
      signed: signOffPart(db, params),
      latest: newestSnapshotPart(db, 'interim', params),
    });
    if (!found) return null;
    const { today, more } = found;
    const answer = { how: query.how ?? '', by: query.by ?? '', on: query.on ?? '' };
    const signOff = signOffFrom(answer, more.signed, today.contentHash, now);
    // Whoever comes here without a sound answer is asked the question first.
    if ('refused' in signOff)
      return leadTo(backToQuestion(params, query.how === undefined ? null : answer, signOff));
    const before = more.latest?.snapshot ?? null;
    return { ...today, answer, signOff, before, latest: before?.version ?? 0 };
  },
  values: ({ latest, contentHash }) => ({ version: checkedOf(latest, contentHash) }),
  acts: {
    publish: {
      run: async ({ house, who, now, params, values, loaded }) => {
        const outcome = await publishInterim({ house, who, now }, params, loaded.answer, values.version);
        return wasPublishedMeanwhile(outcome) ? leadTo(await toLatest(house.db, params)) : outcome;
      },
      next: ({ params }, events) => {
        const published = events.find((event) => event.type === 'interim-published');
        return paths.interimPublished.to({ ...params, version: String(published?.payload.version ?? 1) });
      },
    },
  },
  sentences: {
    'window-not-open': publishSentences['window-not-open'],
    'full-is-published': publishSentences['full-is-published'],
    'edition-closed': publishSentences['edition-closed'],
    'published-since-check': publishSentences['published-since-check'],
    'changed-since-check': publishSentences['changed-since-check'],
    'sign-off-missing': onlyText(publishSentences['sign-off-missing']),
    'not-signed-in-service': onlyText(publishSentences['not-signed-in-service']),
    'signed-other-content': onlyText(publishSentences['signed-other-content']),
    'signer-missing': onlyText(publishSentences['signer-missing']),
    'signer-too-long': onlyText(publishSentences['signer-too-long']),
    'signed-on-missing': onlyText(publishSentences['signed-on-missing']),
    'signed-on-wrong': onlyText(publishSentences['signed-on-wrong']),
    'signed-in-future': onlyText(publishSentences['signed-in-future']),
  },
  view: ({ loaded, form, params }) => {
    const { pack, organisation, before } = loaded;
    return {
      title: `Publish interim assessment ${pack.edition.id}`,
      back: { to: paths.interimSignOffQuestion.to(params, loaded.answer), text: 'Back' },
      main: (
        <>
          <h1 className="nhsuk-heading-l">
            <span className="nhsuk-caption-l">{organisation.name}</span>
            Publish interim assessment {pack.edition.id}
          </h1>
          <WhatIsPublished
            loaded={loaded}
            question={paths.interimSignOffQuestion.to(params, loaded.answer)}
          />
          {before !== null && isAsPublished(loaded.position, before) ? <NothingNew since={before} /> : null}
          <WhoReadsIt />
          <form.element>
            <input type="hidden" name="version" value={form.text('version').value} />
            <Button name="act" value="publish" preventDoubleClick>
              Publish interim assessment
            </Button>
          </form.element>
        </>
      ),
    };
  },
});

/** How the SIRO stood to it, in a sentence. */
export function saySignOff(signOff: SignOff): string {
  if (signOff.how === 'in-service')
    return `Signed off in the service by ${signOff.by} on ${sayMoment(signOff.at)}`;
  if (signOff.how === 'outside')
    return `Signed off outside the service by ${signOff.by} on ${sayDay(signOff.on)}`;
  return 'Not signed off yet';
}

type SummaryProps = {
  readonly loaded: {
    readonly latest: number;
    readonly set: readonly Standing[];
    readonly signOff: SignOff;
  };
  /** Where the sign-off is asked about. */
  readonly question: string;
};

const WhatIsPublished = ({ loaded: { latest, set, signOff }, question }: SummaryProps) => {
  const progress = progressOf(set);
  return (
    <SummaryList
      rows={[
        { key: 'Version', value: String(latest + 1) },
        { key: 'Outcomes answered', value: `${progress.answered} of ${progress.total}` },
        { key: 'Saved as complete', value: `${progress.complete} of ${progress.total}` },
        { key: 'Below the expected level', value: String(progress.below) },
        {
          key: 'SIRO sign-off',
          value: saySignOff(signOff),
          actions: [{ href: question, label: 'Change', about: 'SIRO sign-off' }],
        },
      ]}
    />
  );
};

const NothingNew = ({ since }: { since: InterimSnapshot }) => (
  <InsetText>
    <p>
      Nothing has changed since version {since.version}, published on {sayMoment(since.publishedAt)}. You do
      not need to publish it again, unless the SIRO sign-off is another one.
    </p>
  </InsetText>
);

/** Said before anything is handed over (R38). */
const WhoReadsIt = () => (
  <>
    <h2 className="nhsuk-heading-m">Who will be able to read it</h2>
    <p>
      Publishing hands over this interim assessment, with its statements, evidence and essential functions,
      to:
    </p>
    <ul className="nhsuk-list nhsuk-list--bullet">
      <li>the national team at NHS England</li>
      <li>the Department of Health and Social Care (DHSC)</li>
      <li>the regional security lead of your region</li>
    </ul>
    <p>
      The public register shows that your organisation completed its interim assessment and on which date. The
      public sees no answers, no levels and no evidence.
    </p>
    <p>
      What is published stays as it is now. You can go on working, and publish a newer version until you
      publish the full assessment.
    </p>
  </>
);
