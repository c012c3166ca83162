import { beforeEach, describe, expect, it } from 'vitest';
import { aHouse, anOrganisation, type TestHouse } from '../../../test/support/a-house.ts';
import { statusImported } from '../rules/given.ts';
import type { Label } from '../rules/label.ts';

const met: Label = { edition: '2024-25', status: 'standards-met' };

describe('organisation search (R35)', () => {
  let house: TestHouse;
  beforeEach(async () => {
    house = await aHouse();
  });

  const searchFor = async (typed: string) => {
    const visit = await (await house.visit()).open('/register');
    return visit.fill('Organisation name or code', typed).press('Search');
  };
  const namesOf = (visit: { document: () => Document }) =>
    [...visit.document().querySelectorAll('#results tbody a')].map((link) => link.textContent);

  it('finds an organisation by the beginnings of its words, in any order, without accents or apostrophes', async () => {
    await house.given(
      anOrganisation({ code: 'RX1', name: 'Northbridge University Hospitals NHS Trust' }),
      anOrganisation({ code: 'VN4', name: 'St Cuthbert’s Lodge', type: 'other', sector: 'Social Care' }),
      anOrganisation({ code: 'FW9', name: 'Llŷn Pharmacy', type: 'other', sector: 'Pharmacy' }),
    );
    expect(namesOf(await searchFor('university north'))).toEqual([
      'Northbridge University Hospitals NHS Trust',
    ]);
    expect(namesOf(await searchFor("ST. CUTHBERT'S"))).toEqual(['St Cuthbert’s Lodge']);
    expect(namesOf(await searchFor('cuthberts'))).toEqual(['St Cuthbert’s Lodge']);
    expect(namesOf(await searchFor('llyn'))).toEqual(['Llŷn Pharmacy']);
    expect(namesOf(await searchFor('bridge'))).toEqual([]);
  });

  it('shows code, sector and status of what it found, and leads to the organisation’s page', async () => {
    await house.given(anOrganisation(), statusImported('RX1', met, '2025-06-26'));
    const visit = await searchFor('northbridge');
    expect(visit.text()).toContain('1 organisation found');
    expect(visit.text()).toContain('2024-25 Standards metRX1NHS Trust');
    await visit.follow('Northbridge University Hospitals NHS Trust');
    expect(visit.address()).toBe('/register/RX1');
  });

  it('finds a code typed in small letters or without its hyphen, and puts the exact code first', async () => {
    await house.given(
      anOrganisation({ code: 'AB1', name: 'Zebra Surgery' }),
      anOrganisation({ code: 'AB1-02', name: 'Aardvark Surgery' }),
    );
    expect(namesOf(await searchFor('ab1'))).toEqual(['Zebra Surgery', 'Aardvark Surgery']);
    expect(namesOf(await searchFor('ab102'))).toEqual(['Aardvark Surgery']);
    expect(namesOf(await searchFor('AB1-02'))).toEqual(['Aardvark Surgery']);
  });

  it('turns pages forwards and backwards without losing or repeating an organisation', async () => {
    const codes = Array.from({ length: 45 }, (_, n) => `C${String(n).padStart(2, '0')}`);
    // Pairs share a name, so that only the code tells them apart.
    await house.given(
      ...codes.map((code, n) =>
        anOrganisation({ code, name: `Care Home ${String(n >> 1).padStart(2, '0')}` }),
      ),
    );
    const visit = await searchFor('care');
    expect(visit.text()).toContain('45 organisations found');
    const shown = () =>
      [...visit.document().querySelectorAll('#results td:nth-child(3)')].map((td) => td.textContent);
    const first = shown();
    await visit.follow('Next page');
    const second = shown();
    await visit.follow('Next page');
    expect([...first, ...second, ...shown()]).toEqual(codes);
    expect(visit.html()).not.toContain('rel="next"');
    await visit.follow('Previous page');
    expect(shown()).toEqual(second);
    await visit.follow('Previous page');
    expect(shown()).toEqual(first);
    expect(visit.html()).not.toContain('rel="prev"');
  });

  it('says what to do when nothing is found, and keeps what was typed', async () => {
    const visit = await searchFor('<b>nowhere</b>');
    expect(visit.text()).toContain('No organisation has a name or code with “<b>nowhere</b>”');
    expect(visit.document().querySelector('#q')?.getAttribute('value')).toBe('<b>nowhere</b>');
  });

  it.each(['', '  ', '?!', '\u0000'])('asks for a letter or digit when %j was typed', async (typed) => {
    const visit = await searchFor(typed);
    expect(visit.status()).toBe(200);
    expect(visit.title()).toMatch(/^Error: /);
    expect(visit.errors()).toEqual(['Enter at least one letter or digit of an organisation’s name or code']);
  });

  it.each([
    '?q=a&q=northbridge',
    `?q=${'northbridge '.repeat(500)}`,
    '?q=northbridge&after=nobody',
    '?q=northbridge&before=',
  ])('answers %s like any other search', async (query) => {
    await house.given(anOrganisation());
    const visit = await (await house.visit()).open(`/register${query}`);
    expect(visit.status()).toBe(200);
    expect(namesOf(visit)).toEqual(['Northbridge University Hospitals NHS Trust']);
  });

  it('finds nothing for quotes and operators, and breaks on none of them', async () => {
    await house.given(anOrganisation());
    for (const typed of ["'", "a'b:*", 'a & !b | (c', '\\', '%_', "x'); drop table organisation; --"])
      expect((await searchFor(typed)).status()).toBe(200);
    expect(namesOf(await searchFor('northbridge'))).toHaveLength(1);
  });
});
