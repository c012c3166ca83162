import { answerOutcome } from '../../src/assessment/answer-outcome.ts';
import { attachEvidence } from '../../src/assessment/attach-evidence.ts';
import { carryAnswersForward } from '../../src/carry-forward/carry-forward.ts';
import { answeredIn } from '../../src/carry-forward/testing/last-year.ts';
import { challengeHandedOver } from '../../src/essential-functions/challenge-function.ts';
import { entryFrom, fieldsOf } from '../../src/essential-functions/rules/entry.ts';
import { saveFunction } from '../../src/essential-functions/save-function.ts';
import { uploadEssentialFunctions } from '../../src/essential-functions/upload-essential-functions.ts';
import { changeDetails } from '../../src/evidence/change-details.ts';
import { unsaid } from '../../src/evidence/rules/describe-new.ts';
import { shareEvidence, shareStatement } from '../../src/evidence/share.ts';
import { loadAllEvidence } from '../../src/evidence/store.ts';
import { outcomesOf } from '../../src/framework/rules/find.ts';
import { levelsOf } from '../../src/framework/rules/level.ts';
import { aPlan } from '../../src/improvement-plan/testing/a-plan.ts';
import { downloaded, filledIn, upload } from '../../src/offline-workbook/testing/a-filled-workbook.ts';
import { uploadWorkbook } from '../../src/offline-workbook/upload-workbook.ts';
import { invite } from '../../src/organisation/invite.ts';
import { paths } from '../../src/paths.ts';
import { aReviewedPlan } from '../../src/plan-review/testing/a-review.ts';
import type { Context } from '../../src/platform/change/change.ts';
import { loadPosition } from '../../src/publication/load-position.ts';
import { publishInterim } from '../../src/publication/publish-interim.ts';
import { aFull } from '../../src/publication/testing/a-full.ts';
import {
  aHouse,
  aMember,
  anOfficial,
  anOrganisation,
  cast,
  type Person,
  type TestHouse,
  theUsual,
} from '../support/a-house.ts';
import { audit } from './audited.ts';
import { fillAllocations } from './fill-allocations.ts';
import { fillApprovals } from './fill-approvals.ts';
import { fillPlanWorkbooks } from './fill-plan-workbooks.ts';
import { fillTalk } from './fill-talk.ts';

/** What the addresses of one organisation name. */
export type Place = {
  readonly organisation: string;
  readonly edition: string;
  readonly objective: string;
  readonly outcome: string;
  /** An outcome whose policy question has a page of its own. */
  readonly policyOutcome: string;
  /** An outcome that asks for a percentage beside its level, and the id of that field. */
  readonly fieldsOutcome: string;
  readonly field: string;
  readonly person: string;
  /** A function of the scope. */
  readonly reference: string;
  readonly evidence: string;
  /** What the other organisation shares with this one: an item of evidence, and the statement on the same outcome. */
  readonly shared: string;
  readonly sharedFrom: string;
  /** Evidence of which only the title was handed over. */
  readonly onRequest: string;
  readonly version: string;
  /** A position fixed for auditors, who one is, and what was asked for and answered. */
  readonly position: string;
  readonly auditor: string;
  readonly request: string;
  /** An action of the improvement plan. */
  readonly action: string;
  /** A comment that an administrator wrote, a request for a removal that waits and one that was refused. */
  readonly comment: string;
  readonly removal: string;
  readonly removalRefused: string;
  /** What was given to people in one go. */
  readonly step: string;
  /** Tokens of links that were mailed and not yet used, and a mail. */
  readonly invitation: string;
  readonly reset: string;
  readonly mail: string;
};

const edition = '2025-26';
const file = (name: string) => ({
  filename: `${name}.txt`,
  bytes: Buffer.from(`${name}\n`),
  truncated: false,
});

const somebody = (id: string, name: string): Person => ({ id, name, email: `${id}@example.nhs.uk` });

/** Sees and decides: of the national team's permissions the cast holds one each. */
export const nell = somebody('nell', 'Nell National');
/** Administers RZ3, where nothing is ever done. */
export const zoe = somebody('zoe', 'Zoe Newcomer');
/** Members whose roles can be changed without anybody of the cast losing theirs. */
const pia = somebody('pia', 'Pia Member');
export const pip = somebody('pip', 'Pip Member');

/** The usual people and their two trusts, neither of which has done anything, and a third one. */
export async function anEmptyHouse(): Promise<{ house: TestHouse; place: Place }> {
  const house = await aHouse();
  await house.given(
    ...theUsual(),
    ...aMember(pia, 'member'),
    ...aMember(pip, 'member', 'RY2'),
    ...aMember(pip, 'viewer').slice(1),
    anOrganisation({ code: 'RZ3', name: 'Newcome NHS Trust' }),
    ...aMember(zoe, 'administrator', 'RZ3'),
  );
  await house.given(...anOfficial(nell, 'national-see'), ...anOfficial(nell, 'national-decide').slice(1));
  return { house, place: placeOf(house, 'RX1', pia) };
}

