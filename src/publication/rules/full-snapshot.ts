import type { KeyPersonRole, OrganisationRole } from '../../organisation/rules/role.ts';
import type { Moment } from '../../platform/clock.ts';
import { commonOf, type Position, type Publishing, type SnapshotCommon } from './snapshot.ts';

/** What a full publication gives the organisation to stand as (R16, R20, R22). */
export type GivenStatus = 'standards-met' | 'approaching-standards' | 'standards-not-met';

/** The organisation's profile and people as they were confirmed (R17): names and roles, no addresses of people. */
export type ConfirmedProfile = {
  readonly address: string | null;
  readonly icb: string | null;
  readonly keyPeople: readonly { readonly role: KeyPersonRole; readonly name: string }[];
  readonly people: readonly { readonly name: string; readonly roles: readonly OrganisationRole[] }[];
  readonly confirmedAt: Moment;
  readonly confirmedBy: string;
};

/** An approval of the SIRO as it stood (R39); the hash is that of what was shown. */
export type SnapshotApproval = {
  readonly item: string;
  readonly title: string;
  readonly state: string;
  readonly contentHash: string;
  readonly by: string | null;
  readonly at: Moment | null;
  readonly how: string | null;
};

/** Where the improvement plan stood, and for which outcomes it has rows. */
export type SnapshotPlan = { readonly state: string; readonly outcomes: readonly string[] };

/** What a full assessment hands over beside the position. */
export type HandedOver = {
  readonly organisationProfile: ConfirmedProfile;
  readonly approvals: readonly SnapshotApproval[];
  readonly plan: SnapshotPlan | null;
  readonly statusGiven: GivenStatus;
};

/** A full assessment exactly as it was published. Immutable. */
export type FullSnapshot = SnapshotCommon & HandedOver & { readonly kind: 'full' };

/** The snapshot of a full publication (R17): the position with all that was confirmed, approved and decided. */
export const fullSnapshotOf = (
  position: Position,
  publishing: Publishing,
  handedOver: HandedOver,
): FullSnapshot => ({ ...commonOf(position, publishing), kind: 'full', ...handedOver });
