import type { Queryable } from '../../../platform/database/open-database.ts';
import type { House } from '../../../platform/house.ts';
import type { Permission, Who } from '../../../platform/pages/gate.ts';

/** What a reader of something handed over may know beyond it. */
export type Reader = {
  /** Belongs to the organisation: may compare with today's answers (R38). */
  readonly isOwn: boolean;
  /** May learn which separate profile group the organisation is in (R31). */
  readonly knowsProfileGroup: boolean;
};

/** Asks the gate what a reader may know of an organisation. */
export async function loadReader(
  house: House,
  db: Queryable,
  who: Who,
  organisation: string,
): Promise<Reader> {
  const may = async (permission: Permission) =>
    (await house.gate.judge(db, who, permission, organisation)) === 'granted';
  return {
    isOwn: await may('read-working-answers'),
    knowsProfileGroup: await may('know-profile-group'),
  };
}
