import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import Fastify from 'fastify';
import { expect, test } from 'vitest';
import { aHouse } from '../../../test/support/a-house.ts';
import { fallbacks } from '../../fallbacks.tsx';
import { frame } from '../../frame.tsx';
import { download } from './page.ts';
import { path } from './path.ts';
import { serve } from './serve.ts';

test('a download that would have to wait too long is answered 503, with a sentence and when to come back', async () => {
  const app = Fastify();
  await app.register(cookie);
  await app.register(helmet, { enableCSPNonces: true });
  const paper = download({
    at: path('/paper'),
    allow: 'anyone',
    file: () => Promise.reject(Object.assign(new Error('Too many'), { statusCode: 503 })),
  });
  serve(app, { house: await aHouse(), frame, fallbacks, logInAt: () => '/log-in' }, [paper]);
  const answer = await app.inject('/paper');
  expect(answer.statusCode).toBe(503);
  expect(answer.headers['retry-after']).toBe('60');
  expect(answer.headers['content-type']).toContain('text/html');
  expect(answer.body).toContain('Too many documents are being made');
  expect(answer.body).toContain('Nothing was changed.');
  await app.close();
});
