import { plainWords, tidy } from '../../essential-functions/rules/text.ts';
import type { TemplateField } from '../../framework/rules/plan-template.ts';
import { type Action, emptyAction } from '../../improvement-plan/rules/action.ts';
import type { ActionProblem } from '../../improvement-plan/rules/save-action.ts';
import { printOf } from '../../offline-workbook/rules/print.ts';
import type { Told } from '../../offline-workbook/rules/told.ts';
import { seenOf, type UpdateProblem } from '../../plan-review/rules/update.ts';
import { type FilledIn, filledIn } from './columns.ts';
import type { Ground } from './ground.ts';
import { type CellFault, rowTexts } from './input-for.ts';
import { effectOf, type RowEffect, type RowFault, type Subject, saidOf } from './row-events.ts';
import { printOfRow, type Said, type Texts, textsOf } from './texts.ts';
import type { PlanRow } from './told.ts';

export type RowProblemCode =
  | ActionProblem
  | UpdateProblem
  | CellFault['code']
  | 'row-unknown'
  | 'outcome-changed'
  | 'outcome-unknown'
  | 'organisation-changed'
  | 'changed-by-organisation'
  | 'update-early';

/** What is wrong with a row; `told` is the cell, null where it has none. */
export type RowProblem = {
  readonly code: RowProblemCode;
  readonly told: Told | null;
  readonly detail?: string;
};

/** A part of a row that would be different then: a field of ours, or a heading of people's own. */
export type RowChange = {
  readonly what: { readonly field: FilledIn } | { readonly heading: string };
  readonly before: string;
  readonly after: string;
};

/** What taking one row would do. */
export type Judged = {
  readonly row: PlanRow;
  /** The action's reference, or what it would be. */
  readonly reference: string;
  readonly outcome: string;
  /**
   * blank: a row without an action. same: says what stands. untouched: left as it was downloaded, though somebody
   * saved since. change, add: would be saved. refused: the rules do not allow it.
   */
  readonly verdict: 'blank' | 'same' | 'untouched' | 'change' | 'add' | 'refused';
  /** Somebody saved the row since the download, or the file does not tell which version it began with (R7). */
  readonly isStale: boolean;
  readonly changes: readonly RowChange[];
  /** Why it is refused; and with any verdict, what would not be taken. */
  readonly problems: readonly RowProblem[];
  /** By which it is noticed that what stands has changed since somebody looked. */
  readonly version: string;
  /** Null where there is nothing to take. */
  readonly subject: Subject | null;
};

/** Judges every row of a workbook, each by itself: what is wrong with one keeps no other from being taken. */
export function judgeAll(ground: Ground, rows: readonly PlanRow[]): readonly Judged[] {
  const named = new Set(rows.map((one) => one.reference));
  return rows.map((row) => (row.reference === '' ? judgeNew(ground, row, named) : judgeKnown(ground, row)));
}

const problem = (row: PlanRow, code: RowProblemCode, field: TemplateField, detail?: string): RowProblem => ({
  ...{ code, told: row.cells[field] ?? null, detail },
});

function judgeKnown(ground: Ground, row: PlanRow): Judged {
  const { handedOver, actions } = ground;
  const action = actions.get(row.reference);
  const seen = handedOver === null ? action : handedOver.get(row.reference);
  if (!action || !seen) {
    // A reviewer learns nothing of rows that were not handed over: whether they stand or not, they are not known.
    const code = seen ? 'changed-by-organisation' : 'row-unknown';
    const refused = [problem(row, code, 'reference', row.reference)];
    return { ...nothing(row, row.cells.outcome?.text ?? ''), verdict: 'refused', problems: refused };
  }
  return judgeAgainst(ground, row, action, handedOver === null ? saidOf(ground, action) : seen);
}

const nothing = (row: PlanRow, outcome: string): Judged => ({
  ...{ row, outcome, reference: row.reference, verdict: 'blank', isStale: false },
  ...{ changes: [], problems: [], version: '', subject: null },
});

/** What a row about an action does, as far as the person may learn of it; null where that cannot be told (R38). */
type Read = {
  readonly effect: RowEffect | null;
  readonly changes: readonly RowChange[];
  /** What is taken of the row. */
  readonly taken: PlanRow;
};

