import { describe, expect, it } from 'vitest';
import { anotherPacks } from '../../../test/support/another-pack.ts';
import { cellOf, findOutcome, findPack, profileFor } from './find.ts';
import type { Pack, Profile } from './pack.ts';

const packs = anotherPacks();
const [pack] = packs.editions;
if (!pack) throw new Error('There is no other pack');

describe('the profile of an organisation (R31)', () => {
  it('is its type’s own unless it is in a separate group', () => {
    expect(profileFor(pack, 'icb', null)?.id).toBe('2026-27-core');
    expect(profileFor(pack, 'icb', 'infrastructure')?.id).toBe('2026-27-cni');
  });

  it('is its type’s own where the edition has none for its group', () => {
    expect(profileFor(pack, 'icb', 'elsewhere')?.id).toBe('2026-27-core');
  });

  it('is none where its type does not take part', () => {
    expect(profileFor(pack, 'other', null)).toBeNull();
  });

  it('is the confirmed one of its group’s, never a draft', () => {
    const cni = pack.profiles['2026-27-cni'];
    if (!cni) throw new Error('no group');
    const withStates = (...states: Profile['state'][]): Pack => ({
      ...pack,
      profiles: {
        '2026-27-core': pack.profiles['2026-27-core'] ?? cni,
        ...Object.fromEntries(states.map((state) => [state, { ...cni, id: state, state }])),
      },
    });
    expect(profileFor(withStates('draft', 'proposed', 'confirmed'), 'icb', 'infrastructure')?.id).toBe(
      'confirmed',
    );
    expect(profileFor(withStates('indicative', 'proposed'), 'icb', 'infrastructure')?.id).toBe('proposed');
    expect(profileFor(withStates('draft'), 'icb', 'infrastructure')?.id).toBe('2026-27-core');
  });
});

describe('finding in a pack', () => {
  it('finds an outcome with what it lies in', () => {
    const placed = findOutcome(pack.framework, 'B2.a');
    expect([placed?.objective.code, placed?.principle.code, placed?.outcome.title]).toEqual([
      'B',
      'B2',
      'Rehearsing recovery',
    ]);
    expect(findOutcome(pack.framework, 'A1.a')).toBeNull();
  });

  it('finds an edition by its name', () => {
    expect(findPack(packs, '2026-27')).toBe(pack);
    expect(findPack(packs, '2025-26')).toBeNull();
  });

  it('finds the cell of every outcome of a profile', () => {
    const core = pack.profiles['2026-27-core'];
    expect(core && cellOf(core, 'K2.b')).toEqual({ expected: 'achieved', provenance: 'stated' });
  });
});
