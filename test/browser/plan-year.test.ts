/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aReadyHouse, type ReadyHouse } from '../../src/full-publication/testing/a-ready-house.ts';
import { paths } from '../../src/paths.ts';
import { remindOfUpdates } from '../../src/plan-review/remind.ts';
import { downloadedPlan, editedPlan } from '../../src/plan-workbook/testing/a-plan-file.ts';
import { cast, type Person } from '../support/a-house.ts';
import { axeCheck, pageOf, sidewaysScroll, withBrowser } from '../support/chromium.ts';
import { listening } from '../sweeps/browser.ts';
import { cookieOf } from '../sweeps/requests.ts';

const browser = withBrowser();
let world: ReadyHouse;
let origin: string;
beforeAll(async () => {
  world = await aReadyHouse({ low: 3 });
  origin = await listening(world.house);
}, 120_000);
afterAll(() => world.house.app.close());

/** Somebody in a browser of their own; logged in again where the clock has moved past their session. */
class Seat {
  readonly page: Page;
  readonly person: Person;
  constructor(page: Page, person: Person) {
    this.page = page;
    this.person = person;
  }
  async open(path: string): Promise<void> {
    const [key = '', value = ''] = (await cookieOf(world.house, this.person)).split('=');
    await this.page.context().addCookies([{ name: key, value, url: origin }]);
    await this.page.goto(origin + path);
  }
  async press(name: string): Promise<void> {
    await Promise.all([
      this.page.waitForNavigation(),
      this.page.getByRole('button', { name, exact: true }).click(),
    ]);
  }
  async follow(name: string): Promise<void> {
    await Promise.all([this.page.waitForNavigation(), this.page.getByRole('link', { name }).first().click()]);
  }
  text(): Promise<string> {
    return this.page.locator('main').innerText();
  }
}
const sit = async (person: Person) => new Seat(await pageOf(browser()), person);

/** What anybody reads on the register. */
async function register(): Promise<string> {
  const visit = await world.house.visit();
  await visit.open(paths.registerEntry.to({ code: 'RX1' }));
  return visit.text();
}

async function writeAction(ada: Seat, outcome: string): Promise<void> {
  await ada.open(paths.addPlanAction.to({ ...world.where, outcome }));
  const { page } = ada;
  await page.getByLabel('Gap', { exact: true }).fill('Not all of it is in place');
  await page.getByLabel('Action', { exact: true }).fill(`Put in place what ${outcome} still lacks`);
  await page.getByLabel('Owner without an account (optional)').fill('Priya Nair, network manager');
  const date = async (legend: string, parts: readonly string[]) => {
    const boxes = page.getByRole('group', { name: legend }).getByRole('textbox');
    for (const [at, part] of parts.entries()) await boxes.nth(at).fill(part);
  };
  await date('Planned start', ['1', '8', '2026']);
  await date('Delivery date', ['31', '3', '2027']);
  await page.getByLabel('Resources and funding').fill('Two people, £20,000');
  await page.getByLabel('Dependencies').fill('None');
  await ada.press('Add this action');
  expect(await ada.text()).toContain(`Action ${outcome}-1 was added.`);
}

async function publish(ada: Seat): Promise<void> {
  await ada.open(paths.fullCheck.to(world.where));
  expect(await ada.text()).toContain('Standards not met');
  await ada.press('Continue');
  expect(ada.page.url()).toContain('improvement-plan');
  await ada.press('Continue');
  await isSound(ada);
  await ada.page.getByRole('radio', { name: 'With this assessment' }).check();
  await ada.page.getByRole('checkbox').first().check();
  await ada.press('Publish assessment');
  expect(await ada.text()).toContain('Assessment published');
  expect(await ada.text()).toContain('Your improvement plan was submitted with it, as version 1.');
}

async function answer(ada: Seat, reference: string, how: 'valid' | 'later' | 'complete'): Promise<void> {
  await ada.open(paths.planUpdateAction.to({ ...world.where, reference }));
  const { page } = ada;
  if (how === 'complete') {
    await page.getByRole('radio', { name: 'Complete', exact: true }).check();
    const level = world.expectedOf(reference.slice(0, -2)) === 'achieved' ? 'Achieved' : 'Partially achieved';
    await page.getByRole('radio', { name: level, exact: true }).check();
  } else {
    await page.getByRole('radio', { name: 'In progress' }).check();
    await page.getByRole('radio', { name: how === 'valid' ? 'Yes' : 'No, there is an updated date' }).check();
  }
  if (how === 'later') {
    const boxes = page.getByRole('group', { name: 'Updated delivery date' }).getByRole('textbox');
    for (const [at, part] of ['30', '4', '2027'].entries()) await boxes.nth(at).fill(part);
    await page.getByLabel('December 2026 comments').fill('The supplier delivers a month later.');
  }
  await ada.press('Save this answer');
  expect(await ada.text()).toContain(`Your answer on action ${reference} is saved.`);
}

