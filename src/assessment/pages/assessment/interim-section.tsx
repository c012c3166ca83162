import type { Edition } from '../../../framework/rules/pack.ts';
import type { InterimWindow } from '../../../framework/rules/year.ts';
import { paths } from '../../../paths.ts';
import { sayDay } from '../../../platform/clock.ts';
import { ButtonLink } from '../../../platform/design/button.tsx';
import type { Where } from './objectives-section.tsx';

type Loaded = {
  readonly pack: { readonly edition: Edition };
  /** Whether answers can be changed today. */
  readonly open: boolean;
  readonly window: InterimWindow;
  /** When the first version was published, or null. */
  readonly published: string | null;
  readonly rights: { readonly publishes: boolean };
};

/** Whether and by when an interim is due, and the way to it (R9, R10). */
type Props = {
  readonly loaded: Loaded;
  /** Whether the full assessment is published: after that no interim is (R15). */
  readonly full: boolean;
  readonly where: Where;
};

export const InterimSection = ({ loaded, full, where }: Props) => {
  const { dates, id } = loaded.pack.edition;
  const due = sayDay(dates.interimDue);
  const isClosed = loaded.window === 'late' && !loaded.open;
  return (
    <section aria-labelledby="interim">
      <h2 className="nhsuk-heading-l" id="interim">
        Interim assessment
      </h2>
      {loaded.published === null ? (
        <p>
          {full
            ? `Your organisation has published its full assessment ${id}, so an interim assessment can no longer be published.`
            : isClosed
              ? `No interim assessment ${id} was published in this service. It was due by ${due}, and this assessment is closed.`
              : dueSentence(loaded.window, due, sayDay(dates.interimOpens))}
        </p>
      ) : (
        <p>
          Your organisation published its interim assessment {id} on {sayDay(loaded.published)}.{' '}
          {full
            ? 'It has published its full assessment since, so the interim can no longer be changed.'
            : isClosed
              ? 'This assessment is closed.'
              : 'You can publish a newer version until you publish the full assessment.'}
        </p>
      )}
      <p>
        It shows where you stand on the day you publish it: your position today, not a forecast. It is not
        scored and nothing has to be answered first.
      </p>
      {loaded.window === 'not-open' || full || isClosed ? null : (
        <ButtonLink
          href={paths.interim.to(where)}
          variant={loaded.published === null && loaded.rights.publishes ? undefined : 'secondary'}
        >
          {loaded.rights.publishes ? 'Check your answers and publish' : 'Check the answers'}
        </ButtonLink>
      )}
      <p>
        <a href={paths.publications.to(where)}>View your published assessments</a>
      </p>
    </section>
  );
};

function dueSentence(window: InterimWindow, due: string, opens: string): string {
  if (window === 'not-open')
    return `Your organisation must publish an interim assessment by ${due}. You can publish it from ${opens}.`;
  if (window === 'open') return `Your organisation must publish an interim assessment by ${due}, at 11:59pm.`;
  return `Your organisation’s interim assessment was due by ${due} and is not published yet. Publish it as soon as you can: publishing still works.`;
}
