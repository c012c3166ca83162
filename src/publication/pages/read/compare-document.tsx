import type { Objective } from '../../../framework/rules/pack.ts';
import type { Organisation } from '../../../organisation/rules/organisation.ts';
import { paths } from '../../../paths.ts';
import { Details } from '../../../platform/design/details.tsx';
import type { Query } from '../../../platform/pages/path.ts';
import type { FunctionsComparison } from '../../outputs/compare-scopes.ts';
import { functionsPart, type Narrowing, narrowingFrom, type PlacedChanges } from '../../outputs/narrow.ts';
import type { Side } from '../../rules/sides.ts';
import { anchorOf } from './changes.tsx';
import { CompareChoice, saySide } from './compare-choice.tsx';
import { CompareNarrowed } from './compare-narrowed.tsx';
import { CompareSummary } from './compare-summary.tsx';
import { functionsAreSame } from './functions-change.tsx';
import type { Reader } from './load-reader.ts';

/** Two sides laid beside each other, whole. */
export type Compared = {
  readonly objectives: readonly Objective[];
  readonly outcomes: readonly PlacedChanges[];
  readonly functions: FunctionsComparison;
};

type Loaded = {
  readonly organisation: Organisation;
  readonly reader: Reader;
  readonly sides: readonly Side[];
  readonly chosen: readonly [Side, Side] | null;
  readonly comparison: Compared | null;
  readonly query: Query;
};
type Where = { readonly organisation: string; readonly edition: string };
type Props = { readonly loaded: Loaded; readonly where: Where };

/** Which two are compared, and what differs: the short answer first, then as much as somebody asks for. */
export const CompareDocument = ({ loaded, where }: Props) => {
  const { organisation, sides, chosen, comparison, reader, query } = loaded;
  const objectives = comparison?.objectives ?? [];
  const narrowing = narrowingFrom(
    query,
    objectives.map(({ code }) => code),
  );
  const choice = (
    <CompareChoice
      {...{ edition: where.edition, sides, chosen, narrowing, objectives }}
      address={paths.compareYears.to(where)}
    />
  );
  return (
    <>
      <h1 className="nhsuk-heading-xl">
        <span className="nhsuk-caption-xl">{organisation.name}</span>
        What changed
      </h1>
      {sides.length < 2 ? (
        <p>
          {reader.isOwn
            ? 'There is nothing to compare yet. Two years, or a published assessment and your answers now, can be compared here.'
            : 'There is nothing to compare yet. Two published assessments can be compared here.'}
        </p>
      ) : null}
      {chosen && comparison ? (
        <>
          <Details summary="Compare something else, or show less or more">{choice}</Details>
          <Differences {...{ chosen, comparison, narrowing, where }} />
        </>
      ) : null}
      {sides.length >= 2 && chosen === null ? <p>Choose two different things to compare.</p> : null}
      {chosen && comparison === null ? (
        <p>These two cannot be compared: it is not known which outcomes became which.</p>
      ) : null}
      {sides.length >= 2 && !comparison ? choice : null}
    </>
  );
};

type DifferencesProps = {
  readonly chosen: readonly [Side, Side];
  readonly comparison: Compared;
  readonly narrowing: Narrowing;
  readonly where: Where;
};

const Differences = ({ chosen: [left, right], comparison, narrowing, where }: DifferencesProps) => {
  const sides = { before: saySide(left, where.edition), after: saySide(right, where.edition) };
  const to = ({ part, which, show = 'summary' }: Partial<Narrowing>) =>
    paths.compareYears.to(where, {
      ...{ left: left.key, right: right.key, part: part ?? undefined, which: which ?? undefined },
      show: show === 'summary' ? undefined : show,
    });
  const toWords = (one: PlacedChanges) =>
    `${to({ part: one.objective, which: 'all', show: 'words' })}#${anchorOf(one)}`;
  const { outcomes, objectives, functions } = comparison;
  return (
    <>
      <h2 className="nhsuk-heading-l">
        {sides.before}, and {sides.after}
      </h2>
      {narrowing.show === 'summary' ? (
        <>
          <CompareSummary toNarrowed={to} {...{ outcomes, objectives, toWords }} />
          <p>
            {functionsAreSame(functions) ? (
              'The essential functions are the same.'
            ) : (
              <>
                The <a href={to({ part: functionsPart })}>essential functions</a> changed.
              </>
            )}
          </p>
          <p>
            <a href={to({ show: 'words' })}>Show every word that changed</a>
          </p>
        </>
      ) : (
        <CompareNarrowed toNarrowed={to} {...{ comparison, narrowing, sides, toWords }} />
      )}
    </>
  );
};
