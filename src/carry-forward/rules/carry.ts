import { outcomesOf } from '../../framework/rules/find.ts';
import { indicatorsOf } from '../../framework/rules/level.ts';
import { type Mapping, originOf } from '../../framework/rules/mapping.ts';
import type { Outcome, Pack } from '../../framework/rules/pack.ts';
import { closed, type Decision, invalid } from '../../platform/change/decision.ts';
import { type EarlierAnswer, type Source, type Suggestion, saysSomething } from './carried.ts';

export type CarryProblem = 'nothing-chosen' | 'nothing-to-carry' | 'carried-already' | 'edition-closed';

/** The choice of everything, beside single objectives. */
export const everything = 'all';

/** What each outcome gets from an earlier edition. A new outcome gets nothing, whatever its code was used for before. */
export function suggestionsFrom(mapping: Mapping, later: Pack, { answers }: Source): readonly Suggestion[] {
  return outcomesOf(later.framework).flatMap(({ outcome }): readonly Suggestion[] => {
    const { kind, from, change } = originOf(mapping, outcome.code);
    if (kind === 'new') return [];
    const sources = from
      .flatMap((code) => answers.filter((one) => one.code === code))
      .filter(saysSomething)
      .map((one) => fitting(one, outcome, later));
    return sources.length === 0 ? [] : [{ outcome: outcome.code, kind, change, sources }];
  });
}

/** Marks and fields go along where the later edition has an indicator or a field of the same id. */
function fitting(answer: EarlierAnswer, outcome: Outcome, { edition }: Pack): EarlierAnswer {
  const indicators = indicatorsOf(outcome).map(({ id }) => id);
  const fields = (edition.fields[outcome.code] ?? []).map(({ id }) => id);
  const { code, title, level, statement, evidence } = answer;
  const [marks, given] = [only(indicators, answer.marks), only(fields, answer.fields)];
  return { code, title, level, statement, marks, fields: given, evidence };
}

const only = <T>(ids: readonly string[], values: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(values).filter(([id]) => ids.includes(id)));

export type Carrying = {
  readonly organisation: string;
  readonly pack: Pack;
  readonly earlier: Pack | null;
  readonly mapping: Mapping | null;
  readonly source: Source | null;
  /** Outcomes with a suggestion that nobody has dismissed. */
  readonly there: readonly string[];
  readonly open: boolean;
};

/** Decides the carrying forward of all objectives or some (R8): suggestions alone, and none where one stands already. */
export function carryForward(carrying: Carrying, chosen: readonly string[]): Decision<CarryProblem> {
  const { pack, earlier, mapping, source, there } = carrying;
  if (!carrying.open) return closed('edition-closed');
  const codes = codesIn(pack, chosen);
  if (codes.length === 0) return invalid({ code: 'nothing-chosen' });
  if (!earlier || !mapping || !source) return invalid({ code: 'nothing-to-carry' });
  const found = suggestionsFrom(mapping, pack, source).filter((one) => codes.includes(one.outcome));
  if (found.length === 0) return invalid({ code: 'nothing-to-carry' });
  const outcomes = found.filter((one) => !there.includes(one.outcome));
  if (outcomes.length === 0) return invalid({ code: 'carried-already' });
  return {
    events: [
      {
        type: 'answers-carried-forward',
        organisation: carrying.organisation,
        about: pack.edition.id,
        payload: {
          edition: pack.edition.id,
          framework: pack.framework.id,
          fromEdition: earlier.edition.id,
          source: source.kind,
          outcomes,
        },
      },
    ],
  };
}

const codesIn = ({ framework }: Pack, chosen: readonly string[]): readonly string[] =>
  outcomesOf(framework)
    .filter(({ objective }) => chosen.includes(everything) || chosen.includes(objective.code))
    .map(({ outcome }) => outcome.code);
