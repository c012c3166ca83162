import type { Moment } from '../platform/clock.ts';
import type { Db } from '../platform/database/open-database.ts';
import type { House } from '../platform/house.ts';
import type { Permission, Who } from '../platform/pages/gate.ts';
import { loadReady, type Ready } from './load-ready.ts';

export type OnPath = Ready & {
  readonly mode: House['mode'];
  readonly canPublish: boolean;
  readonly canWrite: boolean;
};

type Asked = {
  readonly house: House;
  readonly db: Db;
  readonly who: Who;
  readonly now: Moment;
  readonly params: { readonly organisation: string; readonly edition: string };
};

/** What every page of the path starts from: how far the organisation is, and whether this person may publish. */
export async function loadPath({ house, db, who, now, params }: Asked): Promise<OnPath | null> {
  const ready = await loadReady(db, house, params, now);
  if (!ready) return null;
  const may = async (permission: Permission) =>
    (await house.gate.judge(db, who, permission, params.organisation)) === 'granted';
  return {
    ...ready,
    mode: house.mode,
    canPublish: await may('publish-full'),
    canWrite: ready.open && (await may('write-answers')),
  };
}
