import type { FastifyInstance } from 'fastify';
import { notTaken } from './not-taken.tsx';
import { openPage } from './open-page.ts';
import { fromOurPages } from './origin.ts';
import type { Action, Entry } from './page.ts';
import { submitPage } from './submit-page.ts';
import { takeDownload } from './take-download.ts';
import { tooBusy } from './too-busy.tsx';
import { answerWith, enter, goTo, notFound, receive, type Serving, type Visit } from './visit.ts';

/** Makes a route of every entry of the table of pages. */
export function serve(app: FastifyInstance, serving: Serving, entries: readonly Entry[]): void {
  for (const entry of entries) {
    if (entry.kind !== 'action')
      app.get(entry.at.pattern, async (request, reply) => {
        const visit = await receive(serving, request, reply);
        return entry.kind === 'page' ? openPage(visit, entry) : takeDownload(visit, entry);
      });
    if (entry.kind === 'action' || (entry.kind === 'page' && entry.acts))
      app.post(entry.at.pattern, async (request, reply) => {
        const visit = await receive(serving, request, reply);
        if (!fromOurPages(request.headers, serving.house.origin))
          return answerWith(visit, 403, serving.fallbacks.crossOrigin());
        return entry.kind === 'page' ? submitPage(visit, entry) : act(visit, entry);
      });
  }
  app.setErrorHandler(async (error, request, reply) => {
    const reference = request.id;
    const status = statusOf(error);
    if (status === 500) {
      request.log.error(error, reference);
      if (process.env.NODE_ENV !== 'production') console.error(error);
    }
    const visit = await receive(serving, request, reply);
    if (status === 500) return answerWith(visit, status, serving.fallbacks.broken(reference));
    if (status === 503) reply.header('retry-after', '60');
    return answerWith(visit, status, status === 503 ? tooBusy : notTaken(status));
  });
  app.setNotFoundHandler(async (request, reply) => notFound(await receive(serving, request, reply)));
}

/** What the parsers refuse (too large, wrong type) and what has to wait keeps its status; anything else is our fault. */
function statusOf(error: unknown): number {
  const status = (error as { statusCode?: unknown }).statusCode;
  return typeof status === 'number' && ((status >= 400 && status < 500) || status === 503) ? status : 500;
}

async function act(visit: Visit, entry: Action) {
  const asked = await enter(visit, entry.allow);
  if (!asked) return visit.reply;
  const answer = await entry.run(asked);
  if (answer === null) return notFound(visit);
  return 'json' in answer ? visit.reply.send(answer.json) : goTo(visit, answer.redirect);
}
