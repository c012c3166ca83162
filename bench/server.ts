/**
 * The service under measurement and the bare server beside it, in one process over one database:
 * `node server.js ORGANISATIONS`, on the server in DATABASE_URL or else on the embedded database in DATA_DIR.
 * Says in one line of JSON where to find them, and stays until it is ended.
 */
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { startSession } from '../src/account/start-session.ts';
import { readConfig } from '../src/config.ts';
import { outcomesOf } from '../src/framework/rules/find.ts';
import type { Pack } from '../src/framework/rules/pack.ts';
import { openHouse } from '../src/open-house.ts';
import { pages } from '../src/pages.ts';
import { paths } from '../src/paths.ts';
import type { House } from '../src/platform/house.ts';
import { buildServer } from '../src/server.ts';
import { bareServer } from './bare.ts';
import { codeOf, fill } from './fill.ts';
import { fillNational, reviewers } from './fill-national.ts';
import type { Target } from './load.ts';

const organisations = Number(process.argv[2]);
const { house, database } = await openHouse(readConfig(process.env));
const [pack] = house.packs.editions;
if (!pack) throw new Error('There is no edition to measure');
await fill(house.db, pack, organisations);

/** As many as there are connections at work, and spread over all. */
const chosen = Array.from({ length: 40 }, (_, n) => 1 + Math.floor((n * organisations) / 40));
await fillNational(
  house.db,
  pack,
  chosen.map((n) => codeOf(n)),
);

async function targetOf({ edition, framework }: Pack, n: number) {
  // One that is asked no policy question and no extra field: the form that most outcomes have.
  const plain = outcomesOf(framework).filter(
    ({ outcome: { code } }) => !edition.policies[code] && !edition.fields[code],
  );
  const where = { organisation: codeOf(n), edition: edition.id };
  const placed = plain[n % plain.length];
  const [cookie = ''] = await startSession(house, `p${n}`, { secondFactorGiven: true });
  const params = {
    ...where,
    objective: placed?.objective.code ?? '',
    outcome: placed?.outcome.code ?? '',
    person: `p${n}`,
  };
  return { cookie: cookie.split(';')[0] ?? '', params, addresses: addressesWith(params) };
}

type Params = Readonly<Record<string, string>>;

/** The pages of an organisation whose addresses these parameters fill, by their names. */
function addressesWith(params: Params) {
  const own = Object.entries(paths).flatMap(([name, { pattern }]) => {
    const isPage = pages.some((one) => one.kind === 'page' && one.at.pattern === pattern);
    const asked = [...pattern.matchAll(/:(\w+)/g)].map(([, param = '']) => param);
    const isFilled = asked.includes('organisation') && asked.every((param) => param in params);
    if (!isPage || !isFilled) return [];
    return [[name, pattern.replace(/:(\w+)/g, (_, param: string) => params[param] ?? '')] as const];
  });
  return { outcome: '', ...Object.fromEntries(own) };
}

/** The pages of those who review, of all organisations and of one of them that has handed everything over. */
function reviewedWith(params: Params) {
  const own = Object.entries(paths).flatMap(([name, { pattern }]) => {
    const isPage = pages.some((one) => one.kind === 'page' && one.at.pattern === pattern);
    const asked = [...pattern.matchAll(/:(\w+)/g)].map(([, param = '']) => param);
    const isFilled = asked.every((param) => param in params);
    const isReviewers = pattern.startsWith('/national') || asked.includes('organisation');
    if (!isReviewers || !isPage || !isFilled) return [];
    return [[name, pattern.replace(/:(\w+)/g, (_, param: string) => params[param] ?? '')] as const];
  });
  return { outcome: '', ...Object.fromEntries(own) };
}

/** One of the reviewers, as often as there are connections, with the pages that they can open. */
async function reviewing(
  service: string,
  { id, name, roles, region }: (typeof reviewers)[number],
  edition: string,
) {
  const [cookie = ''] = await startSession(house, id, { secondFactorGiven: true });
  const within = region === null ? sql`true` : sql`organisation.region = ${region}`;
  const { rows } = await sql<{ code: string }>`select organisation as code from improvement_plan
    join organisation on code = organisation where code like 'B%' and ${within} order by 1 limit 1`.execute(
    house.db,
  );
  const params = { edition, organisation: rows[0]?.code ?? '' };
  const target = { cookie: cookie.split(';')[0] ?? '', addresses: reviewedWith(params) };
  const names = await opening(service, target);
  const who = {
    ...{ id, name, email: '' },
    grants: roles.map((role) => ({ role, organisation: null, organisationName: null, region })),
  };
  const patterns = names.map((one) => paths[one as keyof typeof paths].pattern);
  const bare = await listen(await bareServer(quiet, who, params, patterns));
  return { who: name, service, bare, names, targets: Array.from({ length: 10 }, () => target) };
}

/** Those of the pages that answer with a page here: others ask for what this house has not got, or lead elsewhere. */
async function opening(origin: string, { cookie, addresses }: Target): Promise<string[]> {
  const found: string[] = [];
  for (const [name, address] of Object.entries(addresses)) {
    if (address === '') continue;
    const { status } = await fetch(`${origin}${address}`, { headers: { cookie }, redirect: 'manual' });
    if (status === 200) found.push(name);
  }
  return found;
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
const [first] = targets;
if (!first) throw new Error('There is nobody to measure with');
const service = await listen(await buildServer(quiet, database));
const names = await opening(service, first);
const patterns = names.map((name) => paths[name as keyof typeof paths].pattern);
const bare = await listen(await bareServer(quiet, personOf(1), first.params, patterns));
const others = [];
for (const reviewer of reviewers) others.push(await reviewing(service, reviewer, pack.edition.id));
console.log(JSON.stringify({ service, bare, names, targets, others }));
process.once('SIGTERM', () => process.exit(0));
