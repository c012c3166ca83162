import type { Fault } from './check-pack.ts';
import { outcomesOf } from './find.ts';
import { type Mapping, type Origin, originOf } from './mapping.ts';
import type { Framework } from './pack.ts';

/** Every outcome of both frameworks is accounted for once, and each kind says what it has to. */
export function faultsOfMapping(mapping: Mapping, earlier: Framework, later: Framework): readonly Fault[] {
  const [before, after] = [codesOf(earlier), codesOf(later)];
  return [
    ...unknownIn(after, later.id, 'outcomes', Object.keys(mapping.outcomes)),
    ...Object.entries(mapping.outcomes).flatMap(([code, origin]) => [
      ...unknownIn(before, earlier.id, `outcomes.${code}.from`, origin.from),
      ...faultsOfOrigin(code, origin),
    ]),
    ...unknownIn(before, earlier.id, 'dropped', Object.keys(mapping.dropped)),
    ...(earlier.id === later.id ? [] : unmapped(mapping, after)),
    ...faultsOfSources(mapping, before, after),
  ];
}

const codesOf = (framework: Framework): readonly string[] =>
  outcomesOf(framework).map(({ outcome }) => outcome.code);

const unknownIn = (
  known: readonly string[],
  framework: string,
  path: string,
  codes: readonly string[],
): readonly Fault[] =>
  codes
    .filter((code) => !known.includes(code))
    .map((code) => ({
      path: `${path}.${code}`,
      problem: `the framework ${framework} has no outcome ${code}`,
    }));

const unmapped = ({ outcomes }: Mapping, after: readonly string[]): readonly Fault[] =>
  after
    .filter((code) => outcomes[code] === undefined)
    .map((code) => ({ path: `outcomes.${code}`, problem: `nothing says where ${code} comes from` }));

const sources = {
  same: [1, 1, 'one outcome'],
  changed: [1, 1, 'one outcome'],
  split: [1, 1, 'one outcome'],
  merged: [2, Number.POSITIVE_INFINITY, 'two outcomes or more'],
  new: [0, 0, 'none'],
} as const;

function faultsOfOrigin(code: string, { kind, from, change }: Origin): readonly Fault[] {
  const [least, most, said] = sources[kind];
  const path = `outcomes.${code}`;
  return [
    ...(new Set(from).size === from.length && from.length >= least && from.length <= most
      ? []
      : [{ path: `${path}.from`, problem: `what is ${kind} comes from ${said}` }]),
    ...(kind === 'changed' && change === null
      ? [{ path: `${path}.change`, problem: 'what is changed says what changed' }]
      : []),
  ];
}

/** An outcome of the earlier framework went somewhere or was dropped; into several only where each says so. */
function faultsOfSources(
  mapping: Mapping,
  before: readonly string[],
  after: readonly string[],
): readonly Fault[] {
  const origins = after.map((code) => ({ code, ...originOf(mapping, code) }));
  return before.flatMap((code): readonly Fault[] => {
    const into = origins.filter((one) => one.from.includes(code));
    const path = `dropped.${code}`;
    const isDropped = mapping.dropped[code] !== undefined;
    if (into.length === 0) return isDropped ? [] : [{ path, problem: `nothing says what became of ${code}` }];
    if (isDropped)
      return [
        { path, problem: `${code} is dropped, and ${into.map((one) => one.code).join(', ')} comes from it` },
      ];
    const whole = into.filter(({ kind }) => kind === 'same' || kind === 'changed');
    if (into.length > 1 && whole.length > 0)
      return whole.map((one) => ({
        path: `outcomes.${one.code}.kind`,
        problem: `${code} went into ${into.map((other) => other.code).join(', ')}: say split or merged`,
      }));
    return into.length === 1 && into[0]?.kind === 'split'
      ? [
          {
            path: `outcomes.${into[0].code}.kind`,
            problem: `${code} went into nothing else, so it was not split`,
          },
        ]
      : [];
  });
}
