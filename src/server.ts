import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import Fastify, { type FastifyInstance } from 'fastify';
import { fallbacks } from './fallbacks.tsx';
import { frame } from './frame.tsx';
import { pages } from './pages.ts';
import { paths } from './paths.ts';
import { ping } from './platform/database/migrate.ts';
import type { Database } from './platform/database/open-database.ts';
import { assets } from './platform/design/assets.ts';
import type { House } from './platform/house.ts';
import { serve } from './platform/pages/serve.ts';

/** Fields of a form, all together; a supporting statement is limited by its own rule long before. */
const formLimit = 2_000_000;

/** The whole web service over a house, not yet listening. */
export async function buildServer(house: House, database: Database, log = false): Promise<FastifyInstance> {
  const app = Fastify({
    logger: log ? { level: 'warn' } : false,
    bodyLimit: formLimit,
    routerOptions: { maxParamLength: 500 },
    trustProxy: house.mode === 'production',
  });
  await app.register(cookie);
  await app.register(formbody, { bodyLimit: formLimit });
  await app.register(multipart);
  await app.register(helmet, securityHeaders(house));
  serveAssets(app);
  serveHealth(app, database);
  const serving = {
    house,
    frame,
    fallbacks,
    logInAt: (returnTo: string) => paths.logIn.to({}, { return: returnTo }),
  };
  serve(app, serving, pages);
  return app;
}

function securityHeaders(house: House) {
  const secure = house.origin.startsWith('https:');
  return {
    enableCSPNonces: true,
    hsts: secure,
    referrerPolicy: { policy: 'same-origin' as const },
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'script-src': ["'self'"],
        'style-src': ["'self'"],
        'img-src': ["'self'", 'data:'],
        'font-src': ["'self'"],
        'connect-src': ["'self'"],
        'form-action': ["'self'"],
        'base-uri': ["'none'"],
        'frame-ancestors': ["'none'"],
        ...(secure ? { 'upgrade-insecure-requests': [] } : {}),
      },
    },
  };
}

function serveAssets(app: FastifyInstance): void {
  for (const asset of assets())
    app.get(asset.address, (_request, reply) =>
      reply.type(asset.type).header('cache-control', 'public, max-age=31536000, immutable').send(asset.body),
    );
}

/** `/healthz`: the process answers; `/readyz`: it can do its work, which needs the database. */
function serveHealth(app: FastifyInstance, database: Database): void {
  app.get('/healthz', async () => ({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) => {
    try {
      await ping(database);
      return { status: 'ready' };
    } catch {
      return reply.code(503).send({ status: 'not ready' });
    }
  });
}