type Where = { readonly organisation: string; readonly edition: string };

/** The usual house, in which both trusts have answered, attached, invited, uploaded and published alike. */
export async function fill(house: TestHouse): Promise<{ own: Place; other: Place }> {
  const own = await fillOne(house, 'RX1', cast.ada, pia);
  const other = await fillOne(house, 'RY2', cast.otto, pip);
  return {
    own: { ...own, ...(await shareFrom(house, cast.otto, other, own)) },
    other: { ...other, ...(await shareFrom(house, cast.ada, own, other)) },
  };
}

/** What one organisation has, shared with another. */
async function shareFrom(house: TestHouse, administrator: Person, from: Place, { organisation }: Place) {
  const context = await house.as(administrator);
  await shareEvidence(context, from, organisation);
  await shareStatement(context, from, organisation);
  return { shared: from.evidence, sharedFrom: from.organisation };
}

function placeOf({ packs }: TestHouse, organisation: string, person: Person): Place {
  const pack = packs.editions.find((one) => one.edition.id === edition);
  const placed = pack ? outcomesOf(pack.framework) : [];
  const [fieldsOutcome = '', [{ id: field } = { id: '' }] = []] =
    Object.entries(pack?.edition.fields ?? {}).find(([, fields]) => fields[0]?.kind === 'percentage') ?? [];
  const withPage = placed.find(({ outcome }) => pack?.edition.policies[outcome.code]?.page);
  return {
    organisation,
    edition,
    objective: placed[0]?.objective.code ?? '',
    outcome: placed[0]?.outcome.code ?? '',
    policyOutcome: withPage?.outcome.code ?? '',
    ...{ fieldsOutcome, field },
    person: person.id,
    ...{
      reference: 'F1',
      evidence: 'none',
      onRequest: 'none',
      comment: 'none',
      ...{ shared: 'none', sharedFrom: 'none' },
      ...{ position: '1', auditor: 'none', request: 'none', removal: 'none' },
      ...{ removalRefused: 'none', version: '1', action: 'none' },
      step: 'none',
      invitation: 'none',
      reset: 'none',
      mail: 'none',
    },
  };
}

async function fillOne(house: TestHouse, organisation: string, administrator: Person, member: Person) {
  const empty = placeOf(house, organisation, member);
  const context = await house.as(administrator);
  await answerAll(context, organisation);
  await startFromLastYear(house, context, organisation);
  const where = { organisation, edition };
  await uploadOffline(context, where);
  const offer = { files: [file('Minutes')], link: '', title: 'Minutes of the board' };
  await attachEvidence(context, { ...where, outcome: empty.outcome }, offer);
  const [evidence] = await loadAllEvidence(house.db, organisation);
  const onRequest = await addOnRequest(house, context, { ...where, outcome: empty.outcome });
  await scope(house, context, where, administrator);
  const talk = await fillTalk(house, { ...where, outcome: empty.outcome }, administrator, member);
  const typed = { name: 'Ines Invited', email: `ines.${organisation}@example.nhs.uk`, role: 'member' };
  await invite(context, organisation, typed);
  const today = await loadPosition(house.db, house.packs, where, context.now);
  const published = await publishInterim(
    context,
    where,
    { how: 'outside', by: 'Sira Owner', on: '2025-12-11' },
    today?.contentHash ?? '',
  );
  await house.given(await aFull(house, edition, { organisation, edition: '2024-25' }));
  await challengeHandedOver(
    await house.as(cast.nat),
    { ...where, publication: 1, reference: empty.reference },
    { kind: 'challenge', text: 'Why is it not in scope?' },
  );
  const action = await aPlan(house, context, where, evidence?.id ?? '');
  await fillPlanWorkbooks(house, where, administrator);
  await aReviewedPlan(house, context, { organisation, edition: '2024-25' });
  if ('refused' in published || !evidence) throw new Error(`${organisation} could not be filled`);
  const step = await fillAllocations(house, { ...where, outcome: empty.outcome }, administrator, member);
  const audited = await audit(house, context, { ...where, outcome: empty.outcome }, evidence.id);
  // Last: what changes afterwards could be asked about once more.
  await fillApprovals(house, where, administrator, member);
  return {
    ...empty,
    ...audited,
    ...talk,
    step,
    action,
    evidence: evidence.id,
    onRequest,
    ...(await mailed(house, administrator)),
  };
}

