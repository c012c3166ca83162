import type { Generated, Selectable } from 'kysely';
import type { Tables } from '../database/tables.ts';

declare module '../database/tables.ts' {
  interface Tables {
    /** Append-only; refuses update and delete by trigger (R37). `id` is the order in which replay reads. */
    journal: {
      id: Generated<number>;
      organisation: string;
      seq: number;
      at: string;
      actor_id: string | null;
      actor_name: string;
      type: string;
      version: number;
      about: string | null;
      /** Canonical JSON. */
      payload: string;
      payload_hash: string;
      previous_hash: string;
      hash: string;
    };
    /** The head of each organisation's chain; locked first by every change. */
    chain: { organisation: string; seq: number; hash: string };
    /** The outbox: one row per mail, written with what caused it. */
    delivery: {
      id: string;
      message_id: string;
      recipient: string;
      subject: string;
      body: string;
      created_at: string;
      tries: Generated<number>;
      next_try_at: string;
      accepted_at: string | null;
      last_error: string | null;
      /** How often the server has refused this mail for good. */
      refusals: Generated<number>;
      /** When it was given up after so many refusals; it is kept and shown, never lost (R14). */
      failed_at: string | null;
    };
  }
}

/** An entry of the journal as it stands there. */
export type JournalRow = Selectable<Tables['journal']>;
