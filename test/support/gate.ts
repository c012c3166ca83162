import { accountGate } from '../../src/account/gate.ts';
import { startSession } from '../../src/account/start-session.ts';
import { withDeputies } from '../../src/approval/gate.ts';
import { givenTo } from '../../src/assessment/given-to.ts';
import { explainByTable, judgeByTable } from '../../src/organisation/gate.ts';
import type { House } from '../../src/platform/house.ts';
import type { Gate } from '../../src/platform/pages/gate.ts';

/** The gate of the service under test. */
export const assembleGate = (house: Pick<House, 'mode' | 'origin'>): Gate => ({
  judge: withDeputies(judgeByTable(givenTo)),
  explain: explainByTable,
  ...accountGate(house),
});

/** The cookie of somebody who has just logged in, second factor included. */
export async function sessionCookie(house: House, personId: string): Promise<Record<string, string>> {
  const [line = ''] = await startSession(house, personId, { secondFactorGiven: true });
  const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
  return { [name]: value };
}
