import type { FastifyReply, FastifyRequest } from 'fastify';
import '@fastify/cookie';
import '@fastify/helmet';
import type { Outcome } from '../change/decision.ts';
import type { Moment } from '../clock.ts';
import type { House } from '../house.ts';
import { type Admission, admit } from './admit.ts';
import { clearNotice, noticeFrom, setNotice } from './cookies.ts';
import { type Body, readQuery } from './fields.ts';
import type { SummaryItem } from './form.tsx';
import type { Fallbacks, Frame } from './frame.ts';
import type { Identified, Who } from './gate.ts';
import type { Act, Allow, Asked, Next, Redirected, Values, View } from './page.ts';

export type AnyAsked = Asked<string, Allow>;
export type AnyAct = Act<string, Allow, unknown, Values, string>;

/** One request on its way: what arrived, and how to answer. */
export type Visit = {
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

/** What arrived: when, and from whom. */
export async function receive(
  serving: Serving,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Visit> {
  const now = serving.house.clock.now();
  const identified = await serving.house.gate.identify(serving.house.db, request.cookies, now);
  return { ...serving, request, reply, now, identified };
}

/** Lets the visitor in, or answers in the page's stead and returns null. */
export async function enter(visit: Visit, allow: Allow): Promise<AnyAsked | null> {
  const params = (visit.request.params ?? {}) as Record<string, string>;
  // No database takes a NUL in a text, so nothing has such a name.
  if (Object.values(params).some((param) => param.includes('\u0000'))) {
    await notFound(visit);
    return null;
  }
  const admission = await admit(visit.house, visit.identified, allow, params, visit.now);
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

/** 403: which role is needed, and whom to ask (R38). */
export async function lacking(visit: Visit, allow: Allow) {
  const organisation = (visit.request.params as Record<string, string>).organisation;
  if (organisation === undefined || allow === 'anyone' || allow === 'logged-in') return notFound(visit);
  const { roles, administrators } = await visit.house.gate.explain(visit.house.db, allow, organisation);
  return answerWith(visit, 403, visit.fallbacks.forbidden(roles, administrators));
}

/** 404, the same page for whatever one may not know of. */
export const notFound = (visit: Visit) => answerWith(visit, 404, visit.fallbacks.notFound());

/** Whether a load leads on to another address. */
export const isRedirected = (loaded: unknown): loaded is Redirected =>
  typeof loaded === 'object' && loaded !== null && 'redirect' in loaded;

/** Whether what puts a look on record let it be; also where nothing is put on record. */
export const mayLook = async (recorded: Promise<Outcome<never>> | undefined): Promise<boolean> =>
  recorded === undefined || 'done' in (await recorded);

/** 303 to the next address, with its notice and cookies. */
export function goTo(visit: Visit, next: Next) {
  const { to, notice, notDone, cookies = [] } = typeof next === 'string' ? { to: next } : next;
  const lines = [
    ...cookies,
    ...(notice === undefined ? [] : [setNotice({ kind: 'done', text: notice })]),
    ...(notDone === undefined ? [] : [setNotice({ kind: 'not-done', text: notDone })]),
  ];
  if (lines.length > 0) visit.reply.header('set-cookie', [...lines]);
  return visit.reply.redirect(to, 303);
}

/** The address by which kept text is found again: without the query. */
export const addressOf = (visit: Visit): string => visit.request.url.split('?')[0] ?? '';

/** Answers with a view in its frame. */
export function answerWith(
  visit: Visit,
  status: number,
  view: View,
  more: { summary?: readonly SummaryItem[]; kept?: Moment | null } = {},
) {
  const notice = noticeFrom(visit.request.cookies);
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
