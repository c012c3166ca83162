import { sayLevel } from '../../framework/rules/level.ts';
import { levels } from '../../framework/rules/pack.ts';
import {
  headingIn,
  type PlanTemplate,
  type TemplateColumn,
  type TemplateField,
} from '../../framework/rules/plan-template.ts';
import { actionStatuses, sayActionStatus } from '../../improvement-plan/rules/action.ts';
import type { OurColumn } from '../../offline-workbook/rules/columns.ts';

export const yes = 'Yes';
export const explanationSheet = 'How to fill this in';

/** What people fill in, in the order in which changes are shown. */
export const filledIn = [
  ...(['gap', 'action', 'owner', 'resources', 'dependencies', 'mitigation', 'start', 'delivery'] as const),
  ...(['status', 'level-reached', 'still-valid', 'comment'] as const),
] satisfies readonly TemplateField[];
export type FilledIn = (typeof filledIn)[number];

const isFilledIn = (field: TemplateField): boolean => filledIn.some((one) => one === field);

/** A column of the template in the words of one round; `key` is the field. */
type PlanColumn = OurColumn & { readonly key: TemplateField };

/** What can be chosen in a column. */
export function optionsOf({ field }: Pick<TemplateColumn, 'field'>): readonly string[] | undefined {
  if (field === 'status') return actionStatuses.map(sayActionStatus);
  if (field === 'level-reached') return levels.map((level) => sayLevel(level));
  return field === 'still-valid' ? [yes] : undefined;
}

/** The columns by which a workbook of one round is read. */
export const columnsOf = ({ columns }: PlanTemplate, round: string | null): readonly PlanColumn[] =>
  columns.flatMap(({ field, heading, also, width, help }) =>
    field === null
      ? []
      : [
          {
            ...{ key: field, heading: headingIn(heading, round), about: null, width, help },
            also: also.map((one) => headingIn(one, round)),
            ...(isFilledIn(field) ? {} : { fixed: true as const }),
          },
        ],
  );

/** What the template calls a field. */
export const headingOf = ({ columns }: PlanTemplate, field: TemplateField, round: string | null): string =>
  headingIn(columns.find((one) => one.field === field)?.heading ?? field, round);
