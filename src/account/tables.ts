import type { Generated } from 'kysely';

declare module '../platform/database/tables.ts' {
  interface Tables {
    account_user: {
      id: string;
      name: string;
      email: string;
      email_verified: Generated<boolean>;
      image: string | null;
      two_factor_enabled: Generated<boolean>;
      created_at: string;
      updated_at: string;
    };
    account_credential: { id: string; user_id: string; provider_id: string; password: string | null };
    account_second_factor: {
      id: string;
      user_id: string;
      /** Encrypted. */
      secret: string;
      /** Encrypted. */
      backup_codes: string;
      verified: boolean;
      /** The latest time step whose code was taken; none before it is taken again. */
      last_step: Generated<number>;
      codes_saved: Generated<boolean>;
    };
    account_session: {
      /** SHA-256 of the token in the cookie. */
      token_hash: string;
      person_id: string;
      started_at: string;
      idle_ends: string;
      ends: string;
      ended_at: string | null;
      second_factor_given: boolean;
      return_to: string | null;
    };
    account_password_reset: {
      token_hash: string;
      person_id: string;
      expires: string;
      used_at: string | null;
    };
    account_device: { person_id: string; device_hash: string };
    account_attempts: { subject: string; seconds: number; started_at: string; count: number };
  }
}
