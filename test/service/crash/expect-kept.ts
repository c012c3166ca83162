import { expect } from 'vitest';
import { canonical, sha256 } from '../../../src/platform/change/hash.ts';
import { verifyHistory } from '../../../src/platform/change/verify-chain.ts';
import type { Db } from '../../../src/platform/database/open-database.ts';
import type { Received } from '../../../src/platform/mail/testing/mailbox.ts';
import type { Attempt, Ledger } from './ledger.ts';
import { expectAcceptedIsReceived, expectMails, expectPlanMails } from './the-mails.ts';

/** A publication, in the order of versions; a full one with the status that its own levels give (R16, R22). */
export type Kept = {
  readonly organisation: string;
  readonly edition: string;
  readonly kind: string;
  readonly status: string;
};

type Row = Awaited<ReturnType<typeof publicationsIn>>[number];
type SnapshotOutcome = {
  readonly code: string;
  readonly statement: string;
  readonly expected: string;
  readonly level: string | null;
  readonly complete: boolean;
  readonly policy: { readonly value: string } | null;
};

/** What clients published: the demonstration's own came before its clock began. */
const publicationsIn = (db: Db, since: string) =>
  db
    .selectFrom('publication')
    .selectAll()
    .where('published_at', '>=', since)
    .orderBy('organisation')
    .orderBy('kind')
    .orderBy('version')
    .execute();

/**
 * What must hold after every restart: what was acknowledged is there once and whole, what was refused is not
 * there, nothing is there in half, and the history verifies. Gives back whose assessments are published.
 */
export async function expectKept(
  db: Db,
  ledger: Ledger,
  received: readonly Received[],
  since: string,
): Promise<readonly Kept[]> {
  expect((await verifyHistory(db)).broken).toEqual([]);
  const rows = await publicationsIn(db, since);
  await expectPlanWithIt(db, expectOncePerAttempt(rows, ledger), since);
  for (const row of rows) await expectWhole(db, row);
  await expectJournalAgrees(db, rows, since);
  await expectSaved(db, ledger, since);
  for (const entry of await publishedEntries(db, since)) await expectMails(db, entry);
  for (const entry of await entriesOf(db, ['plan-submitted'], since)) await expectPlanMails(db, entry);
  await expectAcceptedIsReceived(db, received);
  return keptIn(db);
}

/** Each publication was tried by somebody and not refused; each acknowledged one is there, under its version. */
function expectOncePerAttempt(rows: readonly Row[], ledger: Ledger): readonly Made[] {
  const found = rows.map((row) => {
    const attempt = ledger.attempts.find((one) => isOf(row, one));
    expect([row.organisation, row.version, attempt?.ending.as]).toEqual([
      row.organisation,
      row.version,
      expect.stringMatching(/^(acknowledged|unknown)$/),
    ]);
    if (attempt?.ending.as === 'acknowledged') expect(row.version).toBe(attempt.ending.version);
    return { row, attempt };
  });
  const made = found.map((one) => one.attempt);
  expect(new Set(made).size, 'no attempt made two versions').toBe(found.length);
  const lost = ledger.attempts.filter((one) => one.ending.as === 'acknowledged' && !made.includes(one));
  expect(lost).toEqual([]);
  return found;
}

type Made = { readonly row: Row; readonly attempt: Attempt | undefined };

/** The plan was submitted in the same step as the publication that was to take it along, with no other, and never alone (R25). */
async function expectPlanWithIt(db: Db, found: readonly Made[], since: string): Promise<void> {
  const submitted = await db
    .selectFrom('plan_version')
    .select(['organisation', 'submitted_at as at', 'submitted_by_name as by'])
    .where('submitted_at', '>=', since)
    .execute();
  const there = submitted.map(({ organisation, at, by }) => `${organisation} ${at} ${by}`);
  const told = found
    .filter(({ attempt }) => attempt?.withPlan)
    .map(({ row }) => `${row.organisation} ${row.published_at} ${row.published_by}`);
  expect(there.sort()).toEqual(told.sort());
}

