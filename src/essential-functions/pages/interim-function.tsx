import { paths } from '../../paths.ts';
import { sayMoment } from '../../platform/clock.ts';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { page } from '../../platform/pages/page.ts';
import { answerReviewer, challengeHandedOver } from '../challenge-function.ts';
import { ChallengeForm, Challenges } from './challenges.tsx';
import { EntryFacts } from './entry-facts.tsx';
import { loadHandedOverFunction } from './load-handed-over.ts';
import { remarkFields, remarkSentences } from './remark-fields.ts';
import { nameOf } from './say-entry.ts';

/** One function as it was handed over; reviewers comment and challenge, the organisation answers, all on record (R30). */
export const interimFunctionPage = page({
  at: paths.interimFunction,
  allow: 'read-handed-over',
  load: loadHandedOverFunction,
  values: ({ challenges }) => remarkFields(challenges),
  keeps: true,
  acts: {
    challenge: {
      allow: 'challenge-essential-functions',
      run: ({ house, who, now, params, loaded, values }) =>
        challengeHandedOver({ house, who, now }, { ...params, publication: loaded.version }, values),
      next: ({ params, values }) => ({
        to: paths.interimFunction.to(params),
        notice: `Your ${values.kind} is on record. The organisation’s administrators get an email.`,
      }),
    },
    answer: {
      allow: 'write-answers',
      run: ({ house, who, now, params, loaded, values }) =>
        answerReviewer(
          { house, who, now },
          { ...params, publication: loaded.version },
          values.challenge,
          values.answers[values.challenge] ?? '',
        ),
      next: ({ params }) => ({
        to: paths.interimFunction.to(params),
        notice: 'Your answer is on record. The reviewer gets an email.',
      }),
    },
  },
  sentences: remarkSentences,
  view: ({ loaded, form, params }) => ({
    title: `Essential function ${loaded.entry.reference} of the interim assessment: ${nameOf(loaded.entry)}`,
    back: { to: paths.interimFunctions.to(params), text: 'Back to all functions handed over' },
    main: (
      <>
        <PageTitle caption={`${loaded.organisation.name}, essential function ${loaded.entry.reference}`}>
          {nameOf(loaded.entry)}
        </PageTitle>
        <p>
          As it was handed over with version {loaded.version} of the interim assessment {params.edition} on{' '}
          {sayMoment(loaded.publishedAt)}.
        </p>
        <EntryFacts entry={loaded.entry} columns={loaded.columns} />
        <h2 className="nhsuk-heading-m" id="said">
          Comments and challenges
        </h2>
        <Challenges challenges={loaded.challenges} form={form} canAnswer={loaded.canAnswer} />
        {loaded.canChallenge ? <ChallengeForm form={form} /> : null}
      </>
    ),
  }),
});
