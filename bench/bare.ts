import Fastify, { type FastifyInstance } from 'fastify';
import { frame } from '../src/frame.tsx';
import { pages } from '../src/pages.ts';
import type { Db } from '../src/platform/database/open-database.ts';
import type { House } from '../src/platform/house.ts';
import { formOf } from '../src/platform/pages/form.tsx';
import type { Who } from '../src/platform/pages/gate.ts';
import type { Page, Shown } from '../src/platform/pages/page.ts';

type Params = Readonly<Record<string, string>>;

/**
 * What a page is measured against: a server with nothing on it, whose route runs one query on the same database
 * and renders that page's own view, in the same document. What the page shows was loaded once, before.
 */
export async function bareServer(
  house: House,
  who: Who,
  params: Params,
  patterns: readonly string[],
): Promise<FastifyInstance> {
  const app = Fastify({ logger: false, routerOptions: { maxParamLength: 500 } });
  for (const pattern of patterns) {
    const document = await documentOf(house, who, params, pattern);
    app.get(pattern, async (request, reply) => {
      await oneQuery(house.db, request.params as Params);
      return reply.type('text/html; charset=utf-8').send(document());
    });
  }
  return app;
}

const oneQuery = (db: Db, { organisation = '' }: Params) =>
  db.selectFrom('answer').select(['outcome', 'level']).where('organisation', '=', organisation).execute();

async function documentOf(house: House, who: Who, params: Params, pattern: string): Promise<() => string> {
  const page = pages.find((one): one is Page => one.kind === 'page' && one.at.pattern === pattern);
  if (!page) throw new Error(`There is no page at ${pattern}`);
  const now = house.clock.now();
  const asked = { house, db: house.db, who, now, params: params as never, query: {}, cookies: {} };
  const loaded = await page.load(asked);
  const values = page.values?.(loaded, asked) ?? {};
  const address = pattern.replace(/:(\w+)/g, (_, name: string) => params[name] ?? '');
  const keeps = page.keeps ?? false;
  const sentences = page.sentences ?? {};
  return () => {
    const form = formOf({
      values,
      sentences,
      problems: [],
      address,
      keeps,
      uploads: page.uploads !== undefined,
    });
    const view = page.view({ ...asked, loaded, values, form, problems: [], kept: null } as Shown<
      string,
      'logged-in',
      unknown,
      typeof values
    >);
    const organisation = params.organisation ?? null;
    const rest = { summary: [], notice: null, kept: null, sessionEnds: now, nonce: 'n' };
    return frame({ house, view, who, organisation, address, ...rest });
  };
}
