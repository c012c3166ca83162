import { expect, test } from 'vitest';
import { cast } from '../support/a-house.ts';
import { aStory } from './support/the-story.ts';

const interim = '/organisations/RX1/assessments/2025-26/interim';

test('the deadline includes its whole day in London; the day after it is late, for the organisation and not for the public (R10)', async () => {
  const story = await aStory({ now: '2025-12-31T23:59:59.000Z' });
  const visit = await story.house.visit(cast.ada);
  const publish = async () => {
    await visit.open(`${interim}/siro`);
    await visit.choose('Not yet').press('Continue');
    return visit.press('Publish interim assessment');
  };
  await publish();
  expect(visit.text()).toContain('31 December 2025 at 11:59pm');
  story.house.setClock('2026-01-01T00:00:00.000Z');
  await publish();
  expect(visit.text()).toContain('1 January 2026 at midnight');
  expect((await story.versions()).map(({ version, late }) => [version, late])).toEqual([
    [1, false],
    [2, true],
  ]);
  await visit.open('/organisations/RX1/assessments/2025-26/publications');
  expect(visit.text()).toMatch(/31 December 2025[^|]*On time/);
  expect(visit.text()).toMatch(/1 January 2026 at midnight.*Late/);
  const register = await (await story.house.visit()).open('/register/RX1');
  expect(register.text()).toContain('First published on 31 December 2025');
  expect(register.text()).not.toMatch(/late\b/i);
});

test('after the deadline the assessment says that it is not published yet and that publishing still works (R10)', async () => {
  const story = await aStory({ now: '2026-01-01T00:00:00.000Z' });
  const visit = await (await story.house.visit(cast.ada)).open('/organisations/RX1/assessments/2025-26');
  expect(visit.text()).toContain('was due by 31 December 2025 and is not published yet');
  const register = await (await story.house.visit()).open('/register/RX1');
  expect(register.text()).not.toMatch(/interim|late\b/i);
});

test('before the window opens the way is shown and closed: a form sent all the same changes nothing', async () => {
  const story = await aStory({ now: '2025-12-03T23:59:59.000Z' });
  const visit = await (await story.house.visit(cast.ada)).open('/organisations/RX1/assessments/2025-26');
  expect(visit.text()).toContain('by 31 December 2025. You can publish it from 4 December 2025.');
  await visit.open(interim);
  expect(visit.text()).toContain('The interim assessment can be published from 4 December 2025.');
  await visit.open(`${interim}/siro`);
  await visit.choose('Not yet').press('Continue');
  expect([visit.status(), visit.errors()]).toEqual([409, ['The interim assessment cannot be published yet']]);
  await visit.open(`${interim}/publications/new?how=not-yet`);
  await visit.press('Publish interim assessment');
  expect([visit.status(), visit.errors()]).toEqual([409, ['The interim assessment cannot be published yet']]);
  story.house.setClock('2025-12-04T00:00:00.000Z');
  await visit.press('Publish interim assessment');
  expect(visit.text()).toContain('Interim assessment published');
});

test('an edition that is closed says so where it was to be published, and invites nobody to publish it', async () => {
  const story = await aStory({ now: '2026-01-01T00:00:00.000Z' });
  const earlier = '/organisations/RX1/assessments/2024-25';
  const visit = await (await story.house.visit(cast.ada)).open(earlier);
  const links = () => [...visit.document().querySelectorAll('main a')].map((one) => one.textContent);
  expect(visit.text()).toContain('No interim assessment 2024-25 was published in this service.');
  expect(visit.text()).toContain('No full assessment 2024-25 was published in this service.');
  expect(visit.text()).not.toMatch(/publishing still works|as soon as you can/);
  expect(links().filter((text) => /publish$|^Publish assessment/.test(text))).toEqual([]);
  await visit.open(`${earlier}/interim`);
  expect(visit.text()).toContain('This assessment is closed.');
  expect(links()).not.toContain('Continue');
  await visit.open(`${earlier}/full/before-you-start`);
  expect(visit.text()).toContain('The full assessment was due by 30 June 2025.');
  expect(links()).not.toContain('Start now');
});
