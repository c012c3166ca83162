import type { Refusal } from '../change/decision.ts';
import { sayTime } from '../clock.ts';
import { readBody } from './body.ts';
import { type Body, readFields } from './fields.ts';
import type { Who } from './gate.ts';
import { forget, keep } from './kept.ts';
import { show } from './open-page.ts';
import type { Page, Values } from './page.ts';
import {
  type AnyAct,
  type AnyAsked,
  addressOf,
  enter,
  goTo,
  isRedirected,
  lacking,
  mayLook,
  notFound,
  type Visit,
} from './visit.ts';

/** POST: one of the page's acts, by the name of the button; the first where none is named. */
export async function submitPage(visit: Visit, page: Page) {
  if (page.keeps && visit.identified.state === 'ended') await keepLate(visit, visit.identified.personId);
  const asked = await enter(visit, page.allow);
  if (!asked) return visit.reply;
  const { body, files } = await readBody(visit.request, page.uploads);
  const name = body.act ?? '';
  if (page.keeps && asked.who && (name === 'keep' || name === 'discard'))
    return name === 'keep' ? keepTyping(visit, asked.who, body) : discard(visit, asked.who);
  const act = actOf(page, name);
  const loaded = await page.load(asked);
  if (loaded === null || !act) return notFound(visit);
  if (isRedirected(loaded)) return goTo(visit, loaded.redirect);
  // What is refused shows the page.
  if (!(await mayLook(page.recordsLook?.({ ...asked, loaded })))) return notFound(visit);
  if (act.allow && !(await enter(visit, act.allow))) return visit.reply;
  const values = readFields(page.values?.(loaded, asked) ?? {}, body);
  const sent = { ...asked, loaded, values, files };
  const outcome = await act.run(sent);
  if ('redirect' in outcome) return goTo(visit, outcome.redirect);
  if ('done' in outcome) {
    if (page.keeps && asked.who) await settleTyping(visit, asked.who, body, act.keepsRest ?? null);
    return goTo(visit, act.next(sent, outcome.events));
  }
  return refuse(visit, page, asked, act, values, outcome);
}

/** The act of a button; the first where none was pressed (Enter); none where the page has no such button. */
function actOf({ acts = {} }: Page, name: string | readonly string[]): AnyAct | undefined {
  if (name === '') return Object.values(acts)[0];
  return typeof name === 'string' && Object.hasOwn(acts, name) ? acts[name] : undefined;
}

/** Answers a refusal in place: the person's own words, what is wrong, and what stands there now. */
async function refuse(
  visit: Visit,
  page: Page,
  asked: AnyAsked,
  act: AnyAct,
  values: Values,
  refusal: Refusal,
) {
  if (!('problems' in refusal))
    return refusal.refused === 'missing' ? notFound(visit) : lacking(visit, act.allow ?? page.allow);
  const loaded = await page.load(asked);
  if (loaded === null) return notFound(visit);
  if (isRedirected(loaded)) return goTo(visit, loaded.redirect);
  const fresh = page.values?.(loaded, asked) ?? {};
  // A field named `version` is the version that was seen. After a stale save the newer one is on screen.
  const seen =
    refusal.refused === 'stale' && 'version' in fresh ? { ...values, version: fresh.version ?? '' } : values;
  return show(visit, page, { asked, loaded, values: seen, kept: null, refusal });
}

/** Keeps what arrives after the session's end; files cannot be kept. */
async function keepLate(visit: Visit, personId: string) {
  const { body } = await readBody(visit.request, undefined);
  await keep(visit.house.db, personId, addressOf(visit), body, visit.now);
}

async function keepTyping(visit: Visit, who: Who, body: Body) {
  await keep(visit.house.db, who.id, addressOf(visit), body, visit.now);
  return visit.reply.code(200).send({
    kept: sayTime(visit.now),
    ends: visit.identified.state === 'in' ? visit.identified.sessionEnds : null,
    now: new Date().toISOString(),
  });
}

/** After a save, what was kept is saved and forgotten; after an act beside it, the rest of the form is kept. */
async function settleTyping(visit: Visit, who: Who, body: Body, dealtWith: readonly string[] | null) {
  const address = addressOf(visit);
  if (dealtWith === null) return forget(visit.house.db, who.id, address);
  const rest = Object.fromEntries(Object.entries(body).filter(([name]) => !dealtWith.includes(name)));
  return keep(visit.house.db, who.id, address, rest, visit.now);
}

async function discard(visit: Visit, who: Who) {
  await forget(visit.house.db, who.id, addressOf(visit));
  return visit.reply.redirect(visit.request.url, 303);
}
