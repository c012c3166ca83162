import { answerReviewer, challengeHandedOver } from '../../essential-functions/challenge-function.ts';
import { loadChallenges } from '../../essential-functions/challenges.ts';
import { ChallengeForm, Challenges } from '../../essential-functions/pages/challenges.tsx';
import { EntryFacts } from '../../essential-functions/pages/entry-facts.tsx';
import { remarkFields, remarkSentences } from '../../essential-functions/pages/remark-fields.ts';
import { nameOf } from '../../essential-functions/pages/say-entry.ts';
import { paths } from '../../paths.ts';
import { sayMoment } from '../../platform/clock.ts';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { page } from '../../platform/pages/page.ts';
import { lookAt } from '../look-at.ts';
import { loadFixedPlace } from './load.ts';

const readers = 'the auditors whom the organisation let in';

/** One function as it stood; auditors comment on it and challenge its scope, the organisation answers (R30). */
export const auditFunctionPage = page({
  at: paths.auditFunction,
  allow: 'read-audited',
  load: async (asked) => {
    const { db, params } = asked;
    const place = await loadFixedPlace(asked);
    const entry = place?.fixed.functions?.entries.find((one) => one.reference === params.reference);
    if (!place || !entry) return null;
    const all = await loadChallenges(db, params.organisation, params.edition);
    const challenges = all.filter((one) => one.readIn === 'audit' && one.reference === entry.reference);
    return { ...place, entry, columns: place.fixed.functions?.columns ?? [], challenges };
  },
  recordsLook: ({ house, who, now, params, loaded }) =>
    lookAt({ house, who, now }, params, { kind: 'function', of: params.reference, position: loaded.number }),
  values: ({ challenges }) => remarkFields(challenges),
  keeps: true,
  acts: {
    challenge: {
      allow: 'challenge-essential-functions',
      run: ({ house, who, now, params, loaded, values }) =>
        challengeHandedOver(
          { house, who, now },
          { ...params, publication: loaded.number, readIn: 'audit' },
          values,
        ),
      next: ({ params, values }) => ({
        to: paths.auditFunction.to(params),
        notice: `Your ${values.kind} is on record. The organisation’s administrators get an email.`,
      }),
    },
    answer: {
      allow: 'write-answers',
      run: ({ house, who, now, params, loaded, values }) =>
        answerReviewer(
          { house, who, now },
          { ...params, publication: loaded.number, readIn: 'audit' },
          values.challenge,
          values.answers[values.challenge] ?? '',
        ),
      next: ({ params }) => ({
        to: paths.auditFunction.to(params),
        notice: 'Your answer is on record. The auditor gets an email.',
      }),
    },
  },
  sentences: remarkSentences,
  view: ({ loaded, form, params }) => ({
    title: `Essential function ${loaded.entry.reference} in the independent assessment ${params.edition}`,
    back: { to: paths.auditFunctions.to(params), text: 'Back to all essential functions' },
    main: (
      <>
        <PageTitle caption={`${loaded.organisation.name}, essential function ${loaded.entry.reference}`}>
          {nameOf(loaded.entry)}
        </PageTitle>
        <p>
          As it stood on {sayMoment(loaded.fixed.publishedAt)} (position {loaded.number}).
        </p>
        <EntryFacts entry={loaded.entry} columns={loaded.columns} />
        <h2 className="nhsuk-heading-m" id="said">
          Comments and challenges
        </h2>
        <Challenges
          challenges={loaded.challenges}
          form={form}
          canAnswer={loaded.reader.answers}
          readers={readers}
        />
        {loaded.reader.audits ? <ChallengeForm form={form} readers={readers} /> : null}
      </>
    ),
  }),
});
