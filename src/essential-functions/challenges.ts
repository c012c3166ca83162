import type { Appliers } from '../platform/change/record.ts';
import type { Moment } from '../platform/clock.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import { type Part, part, type Said, together } from '../platform/database/together.ts';
import './events.ts';
import './tables.ts';

/** How challenges and their answers are kept (R30). */
export const challengeAppliers: Appliers<'function-challenged' | 'challenge-answered'> = {
  'function-challenged': async (tx, { payload: { readIn, ...payload }, organisation, at, actor }) => {
    await tx
      .insertInto('function_challenge')
      .values({ ...payload, read_in: readIn ?? 'interim', organisation, ...made(at, actor) })
      .execute();
  },
  'challenge-answered': async (tx, { payload: { id, challenge, text }, at, actor }) => {
    await tx
      .insertInto('challenge_answer')
      .values({ ...{ id, challenge, text }, ...made(at, actor) })
      .execute();
  },
};

const made = (at: Moment, actor: { readonly id: string | null; readonly name: string }) => ({
  ...{ made_at: at, made_by: actor.id ?? '', made_by_name: actor.name },
});

export type Remark = { readonly text: string; readonly at: Moment; readonly by: string };
export type Challenge = Remark & {
  readonly id: string;
  /** Whose it is, for the mail that brings the answer. */
  readonly madeBy: string;
  readonly publication: number;
  /** Where it was read: in that publication, or in the position of that number that was fixed for auditors. */
  readonly readIn: 'interim' | 'audit';
  readonly reference: string;
  readonly kind: 'comment' | 'challenge';
  readonly answers: readonly Remark[];
};

/** What reviewers said of an organisation's functions in an edition, oldest first, with the answers. */
export const loadChallenges = async (
  db: Queryable,
  organisation: string,
  edition: string,
): Promise<Challenge[]> => challengesFrom(await together(db, challengeParts(db, organisation, edition)));

/** What is read for them. */
export const challengeParts = (db: Queryable, organisation: string, edition: string) => ({
  challenges: part(
    db
      .selectFrom('function_challenge')
      .select(['id', 'publication', 'read_in as readIn', 'reference', 'kind', 'text'])
      .select(['made_at as at', 'made_by as madeBy', 'made_by_name as by'])
      .where('organisation', '=', organisation)
      .where('edition', '=', edition)
      .orderBy('made_at')
      .orderBy('id'),
    (rows) => rows,
  ),
  answers: part(
    db
      .selectFrom('challenge_answer')
      .innerJoin('function_challenge', 'function_challenge.id', 'challenge_answer.challenge')
      .select(['challenge', 'challenge_answer.text', 'challenge_answer.made_at as at'])
      .select(['challenge_answer.made_by_name as by'])
      .where('organisation', '=', organisation)
      .where('edition', '=', edition)
      .orderBy('challenge_answer.made_at')
      .orderBy('challenge_answer.id'),
    (rows) => rows,
  ),
});

/** The same out of what was read. */
export const challengesFrom = ({
  challenges,
  answers,
}: Said<ReturnType<typeof challengeParts>>): Challenge[] =>
  challenges.map((one) => ({
    ...one,
    answers: answers.filter(({ challenge }) => challenge === one.id),
  }));

/** Whether a challenge waits for the organisation: comments do not. */
export const isOpen = (challenge: Pick<Challenge, 'kind' | 'answers'>): boolean =>
  challenge.kind === 'challenge' && challenge.answers.length === 0;

/** How many challenges of an organisation's functions wait for its answer in an edition. */
export const openChallengesPart = (
  db: Queryable,
  { organisation, edition }: { readonly organisation: string; readonly edition: string },
): Part<number> =>
  part(
    db
      .selectFrom('function_challenge as one')
      .select((is) => is.fn.countAll<number>().as('open'))
      .where('organisation', '=', organisation)
      .where('edition', '=', edition)
      .where('kind', '=', 'challenge')
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('challenge_answer').select('id').whereRef('challenge_answer.challenge', '=', 'one.id'),
          ),
        ),
      ),
    ([counted]) => counted?.open ?? 0,
  );

/** “1 challenge of your essential functions waits for your answer.”, or null where none does. */
export const sayOpenChallenges = (open: number): string | null => {
  if (open === 0) return null;
  return open === 1
    ? 'A challenge of your essential functions waits for your answer.'
    : `${open} challenges of your essential functions wait for your answer.`;
};