/** Last year's answers beside this year's: of some that are answered, and of the last, which wait to be confirmed. */
async function startFromLastYear(house: TestHouse, context: Context, organisation: string) {
  const [pack, earlier] = house.packs.editions;
  if (!pack || !earlier) return;
  const codes = outcomesOf(earlier.framework).map(({ outcome }) => outcome.code);
  const said = { level: 'achieved', complete: true, statement: 'How we did it last year.' } as const;
  const last = Object.fromEntries([...codes.slice(0, 2), ...codes.slice(-3)].map((code) => [code, said]));
  await house.given(...answeredIn(house.packs, earlier.edition.id, last, organisation));
  await carryAnswersForward(context, { organisation, edition: pack.edition.id }, ['all'], null);
}

/** A file whose title alone is handed over. */
async function addOnRequest(house: TestHouse, context: Context, where: Where & { readonly outcome: string }) {
  await attachEvidence(context, where, { files: [file('Penetration test')], link: '', title: '' });
  const item = (await loadAllEvidence(house.db, where.organisation)).find(
    ({ filename }) => filename === 'Penetration test.txt',
  );
  if (!item) throw new Error('No evidence was attached');
  const place = { organisation: where.organisation, evidence: item.id };
  await changeDetails(context, place, item.detailsVersion, {
    ...unsaid,
    title: item.title,
    reviewBy: '2025-12-01',
    onRequest: true,
  });
  return item.id;
}

/** One function, an uploaded workbook with it, and a change since, so that there is a difference to look at. */
async function scope(house: TestHouse, context: Context, where: Where, person: Person) {
  const fields = { ...fieldsOf(entryFrom('', {})), service: 'Emergency care', name: 'Triage' };
  const first = { reason: '', explanation: '', version: '0' };
  await saveFunction(context, where, null, { ...first, fields, more: {} });
  const visit = await house.visit(person);
  const bytes = (await visit.open(paths.essentialFunctionsWorkbook.to(where))).bytes();
  const upload = { filename: 'functions.xlsx', bytes, truncated: false };
  await uploadEssentialFunctions(context, where, { ...first, upload });
  const again = { reason: 'incident', explanation: '', version: '1' };
  await saveFunction(context, where, 'F1', { ...again, fields: { ...fields, name: 'Streaming' }, more: {} });
}

/** Every outcome but the last three answered, some as drafts, some below what is expected. */
async function answerAll(context: Context, organisation: string) {
  const pack = context.house.packs.editions.find((one) => one.edition.id === edition);
  const placed = pack ? outcomesOf(pack.framework).slice(0, -3) : [];
  for (const [index, { outcome }] of placed.entries()) {
    const levels = levelsOf(outcome);
    const question = pack?.edition.policies[outcome.code];
    const confirms = question?.options.find((option) => option.confirms);
    const outcomeWhere = { organisation, edition, outcome: outcome.code };
    await answerOutcome(context, outcomeWhere, {
      version: 0,
      level: (index % 5 === 4 ? levels[0] : levels.at(-1)) ?? null,
      complete: index % 4 !== 1,
      statement: `How we do it.\nIn two lines, with a long address: https://example.nhs.uk/${'policy-'.repeat(12)}`,
      ...{ marks: {}, fields: {}, unreadable: [] },
      ...(question ? { policy: confirms ? { value: confirms.value, details: {} } : null } : {}),
    });
  }
}

/** A workbook that waits: with an outcome to take, one that somebody saved since, and one that is refused. */
async function uploadOffline(context: Context, where: { organisation: string; edition: string }) {
  const pack = context.house.packs.editions.find((one) => one.edition.id === edition);
  const [taken = '', stale = '', refused = ''] = (pack ? outcomesOf(pack.framework) : []).map(
    ({ outcome }) => outcome.code,
  );
  const heading = 'Supporting information';
  const bytes = await filledIn(await downloaded(context, where), [
    { outcome: taken, heading, text: 'How we do it offline.\nIn two other lines.' },
    { outcome: stale, heading, text: 'What was written offline.' },
    { outcome: refused, heading: 'Achievement level', text: 'Nearly' },
  ]);
  await answerOutcome(context, { ...where, outcome: stale }, { version: 1, statement: 'Saved meanwhile.' });
  await uploadWorkbook(context, where, upload(bytes));
}

/** The secrets of links, out of the mails that carried them. */
async function mailed(house: TestHouse, person: Person) {
  const visit = await (await house.visit()).open('/forgotten-password');
  await visit.fill('Your email address', person.email).press('Send the link');
  const mails = await house.db.selectFrom('delivery').select(['id', 'body']).orderBy('created_at').execute();
  const token = (kind: string) =>
    mails.flatMap(({ body }) => new RegExp(`/${kind}/([\\w-]+)`).exec(body)?.[1] ?? []).at(-1) ?? 'none';
  return {
    invitation: token('invitations'),
    reset: token('reset-password'),
    mail: mails.find(({ body }) => !body.includes('/reset-password/'))?.id ?? 'none',
  };
}
