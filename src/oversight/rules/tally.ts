import type { OrganisationType } from '../../framework/rules/pack.ts';
import type { Published } from './published.ts';

/** Organisations that are alike in what is counted, as the database groups them. */
export type Group = {
  readonly type: OrganisationType;
  readonly region: string | null;
  readonly published: Published;
  /** Whether the SIRO had not signed off the latest version; null where there is none. */
  readonly unsigned: boolean | null;
  readonly count: number;
};

export type Tally = {
  /** All who must publish. */
  readonly must: number;
  readonly byDeadline: number;
  readonly later: number;
  readonly notYet: number;
  readonly unsigned: number;
};

/** Adds groups up. By the deadline, later and not yet make up all who must; unsigned are part of those who published. */
export function tallyOf(groups: readonly Group[]): Tally {
  const sum = (test: (group: Group) => boolean) =>
    groups.reduce((total, group) => total + (test(group) ? group.count : 0), 0);
  return {
    must: sum(() => true),
    byDeadline: sum(({ published }) => published === 'by-deadline'),
    later: sum(({ published }) => published === 'later'),
    notYet: sum(({ published }) => published === 'not-yet'),
    unsigned: sum(({ unsigned }) => unsigned === true),
  };
}

/** How many organisations' levels are counted: those by the deadline, with `includesLater` also the others. */
export const countedOf = (tally: Tally, includesLater: boolean): number =>
  tally.byDeadline + (includesLater ? tally.later : 0);

/** Below this, whoever sees the figures can tell what single organisations declared [ours]. */
const few = 5;

/** Whether figures rest on so few organisations that they must not be passed on (decision 0008). */
export const restsOnFew = (organisations: number): boolean => organisations > 0 && organisations < few;
