import type { Readable } from 'node:stream';
import { type Context, change } from '../platform/change/change.ts';
import type { Outcome } from '../platform/change/decision.ts';
import type { Event } from '../platform/change/events.ts';
import { sha256 } from '../platform/change/hash.ts';
import { sayMoment } from '../platform/clock.ts';
import { writeWorkbook } from '../platform/documents/workbook.ts';
import './events.ts';
import { type Loaded, loadPack, type Where } from './load-pack.ts';
import { indexHtml } from './outputs/index-html.tsx';
import { indexWorkbook } from './outputs/index-workbook.ts';
import type { PackIndex } from './outputs/pack-index.ts';
import { bytesOf, type Plan, sumsOf } from './rules/plan.ts';
import { type Made, writePack } from './write-pack.ts';

/**
 * Takes the audit pack away: plans it, writes into the journal who took it, then answers the zip as a stream.
 * Null where there is nothing to take, or not by this person.
 */
export async function takePack(
  context: Context,
  where: Where,
  includesOnRequest: boolean,
): Promise<Readable | null> {
  const { house, who, now } = context;
  const loaded = await loadPack(house, house.db, where, includesOnRequest, now);
  if (!loaded) return null;
  const index = indexOf(loaded, who.name, now);
  const { files, sums } = await packUp(index);
  const outcome: Outcome<never> = await change(context, 'take-audit-pack', where.organisation, async () => ({
    events: [packTaken(where, loaded.plan, { includesOnRequest, sums })],
  }));
  if (!('done' in outcome)) return null;
  return writePack(house.files, files, loaded.plan.files, now);
}

type Packed = { readonly includesOnRequest: boolean; readonly sums: string; readonly position?: number };

/** The event of a pack that somebody takes away; `position` where it holds what was fixed for auditors. */
export const packTaken = (
  { organisation, edition }: Where,
  plan: Plan,
  { includesOnRequest, sums, position }: Packed,
): Event => ({
  type: 'audit-pack-taken',
  organisation,
  about: aboutPack(edition),
  payload: {
    ...{ edition, files: plan.files.length, missing: plan.missing.length, bytes: bytesOf(plan) },
    ...{ includesOnRequest, sumsHash: sha256(sums) },
    ...(position === undefined ? {} : { position }),
  },
});

/** The small files of a pack (index, checksums), and the text of the checksums. */
export async function packUp(
  index: PackIndex,
): Promise<{ readonly files: readonly Made[]; readonly sums: string }> {
  const made = await madeFrom(index);
  const sums = sumsOf([
    ...made.map(({ path, bytes }) => ({ path, sha256: sha256(bytes) })),
    ...index.plan.files,
  ]);
  return { files: [...made, { path: 'SHA256SUMS', bytes: Buffer.from(sums) }], sums };
}

/** What an event about a pack is about, for histories. */
export const aboutPack = (edition: string): string => `${edition}/audit-pack`;

const madeFrom = async (index: PackIndex): Promise<readonly Made[]> => [
  { path: 'index.html', bytes: Buffer.from(indexHtml(index)) },
  { path: 'index.xlsx', bytes: Buffer.from(await writeWorkbook(indexWorkbook(index))) },
];

const indexOf = ({ organisation, pack, plan }: Loaded, by: string, made: string): PackIndex => ({
  title: `Audit pack ${pack.edition.id}: ${organisation.name} (${organisation.code})`,
  organisation: organisation.name,
  made,
  plan,
  intro: [
    `Taken by ${by} on ${sayMoment(made)}. It shows working answers as they stood then: they may not be published.`,
    'Keep it as carefully as the evidence in it.',
    'To check that no file was changed, run “sha256sum -c SHA256SUMS” in the folder, or compare “certutil -hashfile FILE SHA256” on Windows with the values here.',
  ],
});
