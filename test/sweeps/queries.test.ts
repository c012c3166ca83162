import { beforeAll, describe, expect, test } from 'vitest';
import { approvalParts } from '../../src/approval/load-approvals.ts';
import { answersPart, attachedIds, attachmentsPart, progressPart } from '../../src/assessment/store.ts';
import { challengeParts } from '../../src/essential-functions/challenges.ts';
import { recordedPart, scopePart, scopeVersionsPart } from '../../src/essential-functions/scope-store.ts';
import { functionsFilePart, versionsPart } from '../../src/essential-functions/store.ts';
import { namedParts } from '../../src/evidence/store.ts';
import { coveredPart, movesPart } from '../../src/improvement-plan/load-moves.ts';
import { confirmableParts, confirmationPart } from '../../src/organisation/load-confirmation.ts';
import { organisationPart } from '../../src/organisation/store.ts';
import { type Parts, together } from '../../src/platform/database/together.ts';
import { newestPart, newestSnapshotPart, signOffPart } from '../../src/publication/store.ts';
import { historyPart } from '../../src/status/store.ts';
import { cast, type TestHouse } from '../support/a-house.ts';
import { anEmptyHouse, fill, type Place } from './filled-house.ts';
import { type Cookie, cookieOf, get } from './requests.ts';
import { entries, type PathName, samples } from './samples.ts';

/** What a page may ask: who is logged in, what it shows in one or two queries, what was typed and not sent. */
const limit = 6;

/** Pages that ask more, how much, and why: this list gets shorter, not longer. */
const exceptions: { readonly [N in PathName]?: readonly [number, string] } = {
  auditRequest: [8, 'what it offers as an answer depends on what is attached, and on what others share'],
  myWork: [8, 'seven kinds of work out of as many rooms, each with its own query'],
};

let house: TestHouse;
let own: Place;
let cookie: Cookie;
const asked: string[] = [];
beforeAll(async () => {
  ({ house } = await anEmptyHouse());
  ({ own } = await fill(house));
  cookie = await cookieOf(house, cast.ada);
  count(house);
});

/** Writes down every statement that pages send to the database from now on, whichever it is. */
function count({ db }: TestHouse) {
  const executor = db.getExecutor();
  const execute = executor.executeQuery.bind(executor);
  const counted: typeof execute = (query, ...rest) => {
    asked.push(query.sql);
    return execute(query, ...rest);
  };
  Object.assign(executor, { executeQuery: counted });
}

const opened = entries.filter(({ entry }) => entry.kind !== 'action');

describe('one or two queries a page', () => {
  test.each(opened)('$name', async ({ name }) => {
    asked.length = 0;
    const answer = await get(house, samples[name](own), cookie);
    const [most] = exceptions[name] ?? [limit];
    expect(answer.statusCode).toBeLessThan(500);
    expect(asked.length, `${name} asks:\n${asked.join('\n')}`).toBeLessThanOrEqual(most);
    // An exception that is no longer needed goes.
    if (exceptions[name]) expect(asked.length, `${name} is no exception any more`).toBe(most);
  });

  test('a page that shows something has asked for it', async () => {
    asked.length = 0;
    await get(house, samples.fullTasks(own), cookie);
    expect(asked.length).toBeGreaterThan(1);
  });
});

/** Every part of what pages show, as one organisation has it. */
function parts(): Parts {
  const { db } = house;
  const { organisation, edition } = own;
  const pack = house.packs.editions.find((one) => one.edition.id === edition);
  const framework = pack?.framework.id ?? '';
  return {
    organisation: organisationPart(db, organisation),
    answers: answersPart(db, organisation, edition, framework),
    progress: progressPart(db, organisation, edition, framework),
    attached: attachmentsPart(db, organisation, edition),
    ...namedParts(db, organisation, attachedIds(db, organisation, edition)),
    functionsFile: functionsFilePart(db, organisation, edition),
    files: versionsPart(db, organisation, edition),
    scope: scopePart(db, organisation, edition),
    recorded: recordedPart(db, organisation, edition),
    scopeVersions: scopeVersionsPart(db, organisation, edition),
    challenges: challengeParts(db, organisation, edition).challenges,
    challengeAnswers: challengeParts(db, organisation, edition).answers,
    ...approvalParts(db, own),
    ...confirmableParts(db, organisation),
    confirmation: confirmationPart(db, organisation, edition),
    covered: coveredPart(db, own),
    moves: movesPart(db, own),
    history: historyPart(db, organisation),
    newest: newestPart(db, 'interim', own),
    snapshot: newestSnapshotPart(db, 'interim', own),
    signOff: signOffPart(db, own),
  };
}

test('what is asked together says what it says when it is asked alone: moments, days, counts and texts', async () => {
  const all = parts();
  const alone = await Promise.all(Object.entries(all).map(async ([name, one]) => [name, await one.alone()]));
  const said = await together(house.db, all);
  expect(said).toEqual(Object.fromEntries(alone));
  // There is something to compare.
  expect(said.answers).toMatchObject({ size: expect.any(Number) });
  expect(said.newest).toMatchObject({ version: 1, publishedAt: expect.stringMatching(/\.\d{3}Z$/) });
  expect(said.functionsFile).not.toBeNull();
  expect(said.ownEvidence).not.toEqual([]);
});
