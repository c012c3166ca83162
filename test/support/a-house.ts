import { createPrivateKey } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { loadPacks } from '../../src/framework/load-packs.ts';
import type { Packs } from '../../src/framework/rules/pack.ts';
import type { Organisation } from '../../src/organisation/rules/organisation.ts';
import type { NationalRole, OrganisationRole } from '../../src/organisation/rules/role.ts';
import { type Term, withCurrentRoles } from '../../src/organisation/rules/term.ts';
import { type Context, changeAsService } from '../../src/platform/change/change.ts';
import { type Event, nationalChain } from '../../src/platform/change/events.ts';
import { dayOf, type Moment } from '../../src/platform/clock.ts';
import type { Database } from '../../src/platform/database/open-database.ts';
import { openFileStore } from '../../src/platform/files/open-file-store.ts';
import type { House } from '../../src/platform/house.ts';
import type { Who } from '../../src/platform/pages/gate.ts';
import { projectFolder } from '../../src/platform/project-folder.ts';
import { receiptKeyFrom } from '../../src/publication/receipt-key.ts';
import { appliers, mailers } from '../../src/rooms.ts';
import { buildServer } from '../../src/server.ts';
import { empty, theDatabase } from './a-database.ts';
import { assembleGate, sessionCookie } from './gate.ts';
import { type Visitor, visitor } from './visitor.ts';

/** The shipped packs, loaded once. */
export const shippedPacks: Packs = loadPacks(join(projectFolder(), 'content'));

type Options = { now?: Moment; packs?: Packs; mode?: House['mode'] };

export type TestHouse = House & {
  readonly database: Database;
  /** Where uploaded files are kept. */
  readonly filesFolder: string;
  readonly app: FastifyInstance;
  /** Moves the clock. */
  readonly setClock: (now: Moment) => void;
  /** Records events as the service, in the order given. */
  readonly given: (...events: Event[]) => Promise<void>;
  /** What a use case needs to run as this person, now. */
  readonly as: (person: Person) => Promise<Context>;
  /** A browser without JavaScript, logged in as the person, or not logged in. */
  readonly visit: (person?: Person) => Promise<Visitor>;
};

export type Person = { readonly id: string; readonly name: string; readonly email: string };

/** The same key in every test, so that receipts can be compared. */
const testKey = receiptKeyFrom(
  createPrivateKey({
    key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, 7)]),
    format: 'der',
    type: 'pkcs8',
  }),
);

/** A house on the worker's database, emptied: a clock that stands still, counted identifiers. */
export async function aHouse(options: Options = {}): Promise<TestHouse> {
  const database = await theDatabase();
  await empty(database);
  let now = options.now ?? '2025-12-12T09:00:00.000Z';
  let count = 0;
  const mode = options.mode ?? 'demonstration';
  const filesFolder = mkdtempSync(join(tmpdir(), 'dspt-files-'));
  const place = { mode, origin: 'http://localhost:3000' };
  const house: House = {
    ...place,
    db: database.db,
    secret: 'a secret of the tests, long enough to be one',
    clock: { now: () => now },
    newId: () => `id-${String(++count).padStart(4, '0')}`,
    gate: assembleGate(place),
    appliers,
    mailers,
    wake: () => {},
    packs: options.packs ?? shippedPacks,
    receiptKey: testKey,
    files: openFileStore(filesFolder),
  };
  const app = await buildServer(house, database);
  return Object.assign(house, {
    database,
    filesFolder,
    app,
    setClock: (moment: Moment) => {
      now = moment;
    },
    given: (...events: Event[]) => given(house, events),
    as: async (person: Person) => ({ house, who: await whoIs(house, person), now: house.clock.now() }),
    visit: async (person?: Person) => visitor(app, person ? await sessionCookie(house, person.id) : {}),
  });
}

async function given(house: House, events: readonly Event[]): Promise<void> {
  for (const event of events)
    await changeAsService(house, 'Test', house.clock.now(), [event.organisation], async () => ({
      events: [event],
    }));
}

