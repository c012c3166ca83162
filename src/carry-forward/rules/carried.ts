import type { Mark } from '../../assessment/rules/answer.ts';
import type { OriginKind } from '../../framework/rules/mapping.ts';
import type { Level } from '../../framework/rules/pack.ts';

/** Where last year's answers were found. */
export type SourceKind = 'full-publication' | 'working-answers' | 'workbook';

/** What an earlier edition says of one of its outcomes. Its policy answer is not in here: it is never carried (R8). */
export type EarlierAnswer = {
  readonly code: string;
  readonly title: string;
  readonly level: Level | null;
  readonly statement: string;
  readonly marks: { readonly [indicator: string]: Mark };
  readonly fields: { readonly [field: string]: string };
  /** Ids of items of evidence. */
  readonly evidence: readonly string[];
};

/** All that an earlier edition says. */
export type Source = { readonly kind: SourceKind; readonly answers: readonly EarlierAnswer[] };

/** A suggestion as it is made: from one earlier outcome, or from several that were merged. */
export type Suggestion = {
  readonly outcome: string;
  readonly kind: Exclude<OriginKind, 'new'>;
  readonly change: string | null;
  readonly sources: readonly EarlierAnswer[];
};

/** A suggestion as it stands beside an outcome. */
export type Carried = Suggestion & {
  readonly fromEdition: string;
  readonly source: SourceKind;
  readonly state: 'waiting' | 'confirmed' | 'dismissed';
};

/** Whether an earlier answer says anything that could be carried. */
export const saysSomething = ({ level, statement, marks, fields, evidence }: EarlierAnswer): boolean =>
  level !== null ||
  statement !== '' ||
  evidence.length > 0 ||
  Object.keys(marks).length > 0 ||
  Object.keys(fields).length > 0;

/** The statements of all sources as one text; of several each under its code. */
export function statementOf({ sources }: Pick<Suggestion, 'sources'>): string {
  const said = sources.filter((one) => one.statement !== '');
  const [only] = said;
  if (only && sources.length === 1) return only.statement;
  return said.map(({ code, title, statement }) => `${code} ${title}:\n${statement}`).join('\n\n');
}

/** A statement with last year's behind it, once: what a person has typed is never replaced. */
export function withCarried(typed: string, carried: string): string {
  if (carried === '' || typed.includes(carried)) return typed;
  return typed.trim() === '' ? carried : `${typed.trimEnd()}\n\n${carried}`;
}
