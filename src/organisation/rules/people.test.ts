import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { administratorsOf, changeRoles, type Holding, type People, removePerson } from './people.ts';
import { type OrganisationRole, organisationRoles } from './role.ts';

const people = (...holdings: [string, OrganisationRole][]): People => ({
  organisation: 'RX1',
  holdings: holdings.map(([person, role]) => ({ person, role })),
});
const refusal = (code: string) => ({ refused: 'invalid', problems: [{ code }] });

describe('changing roles', () => {
  test('gives what is new and takes what is gone, each as an event', () => {
    const before = people(['ada', 'administrator'], ['mo', 'member'], ['mo', 'siro']);
    expect(changeRoles(before, 'mo', ['siro', 'viewer'])).toEqual({
      events: [
        {
          type: 'role-given',
          organisation: 'RX1',
          about: 'people/mo',
          payload: { person: 'mo', role: 'viewer', discipline: null },
        },
        {
          type: 'role-taken',
          organisation: 'RX1',
          about: 'people/mo',
          payload: { person: 'mo', role: 'member' },
        },
      ],
    });
  });

  test('to what they are already changes nothing', () => {
    expect(changeRoles(people(['ada', 'administrator']), 'ada', ['administrator'])).toEqual({ events: [] });
  });

  test('to none at all is refused: removing somebody is another decision', () => {
    expect(changeRoles(people(['mo', 'member']), 'mo', [])).toEqual(refusal('role-missing'));
  });

  test('of somebody who does not belong here finds nobody', () => {
    expect(changeRoles(people(['ada', 'administrator']), 'otto', ['viewer'])).toEqual({ refused: 'missing' });
    expect(removePerson(people(['ada', 'administrator']), 'otto')).toEqual({ refused: 'missing' });
  });
});

describe('the last administrator can neither leave nor be removed (DOMAIN 2)', () => {
  const alone = people(['ada', 'administrator'], ['ada', 'siro'], ['mo', 'member']);

  test('not by a change of roles, not by removal', () => {
    expect(changeRoles(alone, 'ada', ['siro'])).toEqual(refusal('last-administrator'));
    expect(removePerson(alone, 'ada')).toEqual(refusal('last-administrator'));
  });

  test('with a second one either can go', () => {
    const two = people(['ada', 'administrator'], ['amir', 'administrator']);
    expect(removePerson(two, 'ada')).toMatchObject({ events: [{ type: 'role-taken' }] });
    expect(changeRoles(two, 'amir', ['viewer'])).toMatchObject({ events: [{ type: 'role-given' }, {}] });
  });

  test('whatever is done in whatever order, an organisation that has an administrator keeps one', () => {
    const person = fc.constantFrom('ada', 'amir', 'mo');
    const step = fc.record({ person, roles: fc.option(fc.subarray([...organisationRoles])) });
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const start = people(['ada', 'administrator'], ['amir', 'administrator'], ['mo', 'member']);
        const end = steps.reduce((now, one) => {
          const decided = one.roles ? changeRoles(now, one.person, one.roles) : removePerson(now, one.person);
          return 'events' in decided ? applied(now, decided.events) : now;
        }, start);
        expect(administratorsOf(end).length).toBeGreaterThan(0);
      }),
    );
  });

  function applied(before: People, events: readonly { type: string; payload: unknown }[]): People {
    const holdings = events.reduce((now: readonly Holding[], { type, payload }) => {
      const { person, role } = payload as Holding;
      const others = now.filter((one) => one.person !== person || one.role !== role);
      return type === 'role-given' ? [...others, { person, role }] : others;
    }, before.holdings);
    return { ...before, holdings };
  }
});
