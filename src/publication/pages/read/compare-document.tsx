import type { Organisation } from '../../../organisation/rules/organisation.ts';
import { paths } from '../../../paths.ts';
import { sayDay } from '../../../platform/clock.ts';
import { Button } from '../../../platform/design/button.tsx';
import { Checkboxes } from '../../../platform/design/checkboxes.tsx';
import { InsetText } from '../../../platform/design/inset-text.tsx';
import { Select } from '../../../platform/design/select.tsx';
import type { FunctionsComparison } from '../../outputs/compare-scopes.ts';
import type { OutcomeChanges } from '../../outputs/comparison.ts';
import type { Side } from '../../rules/sides.ts';
import { anchorOf, LevelsChange, OutcomeChange } from './changes.tsx';
import { FunctionsChange, FunctionsSummary, functionsAreSame } from './functions-change.tsx';
import type { Reader } from './load-reader.ts';

type Loaded = {
  readonly organisation: Organisation;
  readonly reader: Reader;
  readonly sides: readonly Side[];
  readonly chosen: readonly [Side, Side] | null;
  readonly comparison: {
    readonly outcomes: readonly OutcomeChanges[];
    readonly functions: FunctionsComparison;
  } | null;
  readonly onlyChanges: boolean;
};
type Where = { readonly organisation: string; readonly edition: string };
type Props = { readonly loaded: Loaded; readonly where: Where };

const kinds = { interim: 'interim assessment', full: 'full assessment' } as const;

/** A side in words: “2024-25 full assessment, version 1, published 20 June 2025”. */
function saySide({ edition, kind, version, publishedAt }: Side, current: string): string {
  if (kind === 'answers')
    return edition === current ? `${edition} answers now` : `${edition} answers as they ended`;
  return `${edition} ${kinds[kind]}, version ${version}, published ${sayDay(publishedAt ?? '')}`;
}

/** Which two are compared, and what differs. */
export const CompareDocument = ({ loaded, where }: Props) => {
  const { organisation, sides, chosen, comparison, reader } = loaded;
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
      ) : (
        <Choose loaded={loaded} where={where} />
      )}
      {sides.length >= 2 && chosen === null ? <p>Choose two different things to compare.</p> : null}
      {chosen && comparison === null ? (
        <p>These two cannot be compared: it is not known which outcomes became which.</p>
      ) : null}
      {chosen && comparison ? (
        <Differences loaded={loaded} chosen={chosen} comparison={comparison} where={where} />
      ) : null}
    </>
  );
};

/** The choice stands in the address, so that a comparison can be sent to a colleague. */
const Choose = ({ loaded: { sides, chosen, onlyChanges }, where }: Props) => {
  const items = sides.map((one) => ({ value: one.key, label: saySide(one, where.edition) }));
  const [left, right] = chosen ?? [sides[0], sides.at(-1)];
  return (
    <form action={paths.compareYears.to(where)} method="get">
      <Select name="left" id="left" label="Compare" value={left?.key ?? ''} items={items} />
      <Select name="right" id="right" label="With" value={right?.key ?? ''} items={items} />
      <Checkboxes
        name="all"
        id="all"
        small
        values={onlyChanges ? [] : ['yes']}
        items={[{ value: 'yes', label: 'Show outcomes that did not change as well' }]}
      />
      <Button variant="secondary">Compare</Button>
    </form>
  );
};

type DifferencesProps = Props & {
  readonly chosen: readonly [Side, Side];
  readonly comparison: NonNullable<Loaded['comparison']>;
};

const Differences = ({ loaded, chosen, comparison, where }: DifferencesProps) => {
  const [before, after] = chosen.map((one) => saySide(one, where.edition)) as [string, string];
  const differing = comparison.outcomes.filter((one) => one.changes.length > 0 || one.origin !== null);
  const shown = loaded.onlyChanges ? differing : comparison.outcomes;
  const same = comparison.outcomes.length - differing.length;
  return (
    <>
      <h2 className="nhsuk-heading-l">
        {before}, and {after}
      </h2>
      <p className="nhsuk-lede-text">
        {count(differing.length)} changed, {count(same)} did not.
      </p>
      <FunctionsSummary {...comparison.functions} />
      {differing.length === 0 && functionsAreSame(comparison.functions) ? null : (
        <InsetText>
          <p>
            Words that only the earlier one has are <del>struck through</del>. Words that only the later one
            has are <ins>underlined</ins>.
          </p>
        </InsetText>
      )}
      <LevelsThatChanged outcomes={comparison.outcomes} />
      {shown.map((one) => (
        <OutcomeChange key={anchorOf(one)} outcome={one} sides={{ before, after }} withLevels />
      ))}
      <FunctionsChange comparison={comparison.functions} sides={{ before, after }} />
    </>
  );
};

/** The short answer first: which levels are others, each leading to what else changed there. */
const LevelsThatChanged = ({ outcomes }: { outcomes: readonly OutcomeChanges[] }) => {
  const others = outcomes.filter(({ levels }) => levels.before !== levels.after && levels.before !== '');
  if (others.length === 0) return <p>No level changed.</p>;
  return (
    <section aria-labelledby="levels">
      <h3 className="nhsuk-heading-m" id="levels">
        Levels that changed: {others.length}
      </h3>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {others.map((one) => (
          <li key={anchorOf(one)}>
            <a href={`#${anchorOf(one)}`}>
              {one.code} {one.title}
            </a>
            : <LevelsChange {...one.levels} />
          </li>
        ))}
      </ul>
    </section>
  );
};

const count = (number: number) => `${number} ${number === 1 ? 'outcome' : 'outcomes'}`;