const order = ['not-achieved', 'partially-achieved', 'achieved'];
const isLow = ({ level, expected }: SnapshotOutcome) => order.indexOf(level ?? '') < order.indexOf(expected);

async function keptIn(db: Db): Promise<readonly Kept[]> {
  const all = await db.selectFrom('publication').selectAll().orderBy('version').execute();
  return all.map((row) => ({
    ...{ organisation: row.organisation, edition: row.edition, kind: row.kind },
    status: outcomesOf(row).some(isLow) ? 'Standards not met' : 'Standards met',
  }));
}

const isOf = (row: Row, attempt: Attempt): boolean =>
  row.kind === attempt.kind &&
  row.organisation === attempt.organisation &&
  row.published_by === attempt.person &&
  outcomesOf(row).some((one) => one.code === attempt.outcome && one.statement === attempt.mark);

const outcomesOf = (row: Row) =>
  (JSON.parse(row.snapshot) as { outcomes: readonly SnapshotOutcome[] }).outcomes;

/** The snapshot is what its hash says, and its outcomes stand beside it, every one and as they are in it. */
async function expectWhole(db: Db, row: Row): Promise<void> {
  const { organisation, edition, kind, version } = row;
  expect(sha256(row.snapshot)).toBe(row.snapshot_hash);
  const snapshot = JSON.parse(row.snapshot) as Record<string, unknown>;
  expect(canonical(snapshot)).toBe(row.snapshot);
  expect(snapshot).toMatchObject({
    kind,
    version,
    publishedAt: row.published_at,
    organisation: { code: organisation },
  });
  const stored = await db
    .selectFrom('publication_outcome')
    .select(['outcome', 'expected', 'level', 'complete', 'policy'])
    .where('organisation', '=', organisation)
    .where('edition', '=', edition)
    .where('kind', '=', kind)
    .where('version', '=', version)
    .execute();
  const told = outcomesOf(row).map(({ code, expected, level, complete, policy }) => ({
    ...{ outcome: code, expected, level, complete },
    policy: policy?.value ?? null,
  }));
  const byCode = (one: { outcome: string }, other: { outcome: string }) =>
    one.outcome < other.outcome ? -1 : 1;
  expect(stored.toSorted(byCode)).toEqual(told.toSorted(byCode));
}

/** One entry of the journal per publication, in the order of versions, and none without. */
async function expectJournalAgrees(db: Db, rows: readonly Row[], since: string): Promise<void> {
  const entries = await publishedEntries(db, since);
  const told = entries.map(({ organisation, payload }) => {
    const { version, snapshotHash } = JSON.parse(payload) as { version: number; snapshotHash: string };
    return `${organisation} ${version} ${snapshotHash}`;
  });
  const there = rows.map((row) => `${row.organisation} ${row.version} ${row.snapshot_hash}`);
  expect(told.sort()).toEqual(there.sort());
  const versions = await db
    .selectFrom('publication')
    .select(['organisation', 'edition', 'kind', 'version'])
    .orderBy('version')
    .execute();
  for (const [, some] of Map.groupBy(versions, (one) => `${one.organisation} ${one.edition} ${one.kind}`))
    expect(some.map((one) => one.version)).toEqual(some.map((_, at) => at + 1));
}

const publishedEntries = (db: Db, since: string) =>
  entriesOf(db, ['interim-published', 'full-published'], since);

const entriesOf = (db: Db, types: readonly string[], since: string) =>
  db
    .selectFrom('journal')
    .select(['organisation', 'seq', 'type', 'payload'])
    .where('type', 'in', types)
    .where('at', '>=', since)
    .orderBy('id')
    .execute();

/** Every statement that was said to be saved stands in the history. */
async function expectSaved(db: Db, ledger: Ledger, since: string): Promise<void> {
  const entries = await db
    .selectFrom('journal')
    .select('payload')
    .where('type', '=', 'outcome-answered')
    .where('at', '>=', since)
    .execute();
  const told = entries.map((one) => one.payload).join('\n');
  expect(ledger.saved.filter((mark) => !told.includes(JSON.stringify(mark)))).toEqual([]);
}
