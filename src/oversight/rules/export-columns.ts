import { outcomesOf } from '../../framework/rules/find.ts';
import { sayLevel } from '../../framework/rules/level.ts';
import type { Level, OrganisationType, Pack } from '../../framework/rules/pack.ts';
import { raises } from '../../improvement-plan/rules/levels-by-plan.ts';
import { sayType } from '../../organisation/rules/organisation.ts';
import type { Moment } from '../../platform/clock.ts';
import type { PublicationKind } from '../../publication/rules/snapshot.ts';
import { type Status, sayStatus } from '../../status/rules/label.ts';
import { expectedByType } from './level-counts.ts';

/** On the page of the export, in its file name and in each of its rows (R38) [ours]. */
export const marking = 'OFFICIAL-SENSITIVE';

/** One outcome of one organisation's counted version, as the database has it. */
export type ExportRow = {
  readonly code: string;
  readonly name: string;
  readonly type: OrganisationType;
  readonly region: string | null;
  readonly version: number;
  readonly publishedAt: Moment;
  readonly late: boolean;
  readonly outcome: string;
  readonly level: Level | null;
  readonly complete: boolean;
  readonly policy: string | null;
  /** Of full assessments alone. */
  readonly status: Status | null;
  /** What the improvement plan has reached since, and when that was decided; null where it speaks of no level (R22). */
  readonly byPlan: Level | null;
  readonly decidedAt: Moment | null;
};

/** What stands behind all rows of one file. */
export type ExportFrame = {
  readonly pack: Pack;
  readonly shownAt: Moment;
  /** By outcome: found once, not in each of many thousand rows. */
  readonly titles: ReadonlyMap<string, string>;
};

export const exportFrame = (pack: Pack, shownAt: Moment): ExportFrame => ({
  pack,
  shownAt,
  titles: new Map(outcomesOf(pack.framework).map(({ outcome }) => [outcome.code, outcome.title])),
});

export type Column = {
  readonly name: string;
  readonly meaning: string;
  /** What can stand there. */
  readonly values: string;
  readonly of: (row: ExportRow, frame: ExportFrame) => string | number;
};

function policyOf({ outcome, policy }: ExportRow, { pack }: ExportFrame): string {
  const question = pack.edition.policies[outcome];
  if (!question) return '';
  if (policy === null) return 'Not answered';
  return question.options.find((option) => option.value === policy)?.label ?? policy;
}

function expectedOf(row: ExportRow, { pack }: ExportFrame): string {
  const cell = expectedByType(pack, row.type, row.outcome);
  return cell === null ? '' : sayLevel(cell.expected);
}

const levelWords = 'Not achieved, Partially achieved, Achieved';

/** The level that national figures count: the published one, or a higher one reached by plan since. */
const isRaised = ({ level, byPlan }: ExportRow): boolean => byPlan !== null && raises(byPlan, level);