async function whoIs(house: House, person: Person): Promise<Who> {
  const grants = await house.db
    .selectFrom('role_grant')
    .leftJoin('organisation', 'organisation.code', 'role_grant.organisation')
    .select([
      'role_grant.role',
      'role_grant.organisation',
      'organisation.name as organisationName',
      'role_grant.region',
      'role_grant.edition',
      'role_grant.until',
    ])
    .where('person_id', '=', person.id)
    .where('role_grant.ended_at', 'is', null)
    .execute();
  return withCurrentRoles({ ...person, grants }, dayOf(house.clock.now()));
}

/** A trust unless overridden. */
export const anOrganisation = (over: Partial<Organisation> = {}): Event => {
  const organisation: Organisation = {
    code: 'RX1',
    name: 'Northbridge University Hospitals NHS Trust',
    type: 'nhs-trust',
    sector: 'NHS Trust',
    icb: 'NHS Midshire Integrated Care Board',
    region: 'Midlands',
    address: '1 Hospital Way, Northbridge, NB1 2CD',
    profileGroup: null,
    closedOn: null,
    successor: null,
    ...over,
  };
  return {
    type: 'organisation-registered',
    organisation: organisation.code,
    about: null,
    payload: organisation,
  };
};

/** The events that make a person with one role in an organisation. */
export const aMember = (person: Person, role: OrganisationRole, organisation = 'RX1'): Event[] => [
  { type: 'person-added', organisation, about: null, payload: person },
  {
    type: 'role-given',
    organisation,
    about: null,
    payload: { person: person.id, role, discipline: null },
  },
];

/** The events that make a person whom an organisation lets in as an auditor. */
export const anAuditor = (person: Person, term: Partial<Term> = {}, organisation = 'RX1'): Event[] => [
  { type: 'person-added', organisation, about: null, payload: person },
  {
    type: 'role-given',
    organisation,
    about: null,
    payload: {
      ...{ person: person.id, role: 'auditor', discipline: null },
      term: { edition: '2025-26', firm: 'Harbour Assurance', until: '2026-06-30', ...term },
    },
  },
];

/** The events that make a person with one role outside any organisation. */
export const anOfficial = (person: Person, role: NationalRole, region: string | null = null): Event[] => [
  { type: 'person-added', organisation: nationalChain, about: null, payload: person },
  {
    type: 'national-role-given',
    organisation: nationalChain,
    about: null,
    payload: { person: person.id, role, region },
  },
];

const somebody = (id: string, name: string): Person => ({ id, name, email: `${id}@example.nhs.uk` });

/** The small cast of the tests. */
export const cast = {
  ada: somebody('ada', 'Ada Administrator'),
  amir: somebody('amir', 'Amir Administrator'),
  mo: somebody('mo', 'Mo Member'),
  vera: somebody('vera', 'Vera Viewer'),
  sira: somebody('sira', 'Sira Owner'),
  nat: somebody('nat', 'Nat National'),
  dee: somebody('dee', 'Dee Decider'),
  dora: somebody('dora', 'Dora Reviewer'),
  reg: somebody('reg', 'Reg Regional'),
  otto: somebody('otto', 'Otto Outsider'),
} as const;

/** One trust with its people, a second trust elsewhere, and the officials. */
export const theUsual = (): Event[] => [
  anOrganisation(),
  ...aMember(cast.ada, 'administrator'),
  ...aMember(cast.amir, 'administrator'),
  ...aMember(cast.mo, 'member'),
  ...aMember(cast.vera, 'viewer'),
  ...aMember(cast.sira, 'siro'),
  anOrganisation({ code: 'RY2', name: 'Southport Vale NHS Foundation Trust', region: 'South West' }),
  ...aMember(cast.otto, 'administrator', 'RY2'),
  ...anOfficial(cast.nat, 'national-see'),
  ...anOfficial(cast.dee, 'national-decide'),
  ...anOfficial(cast.dora, 'dhsc-reviewer'),
  ...anOfficial(cast.reg, 'regional-lead', 'Midlands'),
];
