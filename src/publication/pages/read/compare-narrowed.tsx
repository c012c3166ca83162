import { InsetText } from '../../../platform/design/inset-text.tsx';
import { functionsPart, type Narrowing, narrowed } from '../../outputs/narrow.ts';
import { sayWay } from '../../outputs/ways.ts';
import { anchorOf, OutcomeChange, type Sides } from './changes.tsx';
import type { Compared } from './compare-document.tsx';
import { LevelsTable, type ToWords } from './compare-levels.tsx';
import { count, type ToNarrowed } from './compare-summary.tsx';
import { FunctionsChange } from './functions-change.tsx';

type Props = {
  readonly comparison: Compared;
  readonly narrowing: Narrowing;
  readonly sides: Sides;
  readonly toNarrowed: ToNarrowed;
  readonly toWords: ToWords;
};

/** A list of a comparison: of which part and which outcomes, as levels or every word, with the ways to more and to less. */
export const CompareNarrowed = ({ comparison, narrowing, sides, toNarrowed, toWords }: Props) => {
  const { part, which, show } = narrowing;
  const outcomes = part === functionsPart ? [] : narrowed(comparison.outcomes, narrowing);
  const objective = comparison.objectives.find(({ code }) => code === part);
  const withFunctions = part === functionsPart || (part === null && (which === null || which === 'all'));
  return (
    <>
      <p>
        <a href={toNarrowed({})}>Back to the short answer</a>
      </p>
      <h3 className="nhsuk-heading-m">
        {part === functionsPart
          ? 'Essential functions'
          : [objective ? `Objective ${objective.code}: ${objective.title}` : null, wording(narrowing)]
              .filter((one) => one !== null)
              .join('. ')}
      </h3>
      {part === functionsPart ? null : (
        <p>
          {count(outcomes.length)}.{' '}
          {show === 'words' ? (
            <a href={toNarrowed({ part, which, show: 'levels' })}>Levels only</a>
          ) : (
            <a href={toNarrowed({ part, which, show: 'words' })}>Every word of these</a>
          )}
        </p>
      )}
      {show === 'levels' && outcomes.length > 0 ? (
        <LevelsTable outcomes={outcomes} sides={sides} toWords={toWords} />
      ) : null}
      {show === 'words' ? (
        <>
          <InsetText>
            <p>
              Words that only the earlier one has are <del>struck through</del>. Words that only the later one
              has are <ins>underlined</ins>.
            </p>
          </InsetText>
          {outcomes.map((one) => (
            <OutcomeChange key={anchorOf(one)} outcome={one} sides={sides} withLevels />
          ))}
          {withFunctions ? <FunctionsChange comparison={comparison.functions} sides={sides} /> : null}
        </>
      ) : null}
      <Objectives {...{ comparison, narrowing, toNarrowed }} />
    </>
  );
};

/** Which outcomes these are, in words. */
const wording = ({ which, show }: Narrowing): string => {
  if (which === 'all') return 'All outcomes';
  if (which !== null) return sayWay[which];
  return show === 'words' ? 'Outcomes that changed' : 'Levels that changed';
};

type ObjectivesProps = Pick<Props, 'comparison' | 'narrowing' | 'toNarrowed'>;

/** The same of each other part. */
const Objectives = ({ comparison, narrowing, toNarrowed }: ObjectivesProps) => (
  <nav aria-labelledby="other-parts">
    <h3 className="nhsuk-heading-s" id="other-parts">
      Show another part
    </h3>
    <ul className="nhsuk-list">
      {[...comparison.objectives]
        .filter(({ code }) => code !== narrowing.part)
        .map(({ code, title }) => (
          <li key={code}>
            <a href={toNarrowed({ ...narrowing, part: code })}>
              {code}. {title}
            </a>
          </li>
        ))}
      {narrowing.part === functionsPart ? null : (
        <li>
          <a href={toNarrowed({ part: functionsPart })}>Essential functions</a>
        </li>
      )}
      {narrowing.part === null ? null : (
        <li>
          <a href={toNarrowed({ ...narrowing, part: null, show: 'levels' })}>All objectives</a>
        </li>
      )}
    </ul>
  </nav>
);
