import { sayOrigin } from '../../../framework/pages/say-origin.ts';
import { outcomesOf } from '../../../framework/rules/find.ts';
import { type Mapping, originKinds, originOf } from '../../../framework/rules/mapping.ts';
import type { Pack } from '../../../framework/rules/pack.ts';
import { Details } from '../../../platform/design/details.tsx';

type Props = { readonly mapping: Mapping; readonly earlier: Pack; readonly later: Pack };

const kindWords = {
  same: 'the same',
  changed: 'changed',
  split: 'part of one that was split',
  merged: 'merged from several',
  new: 'new',
} as const;

/** How this year's outcomes came about, where they are not simply the same. */
export const MappingSummary = ({ mapping, earlier, later }: Props) => {
  const origins = outcomesOf(later.framework).map(({ outcome }) => ({
    outcome,
    origin: originOf(mapping, outcome.code),
  }));
  const dropped = Object.entries(mapping.dropped);
  const differing = origins.filter(
    ({ outcome, origin }) => origin.kind !== 'same' || origin.from[0] !== outcome.code,
  );
  if (differing.length === 0 && dropped.length === 0)
    return <p>The outcomes are the same as in {earlier.edition.id}.</p>;
  const counts = originKinds
    .map((kind) => ({ kind, count: origins.filter(({ origin }) => origin.kind === kind).length }))
    .filter(({ count }) => count > 0);
  return (
    <>
      <p>
        The outcomes differ from {earlier.edition.id}:{' '}
        {counts.map(({ kind, count }) => `${count} ${kindWords[kind]}`).join(', ')}.
        {dropped.length === 0 ? null : ` ${dropped.length} dropped.`}
      </p>
      <Details summary="What became of each outcome">
        <ul className="nhsuk-list nhsuk-list--bullet">
          {differing.map(({ outcome, origin }) => (
            <li key={outcome.code}>
              {outcome.code} {outcome.title}: {sayOrigin(origin)}
            </li>
          ))}
          {dropped.map(([code, why]) => (
            <li key={`dropped-${code}`}>
              {code} of {earlier.edition.id}: dropped. {why}
            </li>
          ))}
        </ul>
      </Details>
    </>
  );
};
