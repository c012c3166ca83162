import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import '@fastify/cookie';
import '@fastify/helmet';
import type { Refusal, SaidRefusal } from '../change/decision.ts';
import { type Moment, sayTime } from '../clock.ts';
import type { House } from '../house.ts';
import { type Admission, admit } from './admit.ts';
import { readBody } from './body.ts';
import { clearNotice, noticeCookie, setNotice } from './cookies.ts';
import { type Body, readFields, readQuery } from './fields.ts';
import { formOf, type Sentences, summaryOf } from './form.tsx';
import type { Fallbacks, Frame } from './frame.ts';
import type { Identified, Who } from './gate.ts';
import { forget, keep, keptFor } from './kept.ts';
import { fromOurPages } from './origin.ts';
import type {
  Act,
  Action,
  Allow,
  Asked,
  Download,
  Entry,
  Next,
  Page,
  Redirected,
  Shown,
  Values,
  View,
} from './page.ts';

type AnyAsked = Asked<string, Allow>;
type AnyAct = Act<string, Allow, unknown, Values, string>;

/** One request on its way: what arrived, and how to answer. */
type Visit = {
  house: House;
  frame: Frame;
  fallbacks: Fallbacks;
  logInAt: (returnTo: string) => string;
  request: FastifyRequest;
  reply: FastifyReply;
  now: Moment;
  identified: Identified;
};

export type Serving = Pick<Visit, 'house' | 'frame' | 'fallbacks' | 'logInAt'>;

/** Makes a route of every entry of the table of pages. */
export function serve(app: FastifyInstance, serving: Serving, entries: readonly Entry[]): void {
  for (const entry of entries) {
    if (entry.kind !== 'action')
      app.get(entry.at.pattern, async (request, reply) => {
        const visit = await receive(serving, request, reply);
        return entry.kind === 'page' ? open(visit, entry) : take(visit, entry);
      });
    if (entry.kind === 'action' || (entry.kind === 'page' && entry.acts))
      app.post(entry.at.pattern, async (request, reply) => {
        const visit = await receive(serving, request, reply);
        if (!fromOurPages(request.headers, serving.house.origin))
          return answerWith(visit, 403, serving.fallbacks.crossOrigin());
        return entry.kind === 'page' ? submit(visit, entry) : act(visit, entry);
      });
  }
  app.setErrorHandler(async (error, request, reply) => {
    const reference = request.id;
    request.log.error(error, reference);
    if (process.env.NODE_ENV !== 'production') console.error(error);
    const status = statusOf(error);
    const visit = await receive(serving, request, reply);
    return status === 500
      ? answerWith(visit, 500, serving.fallbacks.broken(reference))
      : reply.code(status).send();
  });
  app.setNotFoundHandler(async (request, reply) => notFound(await receive(serving, request, reply)));
}

/** What the parsers refuse (too large, wrong type) keeps its status; anything else is our fault. */
function statusOf(error: unknown): number {
  const status = (error as { statusCode?: unknown }).statusCode;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
}

async function receive(serving: Serving, request: FastifyRequest, reply: FastifyReply): Promise<Visit> {
  const now = serving.house.clock.now();
  const identified = await serving.house.gate.identify(serving.house.db, request.cookies);
  return { ...serving, request, reply, now, identified };
}

async function open(visit: Visit, page: Page) {
  const asked = await enter(visit, page.allow);
  if (!asked) return visit.reply;
  const loaded = await page.load(asked);
  if (loaded === null) return notFound(visit);
  if (isRedirected(loaded)) return goTo(visit, loaded.redirect);
  const fresh = page.values?.(loaded, asked) ?? {};
  const kept = page.keeps && asked.who ? await keptFor(visit.house.db, asked.who.id, addressOf(visit)) : null;
  const values = kept ? readFields(fresh, kept.body) : fresh;
  return show(visit, page, { asked, loaded, values, kept: kept?.at ?? null, refusal: null });
}

async function take(visit: Visit, entry: Download) {
  const asked = await enter(visit, entry.allow);
  if (!asked) return visit.reply;
  const taken = await entry.file(asked);
  if (!taken) return notFound(visit);
  if ('redirect' in taken) return goTo(visit, taken.redirect);
  // Should a browser show an attachment after all, nothing in it may run or reach our pages.
  if (!taken.inline) visit.reply.header('content-security-policy', "default-src 'none'; sandbox");
  const plain = taken.filename.replace(/[^A-Za-z0-9._ -]/g, '_');
  return visit.reply
    .headers(taken.headers ?? {})
    .type(taken.type)
    .header('cache-control', 'no-store')
    .header('x-content-type-options', 'nosniff')
    .header(
      'content-disposition',
      `${taken.inline ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(taken.filename)}`,
    )
    .send(
      typeof taken.body === 'string'
        ? taken.body
        : taken.body instanceof Uint8Array
          ? Buffer.from(taken.body)
          : taken.body,
    );
}

