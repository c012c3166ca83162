import { expect } from 'vitest';
import { aStory } from '../../../test/journeys/support/the-story.ts';
import { cast, type Person } from '../../../test/support/a-house.ts';
import { mailsTo } from '../../../test/support/mails.ts';
import { answerOutcome } from '../../assessment/answer-outcome.ts';
import { entryFrom, fieldsOf } from '../../essential-functions/rules/entry.ts';
import { saveFunction } from '../../essential-functions/save-function.ts';
import type { Moment } from '../../platform/clock.ts';
import { askApproval } from '../ask-approval.ts';
import { attestApproval } from '../attest-approval.ts';
import { decideApprovals } from '../decide-approvals.ts';
import { loadApprovals } from '../load-approvals.ts';
import { tellLapses } from '../tell-lapses.ts';

/** A day on which the full assessment is open. */
export const june = '2026-06-12T09:00:00.000Z';

export const closed = (code: string) => ({ refused: 'closed', problems: [{ code }] });
export const invalid = (code: string) => ({
  refused: 'invalid',
  problems: [expect.objectContaining({ code })],
});

export type Submission = Awaited<ReturnType<typeof aSubmission>>;

/** The usual organisation before its full assessment, what its people do about it, and where each item stands. */
export async function aSubmission(options: Parameters<typeof aStory>[0] = {}) {
  const story = await aStory({ now: june, ...options });
  const { house, where } = story;
  const items = async () => (await loadApprovals(house.db, house.packs, where, house.clock.now())) ?? [];
  const seen = async () => Object.fromEntries((await items()).map((one) => [one.item, one.contentHash]));
  const decide = async (choices: Record<string, string>, person: Person = cast.sira, comments = {}) =>
    decideApprovals(await house.as(person), where, {
      ...{ choices, comments, declared: true },
      seen: await seen(),
    });
  return {
    ...{ story, items, seen, decide },
    states: async () =>
      Object.fromEntries((await items()).map((one) => [one.item, one.needed ? one.state : 'not needed'])),
    approve: (person?: Person) => decide({ 'essential-functions': 'approve', answers: 'approve' }, person),
    ask: async () => askApproval(await house.as(cast.ada), where),
    attest: async (attested: readonly string[], person: Person = cast.ada) =>
      attestApproval(await house.as(person), where, {
        ...{ items: attested, by: 'Sira Owner', on: '2026-06-11', how: 'In a meeting' },
        seen: await seen(),
      }),
    answer: async (statement: string, level: 'achieved' | 'not-achieved' = 'achieved') => {
      const { version } = await story.answer('A1.a');
      const input = { version, level, statement };
      return answerOutcome(await house.as(cast.mo), { ...where, outcome: 'A1.a' }, input);
    },
    addFunction: async (name: string, version: string) => {
      const fields = { ...fieldsOf(entryFrom('', {})), service: 'Emergency care', name };
      const saved = { reason: 'other', explanation: 'We know more', version, fields, more: {} };
      return saveFunction(await house.as(cast.mo), where, null, saved);
    },
    mailsTo: (person: Person, words?: string) => mailsTo(house, person, words),
    tell: (now: Moment = house.clock.now()) => tellLapses(house, now),
  };
}
