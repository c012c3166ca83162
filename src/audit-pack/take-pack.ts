import type { Readable } from 'node:stream';
import { type Context, change } from '../platform/change/change.ts';
import type { Outcome } from '../platform/change/decision.ts';
import { sha256 } from '../platform/change/hash.ts';
import { sayMoment } from '../platform/clock.ts';
import { writeWorkbook } from '../platform/documents/workbook.ts';
import './events.ts';
import { type Loaded, loadPack, type Where } from './load-pack.ts';
import { indexHtml } from './outputs/index-html.tsx';
import { indexWorkbook } from './outputs/index-workbook.ts';
import type { PackIndex } from './outputs/pack-index.ts';
import { bytesOf, sumsOf } from './rules/plan.ts';
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
  const made = await madeFrom(index);
  const sums = sumsOf([
    ...made.map(({ path, bytes }) => ({ path, sha256: sha256(bytes) })),
    ...loaded.plan.files,
  ]);
  const outcome: Outcome<never> = await change(context, 'take-audit-pack', where.organisation, async () => ({
    events: [
      {
        type: 'audit-pack-taken',
        organisation: where.organisation,
        about: aboutPack(where.edition),
        payload: {
          edition: where.edition,
          files: loaded.plan.files.length,
          missing: loaded.plan.missing.length,
          bytes: bytesOf(loaded.plan),
          includesOnRequest,
          sumsHash: sha256(sums),
        },
      },
    ],
  }));
  if (!('done' in outcome)) return null;
  const checksums = { path: 'SHA256SUMS', bytes: Buffer.from(sums) };
  return writePack(house.files, [...made, checksums], loaded.plan.files, now);
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
