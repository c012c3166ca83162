import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { allThatIsSaved } from '../journeys/support/the-story.ts';
import { server } from '../support/a-database.ts';
import { cast, type TestHouse } from '../support/a-house.ts';
import type { Visitor } from '../support/visitor.ts';
import { anEmptyHouse, fill, type Place } from './filled-house.ts';
import { type Hostile, hostileFiles } from './hostile-files.ts';
import { readerOf } from './readers.ts';
import { entries, type PathName, samples } from './samples.ts';

/** Files are judged before any database hears of them: once is enough, on the embedded one. */
const once = describe.skipIf(server !== null);

/** Every page that takes files, found in the table of pages, against every file that nobody uploads by accident. */
const taking = entries.flatMap(({ name, entry }) => (entry.kind === 'page' && entry.uploads ? [name] : []));

/** These keep a file as evidence and never read it: what is a trap only for a parser lies there harmlessly. */
const keepers: ReadonlySet<PathName> = new Set([
  ...(['outcome', 'addEvidence', 'replaceEvidence', 'essentialFunctions'] as const),
  ...(['auditRequest', 'planActionEvidence'] as const),
]);

/** Where the box for a file is there only as long as nothing has been done. */
const asksAtFirst: ReadonlySet<PathName> = new Set(['carryForward']);

const files = Object.entries(await hostileFiles());
const harmful = (name: PathName) =>
  keepers.has(name) ? files.filter(([, { onlyWhenRead }]) => !onlyWhenRead) : files;
const traps = files.filter(([, { onlyWhenRead }]) => onlyWhenRead);

let house: TestHouse;
let place: Place;

/** What forms with a file need besides, by the name of the field. */
const needed = {
  sender: 'it@northbridge.example',
  ...{ 'sent[on-day]': '1', 'sent[on-month]': '12', 'sent[on-year]': '2025' },
};

/** Opens the page and sends the file with the button that follows the box it was chosen in. */
async function upload(visit: Visitor, name: PathName, { filename, bytes }: Hostile): Promise<Visitor> {
  await visit.open(samples[name](place));
  const box = visit.document().querySelector('input[type=file]');
  const form = box?.closest('form');
  // What else the form needs is filled in, so that nothing but the file can be wrong with it.
  for (const text of form?.querySelectorAll('textarea, input[name=reason]') ?? [])
    text.textContent = 'Reviewed';
  for (const [field, value] of Object.entries(needed))
    form?.querySelector(`input[name="${field}"]`)?.setAttribute('value', value);
  const label = visit.document().querySelector(`label[for="${box?.id}"]`)?.textContent?.trim() ?? '';
  const inOrder = [...(form?.querySelectorAll('input[type=file], button') ?? [])];
  const button = inOrder[inOrder.findIndex((one) => one.id === box?.id) + 1];
  visit.attach(label, { filename, bytes });
  return visit.press(button?.getAttribute('aria-label') ?? button?.textContent?.trim() ?? '');
}

/** What is said beside the field that the file was chosen in. */
const saidBeside = (visit: Visitor): string =>
  visit
    .document()
    .querySelector('input[type=file]')
    ?.closest('.nhsuk-form-group')
    ?.querySelector('.nhsuk-error-message')
    ?.textContent?.replace(/^Error: /, '') ?? '';

const everything = async () => [
  await allThatIsSaved(house),
  readdirSync(house.filesFolder, { recursive: true }).length,
];

async function expectAllRefused(name: PathName): Promise<void> {
  const visit = await house.visit(readerOf(name) ?? cast.ada);
  const before = await everything();
  for (const [what, file] of harmful(name)) {
    await upload(visit, name, file);
    const said = saidBeside(visit);
    expect([what, visit.status(), said]).toEqual([what, 422, expect.stringMatching(/^[A-Z].{15,}/)]);
    expect(visit.errors()).toContain(said);
    expect(said).not.toMatch(/undefined|null|\[object/);
  }
  expect(await everything()).toEqual(before);
}

test('there are pages that take files, and all that are named here are among them', () => {
  expect(taking).toEqual(expect.arrayContaining([...keepers, ...asksAtFirst, 'offlineWorkbook']));
});

once('every file is refused with a sentence beside its field, and nothing of it is kept', () => {
  beforeAll(async () => {
    ({ house } = await anEmptyHouse());
    ({ own: place } = await fill(house));
  });
  test.each(taking.filter((name) => !asksAtFirst.has(name)))('on %s', expectAllRefused);
});

once('where nothing has been done yet', () => {
  beforeAll(async () => {
    ({ house, place } = await anEmptyHouse());
  });
  test.each([...asksAtFirst])('on %s too', expectAllRefused);

  test('essential functions that cannot be read are kept, count as uploaded, and are said to be unread (R29)', async () => {
    const visit = await house.visit(cast.ada);
    for (const [what, file] of traps) {
      await house.database.runScript(
        'begin; set local session_replication_role = replica; delete from essential_functions; commit;',
      );
      await upload(visit, 'essentialFunctions', file);
      expect([what, visit.status(), visit.text()]).toEqual([
        ...[what, 200],
        expect.stringMatching(/Nothing could be read\. .+The file is kept and counts as uploaded/),
      ]);
    }
  });
});
