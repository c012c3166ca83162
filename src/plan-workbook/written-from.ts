import type { PlanTemplate } from '../framework/rules/plan-template.ts';
import type { PlanVersion } from '../improvement-plan/rules/version.ts';
import { seenOf } from '../plan-review/rules/update.ts';
import type { WorkbookPlace } from './load-ground.ts';
import type { Written } from './plan-workbook.ts';

/** The plan as it stands, with a row to begin with for every outcome below its level that has no action yet (R24). */
export function workingWorkbook({ content, template, round, kept, ground, pack }: WorkbookPlace): Written {
  const versions = [...ground.actions.values()].map(
    (one) => [one.reference, seenOf(one, ground.answers.get(one.reference) ?? null)] as const,
  );
  return {
    ...{ content, template, round: round?.name ?? null, title: `Improvement plan ${pack.edition.id}` },
    ...{ versions: new Map(versions), gaps: ground.gaps, columns: kept.columns, more: kept.cells },
  };
}

/** The template: what the organisation is to plan for, and no action. */
export const emptyWorkbook = (place: WorkbookPlace): Written => ({
  ...workingWorkbook(place),
  content: { ...place.content, actions: [], outcomes: place.content.outcomes.filter((one) => one.isBelow) },
  title: `Improvement plan template ${place.pack.edition.id}`,
});

/** A version exactly as it was handed over. */
export const versionWorkbook = (
  content: PlanVersion,
  template: PlanTemplate,
  round: string | null,
): Written => ({
  ...{ content, template, round: content.round ?? round, columns: [] },
  title: `Improvement plan ${content.edition.id}, version ${content.version}`,
  ...{ versions: new Map(), gaps: new Map(), more: new Map() },
});
