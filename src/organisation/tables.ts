import type { OrganisationType } from '../framework/rules/pack.ts';
import type { Role } from '../platform/pages/gate.ts';
import type { Discipline } from './rules/discipline.ts';
import type { Region } from './rules/organisation.ts';
import type { InvitedRole, KeyPersonRole } from './rules/role.ts';

declare module '../platform/database/tables.ts' {
  interface Tables {
    organisation: {
      code: string;
      name: string;
      type: OrganisationType;
      sector: string;
      icb: string | null;
      region: Region | null;
      address: string | null;
      profile_group: string | null;
      closed_on: string | null;
      successor: string | null;
    };
    person: { id: string; name: string; email: string };
    /** Roles that people hold: in an organisation, for a region, or nationally. */
    role_grant: {
      person_id: string;
      role: Role;
      organisation: string | null;
      region: string | null;
      /** The last four are an auditor's alone. */
      edition: string | null;
      firm: string | null;
      until: string | null;
      ended_at: string | null;
    };
    /** What people are trusted to judge; one person may have several. */
    person_discipline: { organisation: string; person_id: string; discipline: Discipline };
    profile_confirmation: {
      organisation: string;
      edition: string;
      content_hash: string;
      confirmed_at: string;
      confirmed_by: string;
    };
    key_person: { organisation: string; role: KeyPersonRole; name: string; email: string };
    invitation: {
      id: string;
      organisation: string;
      email: string;
      name: string;
      role: InvitedRole;
      token_hash: string;
      expires: string;
      state: 'open' | 'accepted' | 'withdrawn';
      /** Where an auditor is invited: for what, from which firm, until when. */
      edition: string | null;
      firm: string | null;
      until: string | null;
    };
  }
}
