import { describe, expect, test } from 'vitest';
import {
  acceptInvitation,
  type Invitation,
  inviteAgain,
  invitePerson,
  withdrawInvitation,
} from './invitation.ts';

const now = '2025-12-12T09:00:00.000Z';
const made = { id: 'new', tokenHash: 'f00d' };
const roll = {
  organisation: 'RX1',
  holdings: [{ email: 'mo@example.nhs.uk', role: 'member' as const }],
  open: [],
};
const typed = { name: ' Nia New ', email: ' Nia@Example.nhs.uk', role: 'member' };
const anInvitation = (over: Partial<Invitation> = {}): Invitation => ({
  id: 'one',
  organisation: 'RX1',
  email: 'nia@example.nhs.uk',
  name: 'Nia New',
  role: 'member',
  term: null,
  expires: '2025-12-19T09:00:00.000Z',
  state: 'open',
  ...over,
});
const refusal = (...codes: string[]) => ({ refused: 'invalid', problems: codes.map((code) => ({ code })) });

describe('inviting', () => {
  test('records whom, into which role, and for seven days; of the token only its hash', () => {
    expect(invitePerson(roll, typed, made, now)).toEqual({
      events: [
        {
          type: 'person-invited',
          organisation: 'RX1',
          about: 'invitations/new',
          payload: {
            id: 'new',
            tokenHash: 'f00d',
            name: 'Nia New',
            email: 'nia@example.nhs.uk',
            role: 'member',
            expires: '2025-12-19T09:00:00.000Z',
          },
        },
      ],
    });
  });

  test.each([
    [{ name: ' ' }, ['name-missing']],
    [{ name: 'n'.repeat(121) }, ['name-long']],
    [{ email: '' }, ['email-missing']],
    [{ email: 'nia' }, ['email-wrong']],
    [{ role: '' }, ['role-missing']],
    [{ role: 'national-see' }, ['role-missing']],
    [{ name: '', email: '', role: '' }, ['name-missing', 'email-missing', 'role-missing']],
    [{ email: 'MO@example.nhs.uk' }, ['already-has-role']],
  ])('with %j is refused: %j', (over, codes) => {
    expect(invitePerson(roll, { ...typed, ...over }, made, now)).toEqual(refusal(...codes));
  });

  test('into a second role is possible', () => {
    const decided = invitePerson(roll, { ...typed, email: 'mo@example.nhs.uk', role: 'siro' }, made, now);
    expect(decided).toMatchObject({ events: [{ type: 'person-invited' }] });
  });

  test('twice is refused while the first invitation is open; one that ran out is replaced', () => {
    const open = [anInvitation()];
    expect(invitePerson({ ...roll, open }, typed, made, now)).toEqual(refusal('already-invited'));
    const late = '2025-12-19T09:00:00.000Z';
    expect(invitePerson({ ...roll, open }, typed, made, late)).toMatchObject({
      events: [{ type: 'invitation-withdrawn', payload: { id: 'one' } }, { type: 'person-invited' }],
    });
  });

  test('again ends the old link and makes a new one', () => {
    expect(inviteAgain(anInvitation(), made, now)).toMatchObject({
      events: [
        { type: 'invitation-withdrawn', payload: { id: 'one' } },
        { type: 'person-invited', payload: { id: 'new', email: 'nia@example.nhs.uk' } },
      ],
    });
    expect(inviteAgain(anInvitation({ state: 'accepted' }), made, now)).toEqual({ refused: 'missing' });
    expect(inviteAgain(null, made, now)).toEqual({ refused: 'missing' });
  });

  test('is taken back only while nobody has answered', () => {
    expect(withdrawInvitation(anInvitation())).toMatchObject({ events: [{ type: 'invitation-withdrawn' }] });
    expect(withdrawInvitation(anInvitation({ state: 'accepted' }))).toEqual({ refused: 'missing' });
    expect(withdrawInvitation(null)).toEqual({ refused: 'missing' });
  });
});

describe('accepting', () => {
  const nia = { id: 'nia', name: 'Nia New', email: 'nia@example.nhs.uk' };
  const types = (decided: object) =>
    'events' in decided ? (decided.events as { type: string }[]).map((event) => event.type) : decided;

  test('adds a person who is new, and gives the role', () => {
    expect(types(acceptInvitation(anInvitation(), { person: nia, isNew: true, roles: [] }, now))).toEqual([
      'person-added',
      'invitation-accepted',
      'role-given',
    ]);
  });

  test('gives a known person the role, unless they have it already', () => {
    const known = { person: nia, isNew: false };
    expect(types(acceptInvitation(anInvitation(), { ...known, roles: ['viewer'] }, now))).toEqual([
      'invitation-accepted',
      'role-given',
    ]);
    expect(types(acceptInvitation(anInvitation(), { ...known, roles: ['member'] }, now))).toEqual([
      'invitation-accepted',
    ]);
  });

  test.each([
    ['ran out', anInvitation({ expires: now })],
    ['was accepted', anInvitation({ state: 'accepted' })],
    ['was taken back', anInvitation({ state: 'withdrawn' })],
    ['never was', null],
  ])('one that %s is refused', (_, invitation) => {
    const decided = acceptInvitation(invitation, { person: nia, isNew: true, roles: [] }, now);
    expect(decided).toEqual({ refused: 'closed', problems: [{ code: 'invitation-over' }] });
  });

  test('by somebody else finds nothing', () => {
    const otto = { id: 'otto', name: 'Otto', email: 'otto@example.nhs.uk' };
    expect(acceptInvitation(anInvitation(), { person: otto, isNew: false, roles: [] }, now)).toEqual({
      refused: 'missing',
    });
  });
});
