/**
 * The service under measurement and the bare server beside it, in one process over one database:
 * `node server.js ORGANISATIONS`, on the server in DATABASE_URL or else on the embedded database in DATA_DIR.
 * Says in one line of JSON where to find them, and stays until it is ended.
 */
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { startSession } from '../src/account/start-session.ts';
import { readConfig } from '../src/config.ts';
import { outcomesOf } from '../src/framework/rules/find.ts';
import type { Pack } from '../src/framework/rules/pack.ts';
import { openHouse } from '../src/open-house.ts';
import { paths } from '../src/paths.ts';
import type { House } from '../src/platform/house.ts';
import { buildServer } from '../src/server.ts';
import { bareServer } from './bare.ts';
import { codeOf, fill } from './fill.ts';

const organisations = Number(process.argv[2]);
const { house, database } = await openHouse(readConfig(process.env));
const [pack] = house.packs.editions;
if (!pack) throw new Error('There is no edition to measure');
await fill(house.db, pack, organisations);

/** As many as there are connections at work, and spread over all. */
const chosen = Array.from({ length: 40 }, (_, n) => 1 + Math.floor((n * organisations) / 40));

async function targetOf({ edition, framework }: Pack, n: number) {
  // One that is asked no policy question and no extra field: the form that most outcomes have.
  const plain = outcomesOf(framework).filter(
    ({ outcome: { code } }) => !edition.policies[code] && !edition.fields[code],
  );
  const where = { organisation: codeOf(n), edition: edition.id };
  const placed = plain[n % plain.length];
  const [cookie = ''] = await startSession(house, `p${n}`, { secondFactorGiven: true });
  return {
    cookie: cookie.split(';')[0] ?? '',
    objective: paths.objective.to({ ...where, objective: placed?.objective.code ?? '' }),
    outcome: paths.outcome.to({ ...where, outcome: placed?.outcome.code ?? '' }),
    params: { ...where, objective: placed?.objective.code ?? '', outcome: placed?.outcome.code ?? '' },
  };
}

function personOf(n: number): Parameters<typeof bareServer>[1] {
  const grant = {
    role: 'administrator',
    organisation: codeOf(n),
    organisationName: `Trust number ${n}`,
  } as const;
  return { id: `p${n}`, name: `Person ${n}`, email: '', grants: [{ ...grant, region: null }] };
}

async function listen(app: FastifyInstance): Promise<string> {
  await app.listen({ port: 0, host: '127.0.0.1' });
  return `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
}

const quiet: House = { ...house, wake: () => {} };
const targets = [];
for (const n of chosen) targets.push(await targetOf(pack, n));
const params = targets[0]?.params ?? {};
const patterns = [paths.objective.pattern, paths.outcome.pattern];
const service = await listen(await buildServer(quiet, database));
const bare = await listen(await bareServer(quiet, personOf(1), params, patterns));
console.log(JSON.stringify({ service, bare, targets }));
process.once('SIGTERM', () => process.exit(0));