/**
 * Reads a row beside what stands. Where the organisation has gone on writing, a reviewer sees what was handed over
 * beside what the file says; of that columns S and T alone are taken, as long as the organisation has not answered.
 */
function readAgainst(ground: Ground, row: PlanRow, action: Action, stands: Said): Read {
  const subject: Subject = { kind: 'stands', action };
  const own = ground.handedOver === null;
  const kept = own ? ground.more.get(action.reference) : {};
  const differ = (then: Texts) => changesOf(textsOf(stands), then, row, kept);
  if (own || isAsHandedOver(ground, action, stands)) {
    const effect = effectOf(ground, subject, row);
    return { effect, changes: differ(textsOf(effect.after)), taken: row };
  }
  const changes = differ(rowTexts(row, stands));
  if (!changes.every(isOfUpdate) || ground.answers.has(action.reference))
    return { effect: null, changes, taken: row };
  const taken = updateOf(row);
  const effect = effectOf(ground, subject, taken);
  return { effect, changes: effect.isUpdateEarly ? [] : changes, taken };
}

/** A row about an action, judged against what the person may see of it. */
function judgeAgainst(ground: Ground, row: PlanRow, action: Action, stands: Said): Judged {
  const { effect, changes, taken } = readAgainst(ground, row, action, stands);
  const { reference, outcome } = action;
  const own = ground.handedOver === null;
  const version = own
    ? seenOf(action, ground.answers.get(reference) ?? null)
    : printOf({ ...textsOf(stands) });
  const isStale = own && row.seen?.version !== version;
  const subject: Subject = { kind: 'stands', action };
  const base = { ...nothing(taken, outcome), reference, version, isStale, subject };
  const wrong = [
    ...keyProblems(ground, row, outcome),
    ...(effect?.faults ?? []).map((fault) => faultIn(row, fault)),
  ];
  const early = effect ? earlyProblem(effect, row) : [];
  if (changes.length === 0 && wrong.length === 0) return { ...base, verdict: 'same', problems: early };
  const isUntouched = row.seen?.print === printOfRow(rowTexts(row, stands), row.more);
  if (isStale && isUntouched) return { ...base, verdict: 'untouched' };
  const moved = effect ? [] : [problem(row, 'changed-by-organisation', 'reference', reference)];
  const problems = [...wrong, ...moved];
  if (problems.length > 0) return { ...base, verdict: 'refused', problems: [...problems, ...early] };
  return { ...base, verdict: 'change', changes, problems: early };
}

const isOfUpdate = ({ what }: RowChange): boolean =>
  'field' in what && (what.field === 'still-valid' || what.field === 'comment');

/** A row without what it says of the action itself. */
const updateOf = (row: PlanRow): PlanRow => ({
  ...row,
  more: {},
  cells: Object.fromEntries(
    Object.entries(row.cells).filter(([field]) => field === 'still-valid' || field === 'comment'),
  ),
});

/** Whether the working row is still what the reviewer read. */
const isAsHandedOver = (ground: Ground, action: Action, stands: Said): boolean => {
  const now = textsOf(saidOf(ground, action));
  const then = textsOf(stands);
  return filledIn.every((field) => now[field] === then[field]);
};

/** A row without a reference: an action to add, one that is there already, or nothing yet. */
function judgeNew(ground: Ground, row: PlanRow, named: ReadonlySet<string>): Judged {
  const code = tidy(row.cells.outcome?.text ?? '');
  const outcome = ground.outcomes.find((one) => one.code.toLowerCase() === code.toLowerCase());
  const texts = rowTexts(row, emptyAction);
  const gap = outcome ? (ground.gaps.get(outcome.code) ?? '') : '';
  if (isBlank(row, texts, gap)) return nothing(row, code);
  const there = outcome && twinOf(ground, outcome.code, texts.action, named);
  if (there) return judgeAgainst(ground, row, there, visible(ground, there));
  const keys = keyProblems(ground, row, null);
  if (!outcome) {
    const refused = [problem(row, 'outcome-unknown', 'outcome', code), ...keys];
    return { ...nothing(row, code), verdict: 'refused', problems: refused };
  }
  const last = ground.last.get(outcome.code) ?? 0;
  const subject: Subject = { kind: 'new', outcome: outcome.code, last, plan: ground.place.plan };
  const effect = effectOf(ground, subject, row);
  const problems = [...keys, ...effect.faults.map((fault) => faultIn(row, fault))];
  const verdict = problems.length > 0 ? 'refused' : 'add';
  return {
    ...{ ...nothing(row, outcome.code), reference: '', verdict, version: 'new', subject },
    changes: verdict === 'add' ? changesOf(textsOf(emptyAction), textsOf(effect.after), row) : [],
    problems: [...problems, ...earlyProblem(effect, row)],
  };
}

