import { describe, expect, test } from 'vitest';
import type { Organisation } from './organisation.ts';
import { correctProfile, type KeyPeople } from './profile.ts';

const organisation: Organisation = {
  code: 'RX1',
  name: 'Northbridge',
  type: 'nhs-trust',
  sector: 'NHS Trust',
  icb: null,
  region: 'Midlands',
  address: '1 Hospital Way',
  profileGroup: null,
  closedOn: null,
  successor: null,
};
const nobody = { name: '', email: '' };
const none: KeyPeople = { siro: nobody, 'caldicott-guardian': nobody, 'ig-lead': nobody, dpo: nobody };
const sira = { name: 'Sira Owner', email: 'sira@example.nhs.uk' };

describe('correcting the profile', () => {
  test('what has not changed makes no event', () => {
    const standing = { organisation, keyPeople: { siro: sira } };
    const typed = {
      address: ' 1 Hospital Way ',
      keyPeople: { ...none, siro: { ...sira, email: ' SIRA@example.nhs.uk' } },
    };
    expect(correctProfile(standing, typed)).toEqual({ events: [] });
  });

  test('records before and after (R37), of the address and of each key person', () => {
    const typed = {
      address: '',
      keyPeople: { ...none, siro: { name: 'Sam', email: 'sam@example.nhs.uk' }, dpo: sira },
    };
    expect(correctProfile({ organisation, keyPeople: { siro: sira } }, typed)).toMatchObject({
      events: [
        {
          type: 'organisation-corrected',
          payload: { before: { address: '1 Hospital Way' }, after: { address: null } },
        },
        {
          type: 'key-person-named',
          about: 'profile/siro',
          payload: { role: 'siro', before: sira, after: { name: 'Sam', email: 'sam@example.nhs.uk' } },
        },
        { type: 'key-person-named', payload: { role: 'dpo', before: null, after: sira } },
      ],
    });
  });

  test('emptying both boxes says that nobody holds the role now', () => {
    const decided = correctProfile(
      { organisation, keyPeople: { siro: sira } },
      { address: '1 Hospital Way', keyPeople: none },
    );
    expect(decided).toEqual({
      events: [
        {
          type: 'key-person-left',
          organisation: 'RX1',
          about: 'profile/siro',
          payload: { role: 'siro', before: sira },
        },
      ],
    });
  });

  test.each([
    [{ name: '', email: 'a@b.uk' }, ['key-person-name-missing']],
    [{ name: 'A', email: '' }, ['key-person-email-missing']],
    [{ name: 'A', email: 'b.uk' }, ['key-person-email-wrong']],
    [{ name: 'a'.repeat(121), email: 'b.uk' }, ['key-person-name-long', 'key-person-email-wrong']],
  ])('%j is refused: %j', (dpo, codes) => {
    expect(
      correctProfile({ organisation, keyPeople: {} }, { address: '', keyPeople: { ...none, dpo } }),
    ).toEqual({
      refused: 'invalid',
      problems: codes.map((code) => ({ code, item: 'dpo' })),
    });
  });

  test('an address has a limit; an organisation that is not there has no profile', () => {
    const typed = { address: 'a'.repeat(501), keyPeople: none };
    expect(correctProfile({ organisation, keyPeople: {} }, typed)).toMatchObject({
      problems: [{ code: 'address-long' }],
    });
    expect(correctProfile({ organisation: null, keyPeople: {} }, typed)).toEqual({ refused: 'missing' });
  });
});
