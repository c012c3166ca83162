import { cellOf } from './find.ts';
import type { Cell, Edition, ExtraField, Outcome, Pack, PolicyQuestion, Profile } from './pack.ts';

/** An outcome with everything that an edition asks about it. */
export type ListedOutcome = {
  readonly outcome: Outcome;
  /** What each profile of the list expects, in the profiles' order. */
  readonly expected: readonly Cell[];
  readonly policy: PolicyQuestion | null;
  readonly fields: readonly ExtraField[];
  readonly note: string | null;
  readonly guidance: string;
};

type Named = { readonly code: string; readonly title: string; readonly summary: string };

/** All outcomes of an edition, ready to be shown, printed or written to a file. */
export type OutcomeList = {
  readonly edition: Edition;
  readonly framework: { readonly title: string; readonly base: string; readonly note: string };
  /** Whether the indicators are in official words; where not, whoever shows them says so (R4). */
  readonly officialWording: boolean;
  readonly profiles: readonly Profile[];
  readonly objectives: readonly (Named & {
    readonly principles: readonly (Named & { readonly outcomes: readonly ListedOutcome[] })[];
  })[];
};

/** The list of a pack's outcomes with what each of these profiles expects. */
export function outcomeList(pack: Pack, profiles: readonly Profile[]): OutcomeList {
  const { edition, framework } = pack;
  return {
    edition,
    framework: { title: framework.title, base: framework.base, note: framework.note },
    officialWording: framework.wording === 'official',
    profiles,
    objectives: framework.objectives.map(({ code, title, summary, principles }) => ({
      code,
      title,
      summary,
      principles: principles.map((principle) => ({
        code: principle.code,
        title: principle.title,
        summary: principle.summary,
        outcomes: principle.outcomes.map((outcome) => listed(outcome, edition, profiles)),
      })),
    })),
  };
}

const listed = (outcome: Outcome, edition: Edition, profiles: readonly Profile[]): ListedOutcome => ({
  outcome,
  expected: profiles.map((profile) => cellOf(profile, outcome.code)),
  policy: edition.policies[outcome.code] ?? null,
  fields: edition.fields[outcome.code] ?? [],
  note: edition.notes[outcome.code] ?? null,
  guidance: edition.guidance.outcomes[outcome.code] ?? edition.guidance.address,
});

/** Every outcome of the list in its order. */
export const listedOutcomes = (list: OutcomeList): readonly ListedOutcome[] =>
  list.objectives.flatMap((objective) => objective.principles.flatMap((principle) => principle.outcomes));

/** Whether any level of the list rests on something else than a source that states it (R32). */
export const hasUnconfirmed = (list: OutcomeList): boolean =>
  listedOutcomes(list).some(({ expected }) => expected.some((cell) => cell.provenance !== 'stated'));

/** What anybody may see: indicative, proposed and confirmed profiles, never a draft nor a separate group's (R31). */
export const publicProfiles = (pack: Pack): readonly Profile[] =>
  Object.values(pack.profiles)
    .filter((profile) => profile.group === 'core' && profile.state !== 'draft')
    .toSorted((a, b) => states.indexOf(a.state) - states.indexOf(b.state) || (a.id < b.id ? -1 : 1));

const states: readonly Profile['state'][] = ['confirmed', 'proposed', 'indicative', 'draft'];
