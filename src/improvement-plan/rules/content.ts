import { type Evidence, isUsable } from '../../evidence/rules/evidence.ts';
import { meets } from '../../framework/rules/level.ts';
import type { Pack } from '../../framework/rules/pack.ts';
import type { Organisation } from '../../organisation/rules/organisation.ts';
import { type Action, contentOf } from './action.ts';
import type { Frame } from './completeness.ts';
import type { PlanOutcome } from './gaps.ts';
import type { PlanContent, PlanVersion, VersionEvidence } from './version.ts';

/** What a version is made of. */
export type Written = {
  readonly organisation: Organisation;
  readonly pack: Pack;
  readonly frame: Pick<Frame, 'completeBy'>;
  readonly outcomes: readonly PlanOutcome[];
  readonly actions: readonly Action[];
  readonly evidence: ReadonlyMap<string, readonly Evidence[]>;
};

type Titled = { readonly code: string; readonly title: string };

const once = (all: readonly Titled[]): Titled[] => [
  ...new Map(all.map(({ code, title }) => [code, { code, title }])).values(),
];

/** What would be handed over now: every outcome below its level and every action, with the evidence that can be used. */
export function planContent({
  organisation,
  pack,
  frame,
  outcomes,
  actions,
  evidence,
}: Written): PlanContent {
  const spoken = outcomes.filter(
    (one) => one.isBelow || actions.some((action) => action.outcome === one.outcome.code),
  );
  const { code, name, type, region } = organisation;
  return {
    organisation: { code, name, type, region },
    edition: { id: pack.edition.id, version: pack.edition.version },
    framework: { id: pack.framework.id, title: pack.framework.title },
    completeBy: frame.completeBy,
    objectives: once(spoken.map((one) => one.objective)),
    principles: once(spoken.map((one) => one.principle)),
    outcomes: spoken.map((one) => ({
      ...{ code: one.outcome.code, title: one.outcome.title },
      ...{ objective: one.objective.code, principle: one.principle.code },
      ...{ expected: one.expected, typeExpected: one.typeExpected, declared: one.declared },
      isBelow: one.isBelow,
    })),
    actions: actions.map((action) => ({
      ...{ reference: action.reference, outcome: action.outcome, ...contentOf(action) },
      evidence: (evidence.get(action.reference) ?? []).filter(isUsable).map(namedIn),
    })),
  };
}

const namedIn = (item: Evidence): VersionEvidence => ({
  ...{ id: item.id, kind: item.kind, title: item.title, mediaType: item.mediaType, size: item.size },
  // What is available on request is named, and not told where it is.
  filename: item.onRequest ? null : item.filename,
  address: item.onRequest ? null : item.address,
  ...{ sha256: item.sha256, version: item.version, onRequest: item.onRequest },
});

/** What a decision on a version depends on (R22). */
export function factsOfVersion(
  { outcomes, actions }: Pick<PlanVersion, 'outcomes' | 'actions'>,
  below: readonly { readonly outcome: string }[] | null,
): { readonly everyGapCovered: boolean; readonly everyActionComplete: boolean } {
  const gaps =
    below?.map((one) => one.outcome) ?? outcomes.filter((one) => one.isBelow).map((one) => one.code);
  return {
    everyGapCovered: gaps.every((code) => actions.some((one) => one.outcome === code)),
    everyActionComplete:
      actions.length > 0 && actions.every((one) => one.status === 'complete' && one.levelReached !== null),
  };
}

/**
 * A version as somebody reads it who may not learn that its organisation is in a separate profile group (R31): by the
 * levels of its type, without outcomes that are below the group's alone and have no action.
 */
export const withoutGroup = <C extends PlanContent>(content: C): C => ({
  ...content,
  outcomes: content.outcomes
    .map((one) => {
      if (one.typeExpected === null) return one;
      const isBelow = one.declared !== null && !meets(one.declared, one.typeExpected);
      return { ...one, expected: one.typeExpected, typeExpected: null, isBelow };
    })
    .filter((one) => one.isBelow || content.actions.some((action) => action.outcome === one.code)),
});
