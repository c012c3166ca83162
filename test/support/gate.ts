import { explainByTable, judgeByTable } from '../../src/organisation/gate.ts';
import type { House } from '../../src/platform/house.ts';
import type { Gate } from '../../src/platform/pages/gate.ts';

/** The gate of the service under test. */
export const assembleGate = (_mode: House['mode']): Gate => ({
  judge: judgeByTable,
  explain: explainByTable,
  identify: async (db, cookies) => {
    const id = cookies['test-person'];
    if (!id) return { state: 'out' };
    const person = await db.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    const grants = await db
      .selectFrom('role_grant')
      .leftJoin('organisation', 'organisation.code', 'role_grant.organisation')
      .select(['role', 'organisation', 'organisation.name as organisationName', 'role_grant.region'])
      .where('person_id', '=', id)
      .execute();
    return { state: 'in', who: { ...person, grants }, sessionEnds: '2099-01-01T00:00:00.000Z' };
  },
});

/** The cookie of somebody who has just logged in. */
export const sessionCookie = async (_house: House, personId: string): Promise<Record<string, string>> => ({
  'test-person': personId,
});
