import { sayOrigin } from '../../../framework/pages/say-origin.ts';
import { paths } from '../../../paths.ts';
import { notAtOnce, type Row } from '../../rules/confirm.ts';
import { sayBecause } from './sentences.ts';

type Props = {
  readonly rows: readonly Row[];
  readonly where: { readonly organisation: string; readonly edition: string };
};

/** Suggestions that need a look at the outcome's own page, and why. */
export const NotAtOnceList = ({ rows, where }: Props) => {
  const others = rows.flatMap((row) => {
    const because = notAtOnce(row);
    return because === null ? [] : [{ row, because }];
  });
  if (others.length === 0) return null;
  return (
    <section aria-labelledby="others">
      <h2 className="nhsuk-heading-m" id="others">
        To look at one by one
      </h2>
      <p>Last year’s answer stands beside each of these outcomes.</p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {others.map(({ row: { asked, carried }, because }) => (
          <li key={asked.outcome.code}>
            <a href={paths.outcome.to({ ...where, outcome: asked.outcome.code })}>
              {asked.outcome.code} {asked.outcome.title}
            </a>
            : {because === 'changed-since' ? sayOrigin(originOf(carried)) : sayBecause(because)}
          </li>
        ))}
      </ul>
    </section>
  );
};

const originOf = ({ kind, change, sources }: Row['carried']) => ({
  kind,
  change,
  from: sources.map((one) => one.code),
});
