import type { Cell, Pack } from '../../framework/rules/pack.ts';

/** The pack with one more profile, of the separate group `infrastructure`: every outcome is expected achieved (R31). */
export function withSeparateGroup(pack: Pack): Pack {
  const [core] = Object.values(pack.profiles);
  if (!core) throw new Error('The pack has no profile');
  const cells = Object.keys(core.cells).map((code): [string, Cell] => [
    code,
    { expected: 'achieved', provenance: 'stated' },
  ]);
  const profile = {
    ...core,
    id: 'infrastructure',
    title: 'Profile of critical infrastructure',
    group: 'infrastructure',
    cells: Object.fromEntries(cells),
  };
  return { ...pack, profiles: { ...pack.profiles, infrastructure: profile } };
}
