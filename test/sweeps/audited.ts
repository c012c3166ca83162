import { answer } from '../../src/audit/answer-request.ts';
import { choose } from '../../src/audit/choose-outcomes.ts';
import { fixPosition } from '../../src/audit/fix-position.ts';
import { loadRequests } from '../../src/audit/load-requests.ts';
import { ask } from '../../src/audit/request-evidence.ts';
import type { Context } from '../../src/platform/change/change.ts';
import { anAuditor, type Person, type TestHouse } from '../support/a-house.ts';

/** The auditor whom an organisation lets in. */
export const auditorOf = (organisation: string): Person => ({
  id: `audrey-${organisation.toLowerCase()}`,
  name: 'Audrey Auditor',
  email: `audrey.${organisation.toLowerCase()}@example.com`,
});

type Where = { readonly organisation: string; readonly edition: string; readonly outcome: string };

/** A chosen scope, an auditor who is let in, a position fixed for them, a request that was answered with evidence. */
export async function audit(house: TestHouse, context: Context, where: Where, evidence: string) {
  const { organisation, outcome } = where;
  const auditor = auditorOf(organisation);
  await choose(context, where, { version: '0', chosen: ['A2.a', 'B2.a', 'E1.a'], reason: '' });
  await fixPosition(context, where, '0');
  await house.given(...anAuditor(auditor, {}, organisation));
  await ask(await house.as(auditor), where, outcome, 'The minutes of the meeting that approved it.');
  const [request] = await loadRequests(house.db, where);
  if (!request) throw new Error(`${organisation} was asked for nothing`);
  const offer = { files: [], link: '', title: '' };
  await answer(context, where, request.id, {
    version: '1',
    text: 'Here they are.',
    chosen: [evidence],
    offer,
  });
  return { position: '1', auditor: auditor.id, request: request.id };
}
