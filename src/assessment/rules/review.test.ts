import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Discipline, disciplines } from '../../organisation/rules/discipline.ts';
import type { Event } from '../../platform/change/events.ts';
import { anOutcome, asked } from '../testing/an-outcome.ts';
import { type Answer, unanswered } from './answer.ts';
import { askReviews, lapseByEvidence } from './ask-reviews.ts';
import { giveVerdict, type Reviewer, type VerdictInput } from './give-verdict.ts';
import { completionOf, isSaidComplete, lacking, type UnderReview, unreviewed } from './review.ts';
import { saveAnswer } from './save.ts';

const place = { organisation: 'RX1', edition: '2025-26', framework: 'caf', outcome: 'Q1.a', open: true };
const yes = (discipline: Discipline) => ({ discipline, approved: true });
const no = (discipline: Discipline) => ({ discipline, approved: false });

describe('when an answer counts as complete', () => {
  test.each([
    ['said, nothing asked', true, [], [], 'complete'],
    ['not said, nothing asked', false, [], [], 'draft'],
    ['said, one asked, none in', true, ['cyber'], [], 'waiting'],
    ['said, one asked, approved', true, ['cyber'], [yes('cyber')], 'complete'],
    ['said, one asked, another approved', true, ['cyber'], [yes('ig')], 'waiting'],
    ['said, two asked, one approved', true, ['cyber', 'ig'], [yes('cyber')], 'waiting'],
    ['said, two asked, both approved', true, ['cyber', 'ig'], [yes('ig'), yes('cyber')], 'complete'],
    ['approved, then taken back', true, ['cyber'], [yes('cyber'), no('cyber')], 'waiting'],
    ['returned, then approved', true, ['cyber'], [no('cyber'), yes('cyber')], 'complete'],
    ['approved and not said', false, ['cyber'], [yes('cyber')], 'draft'],
  ] as const)('%s', (_what, said, wanted, verdicts, completion) => {
    expect(completionOf(said, wanted, verdicts)).toBe(completion);
  });
});

const waiting: UnderReview = {
  asked: ['cyber', 'ig'],
  complete: false,
  waiting: true,
  contentSeq: 7,
  contentBy: 'mo',
  verdicts: [],
};
const approve: VerdictInput = { seen: 7, discipline: 'cyber', verdict: 'approve', comment: '' };
const ivy: Reviewer = { id: 'ivy', judges: ['cyber'] };

describe('a verdict', () => {
  test.each<[string, Partial<UnderReview>, Reviewer, Partial<VerdictInput>, string]>([
    ['approves, another is missing', {}, ivy, {}, 'true null'],
    ['approves as the last', { verdicts: [yes('ig')] }, ivy, {}, 'true complete'],
    [
      'returns with a reason',
      { verdicts: [yes('ig')] },
      ivy,
      { verdict: 'return', comment: 'Which?' },
      'false draft',
    ],
    [
      'takes an approval back',
      { complete: true, waiting: false, verdicts: [yes('ig'), yes('cyber')] },
      ivy,
      { verdict: 'return', comment: 'No' },
      'false draft',
    ],
    ['is given twice', { verdicts: [yes('cyber')] }, ivy, {}, 'nothing'],
    ['returns without a reason', {}, ivy, { verdict: 'return', comment: ' ' }, 'reason-missing'],
    ['is none', {}, ivy, { verdict: '' }, 'verdict-missing'],
    ['names no discipline', {}, ivy, { discipline: '' }, 'discipline-missing'],
    ['is not the reviewer’s', {}, ivy, { discipline: 'ig' }, 'not-your-discipline'],
    ['was not asked', { asked: ['ig'] }, ivy, {}, 'not-asked'],
    ['is on the own change', { contentBy: 'ivy' }, ivy, {}, 'own-change'],
    ['is on what was shown before', {}, ivy, { seen: 6 }, 'changed-meanwhile'],
    ['comes when nothing waits', { waiting: false }, ivy, {}, 'not-waiting'],
    ['has too long a reason', {}, ivy, { comment: 'x'.repeat(4_001) }, 'reason-too-long'],
  ])('%s', (_what, over, reviewer, input, said) => {
    const decision = giveVerdict({ ...waiting, ...over }, place, reviewer, { ...approve, ...input });
    expect(sayDecision(decision)).toBe(said);
  });

  test('a closed edition takes none', () => {
    expect(sayDecision(giveVerdict(waiting, { ...place, open: false }, ivy, approve))).toBe('edition-closed');
  });
});

function sayDecision(decision: ReturnType<typeof giveVerdict>): string {
  if ('problems' in decision) return decision.problems.map((one) => one.code).join();
  if (!('events' in decision)) return decision.refused;
  const [event] = decision.events;
  return event?.type === 'review-given' ? `${event.payload.approved} ${event.payload.becomes}` : 'nothing';
}

describe('which reviews are asked', () => {
  test.each<[string, Partial<UnderReview>, readonly string[], string]>([
    ['one more, of a draft', { waiting: false }, ['cyber', 'ig', 'dpo'], 'cyber,ig,dpo null'],
    [
      'one more, of a complete answer',
      { waiting: false, complete: true, verdicts: [yes('cyber'), yes('ig')] },
      ['cyber', 'ig', 'dpo'],
      'cyber,ig,dpo waiting',
    ],
    ['one less, the only one missing', { verdicts: [yes('cyber')] }, ['cyber'], 'cyber complete'],
    ['none any more', {}, [], ' complete'],
    ['none any more, of a draft', { waiting: false }, [], ' null'],
    ['the same', {}, ['ig', 'cyber'], 'nothing'],
    ['something that is none', {}, ['ig', 'cyber', 'surgery'], 'discipline-unknown'],
  ])('%s', (_what, over, wanted, said) => {
    const decision = askReviews({ ...waiting, ...over }, place, wanted);
    const [event] = 'events' in decision ? decision.events : [];
    const told =
      event?.type === 'reviews-asked'
        ? `${event.payload.after} ${event.payload.becomes}`
        : 'problems' in decision
          ? decision.problems[0]?.code
          : 'nothing';
    expect(told).toBe(said);
  });

  test('evidence makes only what was said to be complete wait again', () => {
    const lapses = (over: Partial<UnderReview>) => lapseByEvidence({ ...waiting, ...over }, place).length;
    expect([lapses({}), lapses({ waiting: false, complete: true }), lapses({ waiting: false })]).toEqual([
      1, 1, 0,
    ]);
    expect(lapses({ asked: [], waiting: false, complete: true })).toBe(0);
  });
});