const visible = (ground: Ground, action: Action): Said =>
  ground.handedOver?.get(action.reference) ?? saidOf(ground, action);

/** Only what was prefilled stands there. */
const isBlank = (row: PlanRow, texts: Texts, gap: string): boolean =>
  Object.values(row.more).every((text) => text === '') &&
  filledIn.every((field) => {
    if (field === 'gap') return texts.gap === '' || texts.gap === tidy(gap);
    return field === 'status' ? ['', 'Not started'].includes(texts.status) : texts[field] === '';
  });

/** The one action that says the same and that no row of the file names: a workbook uploaded again adds nothing twice. */
function twinOf(ground: Ground, outcome: string, text: string, named: ReadonlySet<string>): Action | null {
  if (text === '') return null;
  const found = [...ground.actions.values()].filter(
    (one) =>
      one.outcome === outcome &&
      tidy(one.action) === text &&
      !named.has(one.reference) &&
      (ground.handedOver === null || ground.handedOver.has(one.reference)),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Keys that somebody has changed. An empty cell says nothing: merged cells leave them. */
function keyProblems({ place }: Ground, row: PlanRow, outcome: string | null): RowProblem[] {
  const said = (field: TemplateField) => plainWords(row.cells[field]?.text ?? '');
  const differs = (field: TemplateField, key: string) =>
    said(field) !== '' && said(field) !== plainWords(key);
  return [
    ...(differs('organisation-code', place.where.organisation)
      ? [problem(row, 'organisation-changed', 'organisation-code', row.cells['organisation-code']?.text)]
      : []),
    ...(outcome !== null && differs('outcome', outcome)
      ? [problem(row, 'outcome-changed', 'outcome', outcome)]
      : []),
  ];
}

const earlyProblem = ({ isUpdateEarly }: RowEffect, row: PlanRow): RowProblem[] => {
  if (!isUpdateEarly) return [];
  return [problem(row, 'update-early', row.cells['still-valid']?.text ? 'still-valid' : 'comment')];
};

/** The field that each problem is about, where it names none itself. */
const fieldOf: { readonly [code: string]: FilledIn } = {
  'action-missing': 'action',
  'owner-unknown': 'owner',
  'owner-twice': 'owner',
  'owner-too-long': 'owner',
  'status-unknown': 'status',
  'level-missing': 'level-reached',
  'delivery-before-start': 'delivery',
  'delivery-too-late': 'delivery',
  'valid-missing': 'still-valid',
  'new-date-missing': 'still-valid',
  'new-date-not-a-day': 'still-valid',
  'new-date-before-start': 'still-valid',
  'explanation-missing': 'comment',
  'comment-too-long': 'comment',
};

function faultIn(row: PlanRow, fault: RowFault): RowProblem {
  if (fault.of === 'cell') return problem(row, fault.fault.code, fault.fault.field);
  const { code, item, detail } = fault.problem;
  const field = filledIn.find((one) => one === item) ?? fieldOf[code];
  return field ? problem(row, code, field, detail ?? item) : { code, told: null, detail };
}

/** What would be different, field by field and in people's own columns. */
function changesOf(
  was: Texts,
  then: Texts,
  row: PlanRow,
  kept: Readonly<Record<string, string>> = {},
): readonly RowChange[] {
  return [
    ...filledIn
      .filter((field) => was[field] !== then[field])
      .map((field) => ({ what: { field }, before: was[field], after: then[field] })),
    ...Object.entries(row.more)
      .filter(([heading, text]) => text !== (kept[heading] ?? ''))
      .map(([heading, text]) => ({ what: { heading }, before: kept[heading] ?? '', after: text })),
  ];
}
