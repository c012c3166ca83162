import { attachExisting } from '../../src/assessment/attach-existing.ts';
import { takePack } from '../../src/audit-pack/take-pack.ts';
import { changeDetails } from '../../src/evidence/change-details.ts';
import { replaceEvidence } from '../../src/evidence/replace-evidence.ts';
import { documentTypes } from '../../src/evidence/rules/document-type.ts';
import { revokeEvidence, revokeStatement, shareEvidence, shareStatement } from '../../src/evidence/share.ts';
import type { Operations } from './operations.ts';
import { type Draw, edition, places, type World } from './world.ts';

type Row = { readonly id: string; readonly version: number; readonly details_version: number };

async function itemOf({ house }: World, organisation: string, draw: Draw): Promise<Row> {
  const rows = await house.db
    .selectFrom('evidence')
    .select(['id', 'version', 'details_version'])
    .where('organisation', '=', organisation)
    .where('withdrawn_at', 'is', null)
    .orderBy('id')
    .execute();
  return rows[draw.number % Math.max(1, rows.length)] ?? { id: 'none', version: 1, details_version: 1 };
}

/** What an organisation does with its library. */
export const evidencing: Operations = {
  describe: async (world, draw) => {
    const { organisation, member } = draw.pick(places);
    const item = await itemOf(world, organisation, draw);
    await changeDetails(await world.as(member), { organisation, evidence: item.id }, item.details_version, {
      title: `Policy, edition ${draw.number % 4}`,
      documentType: draw.pick(documentTypes),
      effectiveOn: draw.pick(['', '2025-12-01']),
      reviewBy: draw.pick(['', '2026-12-01']),
      onRequest: draw.number % 2 === 0,
    });
  },
  replace: async (world, draw) => {
    const { organisation, member } = draw.pick(places);
    const item = await itemOf(world, organisation, draw);
    const text = `Newer ${draw.number % 5}`;
    await replaceEvidence(
      await world.as(member),
      { organisation, evidence: item.id },
      {
        seen: item.version,
        upload: { filename: 'newer.txt', bytes: Buffer.from(text), truncated: false },
        link: `https://example.nhs.uk/newer/${draw.number % 5}`,
        reason: 'Yearly review',
      },
      async () => false,
    );
  },
  attachExisting: async (world, draw) => {
    const { organisation, member } = draw.pick(places);
    const { id } = await itemOf(world, organisation, draw);
    await attachExisting(await world.as(member), { organisation, edition, outcome: 'B1.a' }, [id]);
  },
  share: async (world, draw) => {
    const [from, to] = draw.number % 2 === 0 ? places : [places[1], places[0]];
    const { organisation, administrator } = from;
    const context = await world.as(administrator);
    const { id: evidence } = await itemOf(world, organisation, draw);
    await shareEvidence(context, { organisation, evidence }, to.organisation);
    await shareStatement(context, { organisation, edition, outcome: 'B1.a' }, to.organisation);
    const where = { organisation: to.organisation, edition, outcome: 'B1.b' };
    await attachExisting(await world.as(to.member), where, [evidence]);
  },
  revoke: async (world, draw) => {
    const shares = await world.house.db
      .selectFrom('evidence_share')
      .select(['organisation', 'evidence_id as evidence', 'shared_with as to'])
      .where('revoked_at', 'is', null)
      .orderBy('evidence_id')
      .execute();
    const share = shares[draw.number % Math.max(1, shares.length)];
    const from = places.find((one) => one.organisation === share?.organisation);
    if (!share || !from) return;
    const context = await world.as(from.administrator);
    await revokeEvidence(context, share, share.to);
    await revokeStatement(context, { ...share, edition, outcome: 'B1.a' }, share.to);
  },
  takePack: async (world, draw) => {
    const { organisation, administrator } = draw.pick(places);
    const zip = await takePack(
      await world.as(administrator),
      { organisation, edition },
      draw.number % 2 === 0,
    );
    zip?.destroy();
  },
};
