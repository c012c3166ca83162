import type {
  Cell,
  Framework,
  Objective,
  OrganisationType,
  Outcome,
  Pack,
  Packs,
  Principle,
  Profile,
} from './pack.ts';

/** An outcome with what it lies in. */
export type Placed = {
  readonly objective: Objective;
  readonly principle: Principle;
  readonly outcome: Outcome;
};

/** Every outcome of a framework in its order. */
export function outcomesOf(framework: Framework): readonly Placed[] {
  return framework.objectives.flatMap((objective) =>
    objective.principles.flatMap((principle) =>
      principle.outcomes.map((outcome) => ({ objective, principle, outcome })),
    ),
  );
}

export function findOutcome(framework: Framework, code: string): Placed | null {
  return outcomesOf(framework).find((placed) => placed.outcome.code === code) ?? null;
}

export function findPack(packs: Packs, edition: string): Pack | null {
  return packs.editions.find((pack) => pack.edition.id === edition) ?? null;
}

/**
 * The profile that applies to an organisation: its separate group's where it is in one and the edition has one
 * that is no draft, else its type's; null where the edition has none for it.
 */
export function profileFor(pack: Pack, type: OrganisationType, group: string | null): Profile | null {
  const own = group === null ? null : profileOfGroup(pack, group);
  const id = pack.edition.profiles[type];
  return own ?? (id === undefined ? null : (pack.profiles[id] ?? null));
}

/** Confirmed before proposed before indicative: what counts is never less than what is decided. */
function profileOfGroup(pack: Pack, group: string): Profile | null {
  const ofGroup = Object.values(pack.profiles).filter((profile) => profile.group === group);
  return (
    (['confirmed', 'proposed', 'indicative'] as const)
      .map((state) => ofGroup.find((profile) => profile.state === state))
      .find((profile) => profile !== undefined) ?? null
  );
}

/** The expected level of an outcome; a validated profile has a cell for each outcome of its framework. */
export function cellOf(profile: Profile, outcome: string): Cell {
  const cell = profile.cells[outcome];
  if (!cell) throw new Error(`Profile ${profile.id} has no level for ${outcome}`);
  return cell;
}

/** Whether a status may be decided on a profile: it is confirmed, and a source states every cell of it (R32). */
export const isConfirmedProfile = ({ state, cells }: Profile): boolean =>
  state === 'confirmed' && Object.values(cells).every((cell) => cell.provenance === 'stated');
