import { tidy } from '../../essential-functions/rules/text.ts';
import { sayLevel } from '../../framework/rules/level.ts';
import type { TemplateField } from '../../framework/rules/plan-template.ts';
import { type ActionContent, sayActionStatus } from '../../improvement-plan/rules/action.ts';
import type { ActionUpdate, PlanContent, VersionOutcome } from '../../improvement-plan/rules/version.ts';
import { printOf } from '../../offline-workbook/rules/print.ts';
import { sayType } from '../../organisation/rules/organisation.ts';
import { type FilledIn, yes } from './columns.ts';

/** What is said of an action, with columns S and T. */
export type Said = ActionContent & { readonly update?: ActionUpdate };

export type Texts = Readonly<Record<FilledIn, string>>;

const stillValid = (update: ActionUpdate | undefined): string => {
  if (update?.stillValid === true) return yes;
  return update?.newDelivery ?? '';
};

/** An action as the cells of a workbook say it. */
export const textsOf = (action: Said): Texts => ({
  gap: tidy(action.gap),
  action: tidy(action.action),
  owner: tidy(action.owner?.name ?? ''),
  resources: tidy(action.resources),
  dependencies: tidy(action.dependencies),
  mitigation: tidy(action.mitigation),
  start: action.start ?? '',
  delivery: action.delivery ?? '',
  status: sayActionStatus(action.status),
  'level-reached': action.levelReached === null ? '' : sayLevel(action.levelReached),
  'still-valid': stillValid(action.update),
  comment: tidy(action.update?.comment ?? ''),
});

/** Columns A to I of an outcome's rows. */
export function givenTexts(
  { organisation, objectives, principles }: PlanContent,
  outcome: VersionOutcome,
): Readonly<Partial<Record<TemplateField, string>>> {
  const titled = (code: string, all: readonly { readonly code: string; readonly title: string }[]) =>
    `${code} ${all.find((one) => one.code === code)?.title ?? ''}`.trim();
  return {
    'organisation-name': organisation.name,
    'organisation-code': organisation.code,
    'organisation-type': sayType(organisation.type),
    objective: titled(outcome.objective, objectives),
    principle: titled(outcome.principle, principles),
    outcome: outcome.code,
    'outcome-title': outcome.title,
    expected: sayLevel(outcome.expected),
    declared: sayLevel(outcome.declared),
  };
}

/** Which version of a row a workbook was written with, and a print of its texts. */
export type Seen = { readonly version: string; readonly print: string };

/** What the hidden column says of a row as it is downloaded. */
export const seenText = (version: string, texts: Texts, more: Readonly<Record<string, string>>): string =>
  `${version} ${printOf({ ...texts, ...prefixed(more) })}`;

/** The same print of what a row says now. */
export const printOfRow = (
  texts: Readonly<Partial<Record<FilledIn, string>>>,
  more: Readonly<Record<string, string>>,
): string => printOf({ ...texts, ...prefixed(more) } as Record<string, string>);

/** A person's own column may have the name of one of ours. */
const prefixed = (more: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(more).map(([heading, text]) => [`own: ${heading}`, text]));

export function seenFrom(text: string): Seen | null {
  const [, version, print] = /^(\d{1,9}\.\d{1,9}) ([0-9a-z]+)$/.exec(text) ?? [];
  return version === undefined || print === undefined ? null : { version, print };
}
