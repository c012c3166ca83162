import { closed, type Decision, missing, stale } from '../../platform/change/decision.ts';
import type { Moment } from '../../platform/clock.ts';
import '../events.ts';
import type { Organisation } from './organisation.ts';
import type { KeyPersonRole, OrganisationRole } from './role.ts';

/** What is confirmed before a full publication (R17): the profile, the key people, and who has which role. */
export type Confirmable = {
  readonly organisation: Pick<Organisation, 'code' | 'name' | 'type' | 'address' | 'icb' | 'region'>;
  readonly keyPeople: readonly {
    readonly role: KeyPersonRole;
    readonly name: string;
    readonly email: string;
  }[];
  readonly people: readonly { readonly name: string; readonly roles: readonly OrganisationRole[] }[];
};

/** An administrator's confirmation, and the hash of what stood there. */
export type Confirmation = { readonly contentHash: string; readonly at: Moment; readonly by: string };

/** Whether what stands now is what was confirmed; a change since then asks for a new look. */
export function confirmationState(
  confirmation: Confirmation | null,
  contentHash: string,
): 'missing' | 'changed' | 'confirmed' {
  if (confirmation === null) return 'missing';
  return confirmation.contentHash === contentHash ? 'confirmed' : 'changed';
}

export type ConfirmProblem = 'changed-since-read' | 'edition-closed';

type Asked = {
  readonly edition: string;
  readonly open: boolean;
  readonly seen: string;
  /** Null where there is no such organisation. */
  readonly now: { readonly content: Confirmable; readonly contentHash: string } | null;
};

/** Confirms exactly what was on the page; anything else is shown again first (R17). */
export function confirmProfile({ edition, open, seen, now }: Asked): Decision<ConfirmProblem> {
  if (!now) return missing;
  if (!open) return closed('edition-closed');
  if (seen !== now.contentHash) return stale('changed-since-read');
  const { contentHash, content } = now;
  return {
    events: [
      {
        type: 'profile-confirmed',
        organisation: content.organisation.code,
        about: `${edition}/profile`,
        payload: { edition, contentHash, content },
      },
    ],
  };
}
