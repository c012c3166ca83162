import type { FunctionChanges, FunctionsComparison, ScopeChanges } from '../../outputs/compare-scopes.ts';
import { Changes, type Sides } from './changes.tsx';

/** `1 added, 1 changed, 1 removed, 3 the same` */
function sayChanged({ functions, same }: ScopeChanges): string {
  const count = (how: FunctionChanges['how']) => functions.filter((one) => one.how === how).length;
  const all = [
    [count('Added'), 'added'],
    [count('Changed'), 'changed'],
    [count('Removed'), 'removed'],
    [same, 'the same'],
  ] as const;
  return all
    .filter(([number]) => number > 0)
    .map(([number, how]) => `${number} ${how}`)
    .join(', ');
}

/** Whether neither the file nor anything recorded differs. */
export const functionsAreSame = ({ file, recorded }: FunctionsComparison): boolean =>
  file === null && recorded.justification === null && recorded.functions.length === 0;

/** That the essential functions differ, said at the top of the page, as they stand at its foot. */
export const FunctionsSummary = (comparison: FunctionsComparison) =>
  functionsAreSame(comparison) ? null : (
    <p>
      The <a href="#functions">essential functions</a> changed.
    </p>
  );

type Props = { readonly comparison: FunctionsComparison; readonly sides: Sides };

/** Whether the essential functions file is another one, and what is recorded otherwise, function by function. */
export const FunctionsChange = ({ comparison, sides }: Props) => {
  const { file, recorded } = comparison;
  if (functionsAreSame(comparison)) return <p>The essential functions are the same.</p>;
  const whole = [file, recorded.justification].filter((one) => one !== null);
  const said = sayChanged(recorded);
  return (
    <section aria-labelledby="functions" className="app-comparison">
      <h2 className="nhsuk-heading-m" id="functions">
        Essential functions
      </h2>
      {said === '' ? null : <p>Functions recorded in the service: {said}.</p>}
      {whole.length === 0 ? null : (
        <Changes id="changes-functions" of="Essential functions" changes={whole} sides={sides} />
      )}
      {recorded.functions.map((one) => (
        <FunctionChange key={anchorOf(one)} of={one} sides={sides} />
      ))}
    </section>
  );
};

const anchorOf = ({ reference, how }: FunctionChanges): string =>
  `function-${reference}-${how.toLowerCase()}`;

const FunctionChange = ({ of, sides }: { of: FunctionChanges; sides: Sides }) => {
  const title = `${of.reference} ${of.name}`;
  return (
    <>
      <h3 className="nhsuk-heading-s" id={anchorOf(of)}>
        {title}: {of.how.toLowerCase()}
      </h3>
      <Changes id={`changes-${anchorOf(of)}`} of={title} changes={of.changes} sides={sides} />
    </>
  );
};
