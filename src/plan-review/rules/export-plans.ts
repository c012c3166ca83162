import { sayLevel } from '../../framework/rules/level.ts';
import { sayActionStatus } from '../../improvement-plan/rules/action.ts';
import { withoutGroup } from '../../improvement-plan/rules/content.ts';
import type { PlanState } from '../../improvement-plan/rules/states.ts';
import { states } from '../../improvement-plan/rules/states.ts';
import type { PlanVersion, VersionAction } from '../../improvement-plan/rules/version.ts';
import { sayType } from '../../organisation/rules/organisation.ts';

/** On the page of the export, in its file name and in each of its rows (R38) [ours]. */
export const marking = 'OFFICIAL-SENSITIVE';

export const exportColumns = [
  'Marking',
  'Organisation name',
  'ODS code',
  'Organisation type',
  'Region',
  'Plan',
  'Version',
  'Round',
  'Outcome code',
  'Outcome title',
  'Expected level',
  'Declared level',
  'Reference',
  'Gap',
  'Action',
  'Action owner',
  'Resources and funding',
  'Dependencies',
  'Interim risk mitigation',
  'Planned start',
  'Delivery date',
  'Action status',
  'Level reached',
  'Is the delivery date still valid',
  'Updated date',
  'Comments',
] as const;

const sayValid = (valid: boolean | null | undefined): string =>
  valid === true ? 'Yes' : valid === false ? 'No' : '';

/** A plan's rows, an action each; by the levels of the organisation's type for everybody, so that no file tells of a separate profile group (R31). */
export function rowsOf(plan: PlanVersion, state: PlanState): readonly (readonly string[])[] {
  const content = withoutGroup(plan);
  const { organisation } = content;
  return content.actions.map((action) => [
    ...[marking, organisation.name, organisation.code, sayType(organisation.type), organisation.region ?? ''],
    ...[states[state].said, String(plan.version), plan.round ?? ''],
    ...ofOutcome(content, action),
    ...[action.reference, action.gap, action.action, action.owner?.name ?? '', action.resources],
    ...[action.dependencies, action.mitigation, action.start ?? '', action.delivery ?? ''],
    ...[sayActionStatus(action.status), action.levelReached === null ? '' : sayLevel(action.levelReached)],
    ...[sayValid(action.update?.stillValid), action.update?.newDelivery ?? '', action.update?.comment ?? ''],
  ]);
}

function ofOutcome(
  { outcomes }: Pick<PlanVersion, 'outcomes'>,
  { outcome }: VersionAction,
): readonly string[] {
  const found = outcomes.find((one) => one.code === outcome);
  return found
    ? [found.code, found.title, sayLevel(found.expected), sayLevel(found.declared)]
    : [outcome, '', '', ''];
}
