import { type Context, change } from '../platform/change/change.ts';
import type { Outcome } from '../platform/change/decision.ts';
import { loadChallenges } from './challenges.ts';
import {
  type AnswerProblem,
  answerChallenge,
  type ChallengeProblem,
  challengeFunction,
  type HandedOver,
} from './rules/challenge.ts';

/**
 * A reviewer comments on or challenges a function (R30). The caller has found it in a published interim, or in
 * a position fixed for auditors, which never change: nothing else may be spoken of, as nothing else was handed over (R38).
 */
export const challengeHandedOver = (
  context: Context,
  on: HandedOver,
  input: { readonly kind: string; readonly text: string },
): Promise<Outcome<ChallengeProblem>> =>
  change(
    context,
    { permission: 'challenge-essential-functions', about: { edition: on.edition } },
    on.organisation,
    async () => challengeFunction(on, context.house.newId(), input),
  );

/** Somebody of the organisation answers; a challenge to another function or organisation is not found. */
export const answerReviewer = (
  context: Context,
  on: HandedOver,
  challenge: string,
  text: string,
): Promise<Outcome<AnswerProblem>> =>
  change(context, 'write-answers', on.organisation, async (tx) => {
    const all = await loadChallenges(tx, on.organisation, on.edition);
    const found = all.find((one) => one.id === challenge && one.reference === on.reference);
    return answerChallenge(on, found ?? null, context.house.newId(), text);
  });