/** The last update comes by email, and the regional lead submits it as the email asks (R26). */
async function emailedUpdate(reg: Seat, outcomes: readonly string[]): Promise<void> {
  const done = (code: string) => ({
    'Action status': 'Complete',
    'Level reached': world.expectedOf(code) === 'achieved' ? 'Achieved' : 'Partially achieved',
  });
  const bytes = await editedPlan(await downloadedPlan(await world.house.as(cast.ada), world.where), {
    rows: Object.fromEntries(outcomes.map((code) => [`${code}-1`, done(code)])),
  });
  const { page } = reg;
  await reg.open(paths.emailedPlan.to(world.where));
  await page.getByLabel('Who sent the email').fill('ada@northbridge.example');
  const boxes = page.getByRole('group', { name: 'Date of the email' }).getByRole('textbox');
  for (const [at, part] of ['19', '5', '2027'].entries()) await boxes.nth(at).fill(part);
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  await page
    .getByLabel('The workbook')
    .setInputFiles({ name: 'update.xlsx', mimeType, buffer: Buffer.from(bytes) });
  await reg.press('Upload and check');
  await reg.press('Save selected actions');
  await isSound(reg);
  await page.getByRole('radio', { name: 'Submit the update December 2026' }).check();
  await reg.press('Continue');
  expect(await reg.text()).toContain('is submitted on behalf of the organisation');
}

async function decide(dee: Seat, decision: string, reason: string): Promise<void> {
  await dee.open(paths.planDecision.to(world.where));
  await dee.page.getByRole('radio', { name: decision, exact: true }).check();
  await dee.page.getByLabel('Reason').fill(reason);
  await dee.press('Record the decision');
  expect(await dee.text()).toContain(reason);
}

const isSound = async ({ page }: Seat) => {
  expect(await axeCheck(page)).toEqual([]);
  expect(await sidewaysScroll(page)).toBe(0);
};

describe('a year of an improvement plan', () => {
  test('from three outcomes below profile to Standards met: an organisation, a regional lead and a national reviewer, each in a browser of their own (R18–R25)', async () => {
    const [ada, reg, dee] = [await sit(cast.ada), await sit(cast.reg), await sit(cast.dee)];
    const low = world.lowable.slice(0, 3);
    for (const outcome of low) await writeAction(ada, outcome);
    await world.approve();
    await publish(ada);
    expect(await register()).toContain('2025-26 Standards not met');

    world.house.setClock('2026-07-20T09:00:00.000Z');
    await reg.open(paths.plansDesk.to(world.where));
    await isSound(reg);
    await reg.page.getByRole('checkbox').first().check();
    await reg.press('Acknowledge the selected plans');
    await reg.follow('Northbridge University Hospitals');
    await isSound(reg);
    await reg.page.getByText(`Comment on ${low[0]}-1`, { exact: true }).click();
    await reg.page.getByLabel(`Comment on action ${low[0]}-1`).fill('Who approved the money?');
    await reg.press('Send your comments to the organisation');
    await ada.open(paths.planComments.to(world.where));
    await ada.page.getByRole('textbox').first().fill('The executive committee, on 3 July.');
    await ada.press('Send your answers');
    await isSound(ada);
    await reg.open(paths.planDecision.to(world.where));
    expect(await reg.page.getByRole('button', { name: 'Record the decision' }).count()).toBe(0);
    await reg.page.getByRole('radio', { name: 'Agree the plan', exact: true }).check();
    await reg.page.getByLabel('Reason').fill('Funded and owned.');
    await reg.press('Send the recommendation');

    world.house.setClock('2026-09-01T09:00:00.000Z');
    await dee.open(paths.planReview.to(world.where));
    expect(await dee.text()).toContain('The executive committee, on 3 July.');
    expect(await dee.text()).toContain('Funded and owned.');
    await decide(dee, 'Agree the plan', 'Every gap has an owner, money and a date.');
    await isSound(dee);
    expect(await register()).toContain('2025-26 Approaching standards');

    world.house.setClock('2026-12-10T09:00:00.000Z');
    expect(await remindOfUpdates(world.house)).toBe(1);
    await answer(ada, `${low[0]}-1`, 'valid');
    await answer(ada, `${low[1]}-1`, 'later');
    await answer(ada, `${low[2]}-1`, 'complete');
    await isSound(ada);
    await ada.press('Submit the update');
    expect(await ada.text()).toContain('Your update is submitted.');
    await dee.open(paths.planReview.to(world.where));
    expect(await dee.text()).toContain('30 days later');
    await decide(dee, 'On track', 'One of three is done, the others are close.');

    world.house.setClock('2027-05-20T09:00:00.000Z');
    await emailedUpdate(reg, low.slice(0, 2));
    await ada.open(paths.planVersions.to(world.where));
    expect(await ada.text()).toContain('Reg Regional, on behalf of the organisation');
    await dee.open(paths.planReview.to(world.where));
    expect(await dee.text()).toContain('Outcomes that the update says have changed since the publication');
    await decide(
      dee,
      'Complete: every action is done and confirmed',
      'All three actions are done and confirmed.',
    );
    expect(await dee.text()).toContain('Standards met by plan: outcomes changed since the publication');
    await isSound(dee);
    const shown = await register();
    expect(shown).toContain('2025-26 Standards met');
    expect(shown).toContain('12 June 2026');
    await ada.open(paths.improvementPlan.to(world.where));
    expect(await ada.text()).toContain('Complete: Dee Decider on 20 May 2027');
    for (const seat of [ada, reg, dee]) await seat.page.context().close();
  }, 240_000);
});
