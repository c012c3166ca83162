import type { FastifyInstance, InjectOptions } from 'fastify';
import { type Visitor, visitor } from '../support/visitor.ts';

/** The same browser without JavaScript as everywhere, over a service in a process of its own. */
export function visitorOver(origin: string): Visitor {
  const inject = async ({ method, url, headers, payload }: InjectOptions) => {
    const answer = await fetch(`${origin}${url}`, {
      method: method ?? 'GET',
      redirect: 'manual',
      headers: { ...(headers as Record<string, string>), origin },
      ...(payload === undefined ? {} : { body: payload as string }),
    });
    const rawPayload = Buffer.from(await answer.arrayBuffer());
    const cookies = answer.headers.getSetCookie();
    return {
      statusCode: answer.status,
      headers: { ...Object.fromEntries(answer.headers), 'set-cookie': cookies },
      rawPayload,
      body: rawPayload.toString('utf8'),
    };
  };
  return visitor({ inject } as unknown as FastifyInstance);
}
