import type { Appliers } from '../platform/change/record.ts';
import type { Moment } from '../platform/clock.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import './events.ts';
import './tables.ts';

type OversightEvents = 'support-noted' | 'support-note-closed' | 'national-exported';

/** How this room's events change its tables. */
export const oversightAppliers: Appliers<OversightEvents> = {
  'support-noted': async (tx, { payload, at, actor }) => {
    const open = { noted_at: at, noted_by: actor.name, closed_at: null, closed_by: null, closing: null };
    await tx
      .insertInto('support_note')
      .values({ ...payload, ...open })
      .execute();
  },
  'support-note-closed': async (tx, { payload, at, actor }) => {
    await tx
      .updateTable('support_note')
      .set({ closed_at: at, closed_by: actor.name, closing: payload.closing })
      .where('id', '=', payload.id)
      .execute();
  },
  // Nothing to keep: the journal is the log.
  'national-exported': async () => {},
};

export type SupportNote = {
  readonly id: string;
  readonly text: string;
  readonly notedAt: Moment;
  readonly notedBy: string;
  readonly closedAt: Moment | null;
  readonly closedBy: string | null;
  readonly closing: string | null;
};

/** Every note about an organisation in an edition, newest first. */
export async function loadNotes(
  db: Queryable,
  organisation: string,
  edition: string,
): Promise<readonly SupportNote[]> {
  return db
    .selectFrom('support_note')
    .select([
      'id',
      'text',
      'noted_at as notedAt',
      'noted_by as notedBy',
      'closed_at as closedAt',
      'closed_by as closedBy',
      'closing',
    ])
    .where('organisation', '=', organisation)
    .where('edition', '=', edition)
    .orderBy('noted_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** The note that is open, or null. */
export const openNote = (notes: readonly SupportNote[]): SupportNote | null =>
  notes.find((note) => note.closedAt === null) ?? null;
