import { dayFrom, plainWords, tidy } from '../../essential-functions/rules/text.ts';
import { sayLevel } from '../../framework/rules/level.ts';
import { levels } from '../../framework/rules/pack.ts';
import { type ActionContent, actionStatuses, sayActionStatus } from '../../improvement-plan/rules/action.ts';
import type { ActionInput } from '../../improvement-plan/rules/save-action.ts';
import { choice } from '../../offline-workbook/rules/input-for.ts';
import type { UpdateInput } from '../../plan-review/rules/update.ts';
import { isDay } from '../../platform/clock.ts';
import type { FilledIn } from './columns.ts';
import { type Said, type Texts, textsOf } from './texts.ts';
import type { PlanRow } from './told.ts';

/** What a cell says and nothing that could be saved. */
export type CellFault = {
  readonly code: 'status-unknown' | 'level-unknown' | 'neither-yes-nor-day';
  readonly field: FilledIn;
};

type Person = { readonly id: string; readonly name: string };

/** The texts of a row, with what stands in place of cells that the file does not have. */
export function rowTexts({ cells }: PlanRow, current: Said): Texts {
  const stands = textsOf(current);
  const told = (Object.keys(stands) as FilledIn[]).map((field) => {
    const text = cells[field]?.text;
    return [field, text === undefined ? stands[field] : readIn(field, text)] as const;
  });
  return Object.fromEntries(told) as Texts;
}

/** A cell's text in the form in which the service writes it. */
function readIn(field: FilledIn, text: string): string {
  if (field === 'start' || field === 'delivery') return dayFrom(tidy(text));
  if (field === 'still-valid')
    return plainWords(text) === 'yes' || text === 'TRUE' ? 'Yes' : dayFrom(tidy(text));
  return tidy(text);
}

const statusWords = actionStatuses.map((status) => [sayActionStatus(status), status] as const);
const levelWords = levels.map((level) => [sayLevel(level), level] as const);

/** What a row says of the action, as its form would be sent; an empty status of a new row is Not started. */
export function actionInput(
  texts: Texts,
  current: ActionContent,
  people: readonly Person[],
  isNew: boolean,
): { readonly input: ActionInput; readonly faults: readonly CellFault[] } {
  const { gap, action, resources, dependencies, mitigation, start, delivery } = texts;
  const status = isNew && texts.status === '' ? 'not-started' : choice(texts.status, statusWords);
  const level = choice(texts['level-reached'], levelWords);
  return {
    input: {
      ...{ gap, action, resources, dependencies, mitigation, start, delivery },
      ...ownerIn(texts.owner, current, people),
      status: typeof status === 'string' ? status : '',
      // A level is kept of complete actions alone.
      levelReached: typeof level === 'string' && level !== 'unknown' ? level : '',
    },
    faults: [
      ...(status === 'unknown' || status === null
        ? [{ code: 'status-unknown', field: 'status' } as const]
        : []),
      ...(level === 'unknown' ? [{ code: 'level-unknown', field: 'level-reached' } as const] : []),
    ],
  };
}

/** A name that stands stays whose it is; that of one of the organisation's people is theirs; any other is a name. */
function ownerIn(
  name: string,
  { owner }: ActionContent,
  people: readonly Person[],
): Pick<ActionInput, 'ownerPerson' | 'ownerName'> {
  if (owner !== null && tidy(owner.name) === name)
    return owner.kind === 'person'
      ? { ownerPerson: owner.id, ownerName: '' }
      : { ownerPerson: '', ownerName: name };
  const named = people.filter((one) => plainWords(one.name) === plainWords(name));
  const [person] = named;
  return person && named.length === 1
    ? { ownerPerson: person.id, ownerName: '' }
    : { ownerPerson: '', ownerName: name };
}

/** What columns S and T say, as the form of an update would be sent; null where they say what stands. */
export function updateInput(
  texts: Texts,
  current: Said,
  action: ActionInput,
): { readonly input: UpdateInput | null; readonly faults: readonly CellFault[] } {
  const stands = textsOf(current);
  const said = texts['still-valid'];
  if (said === stands['still-valid'] && texts.comment === stands.comment) return { input: null, faults: [] };
  const isYes = said === 'Yes';
  const isNo = plainWords(said) === 'no' || isDay(said);
  return {
    input: {
      ...{ status: action.status, levelReached: action.levelReached, comment: texts.comment },
      stillValid: isYes ? 'yes' : isNo ? 'no' : '',
      newDelivery: isDay(said) ? said : '',
    },
    faults: isYes || isNo || said === '' ? [] : [{ code: 'neither-yes-nor-day', field: 'still-valid' }],
  };
}
