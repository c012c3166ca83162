import { sayOrigin } from '../../../framework/pages/say-origin.ts';
import { paths } from '../../../paths.ts';
import { type NotAtOnce, notAtOnce, type Row } from '../../rules/confirm.ts';
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
  const answered = others.filter((one) => one.because === 'answered-already').length;
  const open = others.filter((one) => one.because !== 'answered-already');
  return (
    <>
      {answered === 0 ? null : (
        <p>
          {answered} {answered === 1 ? 'outcome has' : 'outcomes have'} an answer this year already. Last
          year’s stands beside it on the outcome’s page.
        </p>
      )}
      {open.length === 0 ? null : <OneByOne rows={open} where={where} />}
    </>
  );
};

type Open = { readonly row: Row; readonly because: NotAtOnce };

const OneByOne = ({ rows, where }: { rows: readonly Open[]; where: Props['where'] }) => (
  <section aria-labelledby="others">
    <h2 className="nhsuk-heading-m" id="others">
      To look at one by one
    </h2>
    <p>Last year’s answer stands beside each of these outcomes.</p>
    <ul className="nhsuk-list nhsuk-list--bullet">
      {rows.map(({ row: { asked, carried }, because }) => (
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

const originOf = ({ kind, change, sources }: Row['carried']) => ({
  kind,
  change,
  from: sources.map((one) => one.code),
});
