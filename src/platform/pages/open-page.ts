import { isDeepStrictEqual } from 'node:util';
import type { SaidRefusal } from '../change/decision.ts';
import type { Moment } from '../clock.ts';
import { readFields } from './fields.ts';
import { formOf, type Sentences, summaryOf } from './form.tsx';
import { keptFor } from './kept.ts';
import type { Allow, Page, Shown, Values } from './page.ts';
import {
  type AnyAsked,
  addressOf,
  answerWith,
  enter,
  goTo,
  isRedirected,
  mayLook,
  notFound,
  type Visit,
} from './visit.ts';

/** GET: the page with what stands saved, or with what this person typed there and did not save (R5). */
export async function openPage(visit: Visit, page: Page) {
  const asked = await enter(visit, page.allow);
  if (!asked) return visit.reply;
  const loaded = await page.load(asked);
  if (loaded === null) return notFound(visit);
  if (isRedirected(loaded)) return goTo(visit, loaded.redirect);
  if (!(await mayLook(page.recordsLook?.({ ...asked, loaded })))) return notFound(visit);
  const fresh = page.values?.(loaded, asked) ?? {};
  const found =
    page.keeps && asked.who ? await keptFor(visit.house.db, asked.who.id, addressOf(visit)) : null;
  const typed = found ? readFields(fresh, found.body) : fresh;
  // What was kept and says the same as what is saved is nothing to be told about.
  const kept = found && !isDeepStrictEqual(typed, fresh) ? found.at : null;
  return show(visit, page, { asked, loaded, values: typed, kept, refusal: null });
}

export type Showing = {
  asked: AnyAsked;
  loaded: unknown;
  values: Values;
  kept: Moment | null;
  refusal: SaidRefusal | null;
};

/** The page with these values, and with what is wrong with them. */
export function show(visit: Visit, page: Page, showing: Showing) {
  const { asked, loaded, values, kept, refusal } = showing;
  const problems = refusal?.problems ?? [];
  const sentences: Sentences = page.sentences ?? {};
  const form = formOf({
    values,
    sentences,
    problems,
    address: visit.request.url,
    keeps: page.keeps ?? false,
    uploads: page.uploads !== undefined,
  });
  const view = page.view({ ...asked, loaded, values, form, problems, kept } as Shown<
    string,
    Allow,
    unknown,
    Values
  >);
  const status = refusal ? (refusal.refused === 'invalid' ? 422 : 409) : 200;
  return answerWith(visit, status, view, { summary: summaryOf(sentences, problems), kept });
}
