/// <reference lib="dom" />
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, test } from 'vitest';
import type { TestHouse } from '../support/a-house.ts';
import { anEmptyHouse, fill } from './filled-house.ts';
import { get, post } from './requests.ts';
import { entries } from './samples.ts';
import { filledLooks, type Look } from './views.ts';
import { wrongForms } from './wrong-forms.ts';

let house: TestHouse;
let looks: readonly Look[];
beforeAll(async () => {
  ({ house } = await anEmptyHouse());
  const { own } = await fill(house);
  looks = await filledLooks(house, own);
});

const answerTo = ({ address, cookie, send }: Look) =>
  send ? post(house, address, cookie, send) : get(house, address, cookie);

test('every page that can refuse a form is seen refusing one', () => {
  const refusing = entries.flatMap(({ name, entry }) =>
    entry.kind === 'page' && Object.keys(entry.sentences ?? {}).length > 0 ? name : [],
  );
  expect(Object.keys(wrongForms).sort()).toEqual(refusing.sort());
});

describe('without scripts', () => {
  test('every page says what it is for, and every form can be sent', async () => {
    const faults: string[] = [];
    for (const look of looks) {
      const answer = await answerTo(look);
      if (answer.statusCode !== (look.status ?? 200)) faults.push(`${look.what}: ${answer.statusCode}`);
      const { document } = parseHTML(answer.body);
      faults.push(...faultsOf(document as unknown as Document).map((fault) => `${look.what}: ${fault}`));
    }
    expect(faults).toEqual([]);
  });
});

const textOf = (element: Element | null) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

function faultsOf(document: Document): string[] {
  const main = document.querySelector('main');
  const said = textOf(main).length - textOf(document.querySelector('h1')).length;
  return [
    ...(said < 40 ? [`main says only “${textOf(main)}”`] : []),
    ...[...document.querySelectorAll('form')].flatMap(formFaults),
    ...[...document.querySelectorAll('button')]
      .filter((button) => !button.closest('form') && !button.closest('header'))
      .map((button) => `the button “${textOf(button)}” stands in no form`),
    ...[...document.querySelectorAll('*')]
      .flatMap((element) => [...element.attributes])
      .filter(({ name }) => name === 'style' || name.startsWith('on'))
      .map(({ name, value }) => `${name}="${value}"`),
    ...[...document.querySelectorAll('a')]
      .filter((link) => !/^(\/|#|https?:|mailto:|tel:)/.test(link.getAttribute('href') ?? ''))
      .map((link) => `the link “${textOf(link)}” leads nowhere`),
  ];
}

function formFaults(form: Element): string[] {
  const action = form.getAttribute('action') ?? '';
  const sends = form.querySelector('button[type="submit"], button:not([type])');
  return [
    ...(action.startsWith('/') ? [] : [`a form goes to “${action}”`]),
    ...(sends ? [] : [`the form to ${action} has no button`]),
  ];
}