/** The columns that both files have: one table, from which the files and their data dictionary are made. */
export const exportColumns: readonly Column[] = [
  {
    name: 'Marking',
    meaning: 'How the row must be handled, wherever it is copied to.',
    values: marking,
    of: () => marking,
  },
  {
    name: 'Shown at',
    meaning: 'The moment that the file shows, the same in each row.',
    values: 'Date and time in UTC (ISO 8601), like 2026-01-05T09:30:00.000Z',
    of: (_, { shownAt }) => shownAt,
  },
  {
    name: 'Edition',
    meaning: 'The year of the toolkit.',
    values: 'Like 2025-26',
    of: (_, { pack }) => pack.edition.id,
  },
  {
    name: 'Organisation code',
    meaning: 'Code of the Organisation Data Service (ODS).',
    values: '2 to 23 capital letters, digits and hyphens',
    of: ({ code }) => code,
  },
  {
    name: 'Organisation name',
    meaning: 'Name as the register has it at the moment shown.',
    values: 'Text',
    of: ({ name }) => name,
  },
  {
    name: 'Organisation type',
    meaning: 'Type at the moment shown; it decides which profile the expected level is from.',
    values: 'Text',
    of: ({ type }) => sayType(type),
  },
  {
    name: 'Region',
    meaning: 'Region of NHS England at the moment shown.',
    values: 'Text; empty where none is recorded',
    of: ({ region }) => region ?? '',
  },
  {
    name: 'Outcome',
    meaning: 'Code of the contributing outcome in the edition’s framework.',
    values: 'Like A1.a',
    of: ({ outcome }) => outcome,
  },
  {
    name: 'Outcome title',
    meaning: 'Title of the outcome.',
    values: 'Text',
    of: ({ outcome }, { titles }) => titles.get(outcome) ?? '',
  },
  {
    name: 'Expected level',
    meaning: 'Level that the profile of the organisation’s type expects by the full assessment.',
    values: `${levelWords}; empty where the type has no profile`,
    of: expectedOf,
  },
  {
    name: 'Expected level is',
    meaning: 'How the expected level is known.',
    values: 'stated, inferred or assumed: only stated is from a published source',
    of: ({ type, outcome }, { pack }) => expectedByType(pack, type, outcome)?.provenance ?? '',
  },
  {
    name: 'Declared level',
    meaning: 'Level that the organisation declared. Not answered is not the same as Not achieved.',
    values: `${levelWords}, Not answered`,
    of: ({ level }) => sayLevel(level),
  },
  {
    name: 'Answer',
    meaning: 'Whether the organisation had marked the answer as complete when it published.',
    values: 'Complete, Draft',
    of: ({ complete }) => (complete ? 'Complete' : 'Draft'),
  },
  {
    name: 'Policy answer',
    meaning: 'Answer to the mandatory policy question of the outcome.',
    values: 'Answer as the page words it, Not answered; empty where the outcome has no such question',
    of: policyOf,
  },
  {
    name: 'Version counted',
    meaning:
      'Which published version the row is from: of the interim assessment the last by the deadline, of the full assessment the last.',
    values: 'Whole number from 1',
    of: ({ version }) => version,
  },
  {
    name: 'Published at',
    meaning: 'When that version was published.',
    values: 'Date and time in UTC (ISO 8601)',
    of: ({ publishedAt }) => publishedAt,
  },
  {
    name: 'On time',
    meaning: 'Whether the organisation published by the deadline that applied to it.',
    values: 'Yes, No. In the interim file No only stands where later versions were asked for',
    of: ({ late }) => (late ? 'No' : 'Yes'),
  },
];

/** What only the file of full assessments has, after the others. */
export const fullColumns: readonly Column[] = [
  {
    name: 'Status',
    meaning: 'What the organisation stands as for the edition at the moment shown.',
    values: 'Standards met, Approaching standards, Standards not met',
    of: ({ status }) => (status === null ? '' : sayStatus(status)),
  },
  {
    name: 'Level counted',
    meaning:
      'The level in national figures: the declared one, or a higher one that an improvement plan has reached since the publication.',
    values: levelWords,
    of: (row) => sayLevel(isRaised(row) ? row.byPlan : row.level),
  },
  {
    name: 'Reached by plan',
    meaning:
      'When it was decided that the improvement plan is complete, where the level counted comes from it.',
    values: 'Date and time in UTC (ISO 8601); empty where the declared level counts',
    of: (row) => (isRaised(row) ? (row.decidedAt ?? '') : ''),
  },
];

/** The columns of the file of a kind of assessment, in their order. */
export const columnsOf = (kind: PublicationKind): readonly Column[] =>
  kind === 'interim' ? exportColumns : [...exportColumns, ...fullColumns];

/** A row's cells in the order of the columns. */
export const cellsOf = (row: ExportRow, frame: ExportFrame, kind: PublicationKind): (string | number)[] =>
  columnsOf(kind).map((column) => column.of(row, frame));

/** `OFFICIAL-SENSITIVE-interim-outcomes-2025-26-2026-01-05T0930Z.csv`: marking and moment stand in the name. */
export function exportFilename(pack: Pack, kind: PublicationKind, shownAt: Moment): string {
  const moment = `${shownAt.slice(0, 16).replace(':', '')}Z`;
  return `${marking}-${kind}-outcomes-${pack.edition.id}-${moment}.csv`;
}
