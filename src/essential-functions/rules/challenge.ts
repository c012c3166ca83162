import { type Decision, invalid, missing } from '../../platform/change/decision.ts';
import '../events.ts';
import { tidy } from './text.ts';

export const remarkLimit = 4_000;

/** A comment informs; a challenge waits for an answer (R30). */
export const challengeKinds = ['challenge', 'comment'] as const;
export type ChallengeKind = (typeof challengeKinds)[number];

export type ChallengeProblem = 'kind-missing' | 'text-missing' | 'text-too-long';
export type AnswerProblem = 'answer-missing' | 'answer-too-long';

type Where = { readonly organisation: string; readonly edition: string };

/** A function of a published interim, as a reviewer read it; or of a position fixed for auditors. */
export type HandedOver = Where & {
  readonly publication: number;
  readonly reference: string;
  readonly readIn?: 'audit';
};

/** Puts on record what a reviewer says of a function that was handed over; refuses without kind or words. */
export function challengeFunction(
  on: HandedOver,
  id: string,
  input: { readonly kind: string; readonly text: string },
): Decision<ChallengeProblem> {
  const kind = challengeKinds.find((one) => one === input.kind);
  const text = tidy(input.text);
  const problems = [
    ...(kind === undefined ? [{ code: 'kind-missing' } as const] : []),
    ...(text === '' ? [{ code: 'text-missing' } as const] : []),
    ...(text.length > remarkLimit ? [{ code: 'text-too-long' } as const] : []),
  ];
  if (kind === undefined || problems.length > 0) return invalid(...problems);
  const { organisation, edition, publication, reference, readIn } = on;
  return {
    events: [
      {
        type: 'function-challenged',
        organisation,
        about: `${edition}/essential-functions/${reference}`,
        payload: {
          ...{ id, edition, publication, reference, kind, text },
          ...(readIn === undefined ? {} : { readIn }),
        },
      },
    ],
  };
}

/** Puts the organisation's answer on record; several may follow each other. */
export function answerChallenge(
  where: Where,
  challenge: { readonly id: string; readonly reference: string } | null,
  id: string,
  words: string,
): Decision<AnswerProblem> {
  if (challenge === null) return missing;
  const text = tidy(words);
  if (text === '') return invalid({ code: 'answer-missing', item: challenge.id });
  if (text.length > remarkLimit) return invalid({ code: 'answer-too-long', item: challenge.id });
  const { edition, organisation } = where;
  const { reference } = challenge;
  return {
    events: [
      {
        type: 'challenge-answered',
        organisation,
        about: `${edition}/essential-functions/${reference}`,
        payload: { id, edition, challenge: challenge.id, reference, text },
      },
    ],
  };
}
