import { describe, expect, test } from 'vitest';
import type { Grant, Who } from '../../platform/pages/gate.ts';
import { judge } from './permission.ts';
import { type Auditor, endTerm, isLetIn, moveTerm, withCurrentRoles } from './term.ts';

const grant = (over: Partial<Grant>): Grant => ({
  ...{ role: 'auditor', organisation: 'RX1', organisationName: 'Trust', region: null },
  ...{ edition: '2025-26', until: '2026-06-30', ...over },
});
const who = (...grants: Grant[]): Who => ({ id: 'audrey', name: 'Audrey', email: 'a@example.com', grants });
const where = { organisation: 'RX1', edition: '2025-26' };
const auditor: Auditor = {
  ...{ person: 'audrey', name: 'Audrey', email: 'a@example.com', firm: 'Harbour', until: '2026-06-30' },
  endedAt: null,
};

describe('a role with a last day', () => {
  test.each([
    ['2026-06-29', 1],
    ['2026-06-30', 1],
    ['2026-07-01', 0],
  ])('on %s an auditor has %i role', (today, roles) => {
    expect(withCurrentRoles(who(grant({})), today).grants).toHaveLength(roles);
    expect(isLetIn(auditor, today)).toBe(roles === 1);
  });

  test('other roles do not end by themselves', () => {
    const member = grant({ role: 'member', edition: null, until: null });
    expect(withCurrentRoles(who(member, grant({})), '2030-01-01').grants).toEqual([member]);
  });
});

describe('what an auditor’s role reaches (R38)', () => {
  test.each([
    ['the audit of that edition', 'read-audited', { ...where, region: null }, 'granted'],
    ['that of another edition', 'read-audited', { ...where, edition: '2024-25', region: null }, 'unknown'],
    ['no edition at all', 'read-audited', { organisation: 'RX1', region: null }, 'unknown'],
    ['another organisation', 'read-audited', { ...where, organisation: 'RY2', region: null }, 'unknown'],
    ['working answers', 'read-working-answers', { ...where, region: null }, 'unknown'],
    ['what was handed over', 'read-handed-over', { ...where, region: null }, 'unknown'],
    ['the national view', 'see-national-view', null, 'unknown'],
  ] as const)('%s', (_, permission, subject, verdict) => {
    expect(judge(who(grant({})), permission, subject)).toBe(verdict);
  });
});

describe('moving and ending', () => {
  const now = '2026-06-01T09:00:00.000Z';
  const codes = (decision: object) =>
    'problems' in decision ? (decision.problems as { code: string }[]).map((one) => one.code) : [];

  test.each([
    ['later', '2026-07-31', 'More to see', []],
    ['earlier', '2026-06-01', 'Done sooner', []],
    ['to the past', '2026-05-31', 'Done', ['until-past']],
    ['to no day', '', '', ['until-missing', 'reason-missing']],
    ['to a day that is none', '2026-02-30', 'x'.repeat(1_001), ['until-wrong', 'reason-long']],
    ['to the same day', '2026-06-30', 'Why not', ['until-same']],
  ])('%s', (_, until, reason, problems) => {
    expect(codes(moveTerm(where, auditor, { until, reason }, now))).toEqual(problems);
  });

  test('a role whose day has passed can be taken up again; one that was ended cannot', () => {
    const over = { ...auditor, until: '2026-05-01' };
    expect(moveTerm(where, over, { until: '2026-07-31', reason: 'Late' }, now)).toMatchObject({
      events: [{ payload: { before: '2026-05-01', after: '2026-07-31' } }],
    });
    const ended = { ...auditor, endedAt: now };
    expect(moveTerm(where, ended, { until: '2026-07-31', reason: 'Late' }, now)).toEqual({
      refused: 'missing',
    });
    expect(endTerm(where, ended, 'Again')).toEqual({ refused: 'missing' });
    expect(codes(endTerm(where, auditor, ' '))).toEqual(['reason-missing']);
  });
});
