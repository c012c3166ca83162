import { describe, expect, it } from 'vitest';
import { anotherCodes } from '../../../test/support/another-content.ts';
import { anotherPacks } from '../../../test/support/another-pack.ts';
import { hasUnconfirmed, listedOutcomes, outcomeList, publicProfiles } from './outcome-list.ts';

const [pack] = anotherPacks().editions;
if (!pack) throw new Error('There is no other pack');

describe('the list of an edition’s outcomes', () => {
  const list = outcomeList(pack, publicProfiles(pack));
  const of = (code: string) => listedOutcomes(list).find(({ outcome }) => outcome.code === code);

  it('has every outcome in its order', () => {
    expect(listedOutcomes(list).map(({ outcome }) => outcome.code)).toEqual(anotherCodes);
  });

  it('shows proposed profiles after confirmed ones, never a draft nor a separate group’s (R31)', () => {
    expect(list.profiles.map((profile) => profile.id)).toEqual(['2026-27-core', '2026-27-proposed']);
    expect(of('K1.a')?.expected.map((cell) => cell.expected)).toEqual(['partially-achieved', 'achieved']);
  });

  it('has policy, extra fields, note and guidance with their outcome', () => {
    expect(of('K1.b')?.policy?.id).toBe('backups');
    expect(of('B2.a')?.policy).toBeNull();
    expect(of('L1.c')?.fields.map((field) => field.id)).toEqual(['sites', 'tested']);
    expect(of('Z1.g')?.note).toContain('declare Achieved');
    expect(of('K1.a')?.guidance).toBe('https://example.nhs.uk/guidance');
  });

  it('knows whether any level is not confirmed (R32)', () => {
    expect(hasUnconfirmed(list)).toBe(true);
    expect(hasUnconfirmed(outcomeList(pack, []))).toBe(false);
  });
});