/** An answer with its reviews, as the appliers keep them. */
type World = {
  readonly answer: Answer;
  readonly review: UnderReview;
  readonly approvedOn: Record<string, number>;
};

const people = ['ada', 'mo', 'ivy'] as const;
const some = fc.subarray([...disciplines]);
const few = fc.constantFrom<readonly Discipline[]>(['cyber', 'ig'], ['cyber', 'dpo'], ['ig'], []);
const judging = fc.record({
  do: fc.constant('judge' as const),
  by: fc.constantFrom(...people),
  judges: fc.oneof({ weight: 5, arbitrary: fc.constant(disciplines) }, some),
  discipline: fc.constantFrom(...disciplines),
  verdict: fc.constantFrom('approve', 'approve', 'approve', 'return'),
  old: fc.constantFrom(false, false, false, true),
});
const saving = fc.record({
  do: fc.constant('save' as const),
  by: fc.constantFrom(...people),
  complete: fc.constantFrom(true, true, false),
  statement: fc.constantFrom('a', 'b'),
});
const asking = fc.record({ do: fc.constant('ask' as const), wanted: few });
const attaching = fc.record({ do: fc.constant('evidence' as const), by: fc.constantFrom(...people) });
const step = fc.oneof(
  { weight: 2, arbitrary: saving },
  { weight: 1, arbitrary: asking },
  { weight: 12, arbitrary: judging },
  { weight: 1, arbitrary: attaching },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

function decided({ answer, review }: World, one: Step): readonly Event[] {
  const decision = (() => {
    if (one.do === 'save')
      return saveAnswer(answer, asked({ outcome: anOutcome(), reviews: review.asked }), {
        version: answer.version,
        level: 'achieved',
        complete: one.complete,
        statement: one.statement,
      });
    if (one.do === 'ask') return askReviews(review, place, one.wanted);
    if (one.do === 'evidence') return { events: lapseByEvidence(review, place) };
    const { discipline, verdict } = one;
    const seen = one.old ? review.contentSeq - 1 : review.contentSeq;
    return giveVerdict(
      review,
      place,
      { id: one.by, judges: one.judges },
      { seen, discipline, verdict, comment: 'Why' },
    );
  })();
  return 'events' in decision ? decision.events : [];
}

function applied(world: World, event: Event, seq: number, by: string): World {
  const { answer, review } = world;
  const put = (over: Partial<UnderReview>): World => {
    const next = { ...review, ...over };
    return { ...world, review: next, answer: { ...answer, complete: next.complete, waiting: next.waiting } };
  };
  const changed = { contentSeq: seq, contentBy: by, verdicts: [] };
  if (event.type === 'outcome-answered') {
    const { after, version, waitsFor } = event.payload;
    const next = put({ ...changed, complete: after.complete, waiting: waitsFor !== undefined });
    return { ...next, answer: { ...next.answer, ...after, version } };
  }
  if (event.type === 'reviews-lapsed') return put({ ...changed, complete: false, waiting: true });
  if (event.type === 'reviews-asked') {
    const { after, becomes } = event.payload;
    const state =
      becomes === null ? {} : { complete: becomes === 'complete', waiting: becomes === 'waiting' };
    return put({ asked: after, ...state });
  }
  if (event.type !== 'review-given') throw new Error(event.type);
  const { discipline, approved, contentSeq, becomes } = event.payload;
  const state = becomes === null ? {} : { complete: becomes === 'complete', waiting: false };
  const approvedOn = { ...world.approvedOn, [discipline]: approved ? contentSeq : -1 };
  return { ...put({ verdicts: [...review.verdicts, { discipline, approved }], ...state }), approvedOn };
}

test('complete ⇔ said to be, and every asked discipline has approved what stands now: through any history', () => {
  let completed = 0;
  fc.assert(
    fc.property(fc.array(step, { minLength: 30, maxLength: 80, size: 'max' }), (steps) => {
      let world: World = { answer: unanswered('Q1.a'), review: unreviewed, approvedOn: {} };
      steps.forEach((one, index) => {
        const before = world.review;
        const by = 'by' in one ? one.by : 'ada';
        for (const event of decided(world, one)) {
          // Nobody's own change is ever judged by them.
          if (event.type === 'review-given') expect(by).not.toBe(before.contentBy);
          world = applied(world, event, index + 1, by);
        }
        const { asked: wanted, complete, waiting: waits, contentSeq } = world.review;
        const all = wanted.every((discipline) => world.approvedOn[discipline] === contentSeq);
        expect(complete && waits).toBe(false);
        expect(complete).toBe(isSaidComplete(world.review) && all);
        expect(lacking(wanted, world.review.verdicts).length === 0).toBe(all);
        if (complete && wanted.length > 1) completed += 1;
      });
    }),
    { numRuns: 1_000 },
  );
  // Sequences that never reach it would prove nothing.
  expect(completed).toBeGreaterThan(100);
});
