import { describe, expect, it } from 'vitest';
import { anotherPacks } from '../../../test/support/another-pack.ts';
import { faultsOfEdition } from './check-edition.ts';
import type { ApprovalPart, Edition } from './pack.ts';

const [pack] = anotherPacks().editions;
if (!pack) throw new Error('There is no other pack');
const { edition, framework } = pack;
const profiles = Object.values(pack.profiles);
const question = edition.policies['K1.b'];
if (!question) throw new Error('The other pack has no question');
const item = (id: string, ...covers: ApprovalPart[]) => ({ id, title: 'x', about: 'x', covers });

describe('an edition', () => {
  it('without fault is taken', () => {
    expect(faultsOfEdition(edition, framework, profiles)).toEqual([]);
  });

  it.each<[Partial<Edition>, string, string]>([
    [{ policies: { 'A1.a': question } }, 'policies.A1.a', 'the framework other-caf-4.0 has no outcome A1.a'],
    [{ fields: { 'A1.a': [] } }, 'fields.A1.a', 'the framework other-caf-4.0 has no outcome A1.a'],
    [{ notes: { 'A1.a': 'x' } }, 'notes.A1.a', 'the framework other-caf-4.0 has no outcome A1.a'],
    [
      { guidance: { address: 'https://x', outcomes: { 'A1.a': 'https://x' } } },
      'guidance.outcomes.A1.a',
      'the framework other-caf-4.0 has no outcome A1.a',
    ],
    [
      { audit: [{ types: ['icb'], mandated: ['A1.a'], chosen: 1 }] },
      'audit[0].mandated.A1.a',
      'the framework other-caf-4.0 has no outcome A1.a',
    ],
    [
      { audit: [{ types: ['icb'], mandated: ['K1.a', 'K1.a'], chosen: 1 }] },
      'audit[0].mandated.K1.a',
      'K1.a is named twice',
    ],
    [
      { audit: [{ types: ['icb'], mandated: ['K1.a'], chosen: 49 }] },
      'audit[0].chosen',
      'there are not 49 outcomes left to choose',
    ],
    [{ types: ['csu'] }, 'profiles.csu', 'no profile of this edition is given for csu'],
    [
      { types: ['icb'], profiles: { icb: '2025-26-core' } },
      'profiles.icb',
      'no profile of this edition is given for icb',
    ],
    [
      { types: ['icb'], profiles: { icb: '2026-27-cni' } },
      'profiles.icb',
      '2026-27-cni is the profile of a separate group and cannot be a type’s own',
    ],
    [
      { types: ['icb'], profiles: { icb: '2026-27-draft' } },
      'profiles.icb',
      '2026-27-draft is still a draft',
    ],
    [
      {
        policies: { 'K1.b': { ...question, options: question.options.filter((option) => !option.confirms) } },
      },
      'policies.K1.b.options',
      'no option confirms the policy',
    ],
    [
      {
        policies: {
          'K1.b': { ...question, options: [...question.options, ...question.options.slice(0, 1)] },
        },
      },
      'policies.K1.b.options',
      'the value all is used twice',
    ],
    [
      { policies: { 'K1.b': { ...question, exceptions: [...question.exceptions, ...question.exceptions] } } },
      'policies.K1.b.exceptions',
      'the id which is used twice',
    ],
    [
      {
        policies: {
          'K1.b': { ...question, exceptions: [{ id: 'who', label: 'Who', kind: 'choice', options: [] }] },
        },
      },
      'policies.K1.b.exceptions.who',
      'a choice needs options',
    ],
    [
      { fields: { 'L1.c': [...(edition.fields['L1.c'] ?? []), { id: 'sites', label: 'x', kind: 'text' }] } },
      'fields.L1.c',
      'the id sites is used twice',
    ],
    [
      { dates: { ...edition.dates, interimDue: '2026-12-01' } },
      'dates.interimDue',
      '2026-12-01 lies before interimOpens (2026-12-03)',
    ],
    [
      { approvals: [item('all', 'levels'), item('all', 'policies')] },
      'approvals',
      'the id all is used twice',
    ],
    [
      { approvals: [item('one', 'levels'), item('other', 'policies', 'levels')] },
      'approvals',
      'levels is covered twice',
    ],
    [
      { planUpdates: [{ name: 'June', opens: '2027-06-01', due: '2027-05-31' }] },
      'plan-updates[0].due',
      '2027-05-31 lies before opens (2027-06-01)',
    ],
  ])('%#: is refused at $1', (over, path, problem) => {
    expect(faultsOfEdition({ ...edition, ...over }, framework, profiles)).toEqual([{ path, problem }]);
  });
});