async function act(visit: Visit, entry: Action) {
  const asked = await enter(visit, entry.allow);
  if (!asked) return visit.reply;
  const answer = await entry.run(asked);
  if (answer === null) return notFound(visit);
  return 'json' in answer ? visit.reply.send(answer.json) : goTo(visit, answer.redirect);
}

async function submit(visit: Visit, page: Page) {
  const { body, files } = await readBody(visit.request, page.uploads);
  if (page.keeps && visit.identified.state === 'ended')
    await keep(visit.house.db, visit.identified.personId, addressOf(visit), body, visit.now);
  const asked = await enter(visit, page.allow);
  if (!asked) return visit.reply;
  const name = typeof body.act === 'string' ? body.act : '';
  if (page.keeps && asked.who && (name === 'keep' || name === 'discard'))
    return name === 'keep' ? keepTyping(visit, asked.who, body) : discard(visit, asked.who);
  const act = page.acts?.[name] ?? Object.values(page.acts ?? {})[0];
  const loaded = await page.load(asked);
  if (loaded === null || !act) return notFound(visit);
  if (isRedirected(loaded)) return goTo(visit, loaded.redirect);
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

type Showing = {
  asked: AnyAsked;
  loaded: unknown;
  values: Values;
  kept: Moment | null;
  refusal: SaidRefusal | null;
};

function show(visit: Visit, page: Page, showing: Showing) {
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

/** Lets the visitor in, or answers in the page's stead and returns null. */
async function enter(visit: Visit, allow: Allow): Promise<AnyAsked | null> {
  const params = (visit.request.params ?? {}) as Record<string, string>;
  // No database takes a NUL in a text, so nothing has such a name.
  if (Object.values(params).some((param) => param.includes('\u0000'))) {
    await notFound(visit);
    return null;
  }
  const admission = await admit(visit.house, visit.identified, allow, params.organisation ?? null);
  if (!admission.admitted) {
    await turnAway(visit, admission);
    return null;
  }
  return {
    house: visit.house,
    db: visit.house.db,
    who: admission.who as Who,
    now: visit.now,
    params: params as never,
    query: readQuery(visit.request.query as Body),
    cookies: visit.request.cookies,
  };
}

async function turnAway(visit: Visit, admission: Extract<Admission, { admitted: false }>) {
  if (admission.because === 'unknown') return notFound(visit);
  if (admission.because === 'lacking') return lacking(visit, admission.permission);
  if (admission.because === 'halfway') return visit.reply.redirect(admission.continueAt, 303);
  return visit.reply.redirect(visit.logInAt(visit.request.url), 303);
}

async function lacking(visit: Visit, allow: Allow) {
  const organisation = (visit.request.params as Record<string, string>).organisation;
  if (organisation === undefined || allow === 'anyone' || allow === 'logged-in') return notFound(visit);
  const { roles, administrators } = await visit.house.gate.explain(visit.house.db, allow, organisation);
  return answerWith(visit, 403, visit.fallbacks.forbidden(roles, administrators));
}

const notFound = (visit: Visit) => answerWith(visit, 404, visit.fallbacks.notFound());

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

const isRedirected = (loaded: unknown): loaded is Redirected =>
  typeof loaded === 'object' && loaded !== null && 'redirect' in loaded;

function goTo(visit: Visit, next: Next) {
  const { to, notice, cookies = [] } = typeof next === 'string' ? { to: next } : next;
  const lines = notice === undefined ? cookies : [...cookies, setNotice(notice)];
  if (lines.length > 0) visit.reply.header('set-cookie', [...lines]);
  return visit.reply.redirect(to, 303);
}

/** The address by which kept text is found again: without the query. */
const addressOf = (visit: Visit): string => visit.request.url.split('?')[0] ?? '';

function answerWith(
  visit: Visit,
  status: number,
  view: View,
  more: { summary?: ReturnType<typeof summaryOf>; kept?: Moment | null } = {},
) {
  const notice = visit.request.cookies[noticeCookie] ?? null;
  if (notice !== null) visit.reply.header('set-cookie', clearNotice);
  const document = visit.frame({
    house: visit.house,
    view,
    who: visit.identified.state === 'in' ? visit.identified.who : null,
    organisation: (visit.request.params as Record<string, string> | undefined)?.organisation ?? null,
    address: visit.request.url,
    summary: more.summary ?? [],
    notice,
    kept: more.kept ?? null,
    sessionEnds: visit.identified.state === 'in' ? visit.identified.sessionEnds : null,
    nonce: visit.reply.cspNonce.script,
  });
  return visit.reply
    .code(status)
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(document);
}
