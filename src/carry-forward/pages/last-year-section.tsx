import { sayMark } from '../../assessment/rules/answer.ts';
import type { Evidence } from '../../evidence/rules/evidence.ts';
import { sayOrigin } from '../../framework/pages/say-origin.ts';
import { sayLevel } from '../../framework/rules/level.ts';
import type { ExtraField, Indicator } from '../../framework/rules/pack.ts';
import type { Moment } from '../../platform/clock.ts';
import { Button } from '../../platform/design/button.tsx';
import { Details } from '../../platform/design/details.tsx';
import { SummaryList } from '../../platform/design/summary-list.tsx';
import { Tag } from '../../platform/design/tag.tsx';
import { type Carried, type EarlierAnswer, statementOf } from '../rules/carried.ts';
import { CarriedEvidence } from './carried-evidence.tsx';

type Shown = {
  readonly carried: Carried;
  /** Those of its items of evidence that can still be used. */
  readonly items: readonly Evidence[];
  readonly indicators: readonly Indicator[];
  readonly fields: readonly ExtraField[];
  /** Whether this year has an answer of its own. */
  readonly begun: boolean;
  readonly today: Moment;
};

type Props = Shown & {
  /** Where its buttons post to; absent for those who read. */
  readonly post?: { readonly attach: (evidence: string) => string; readonly attached: readonly string[] };
};

/**
 * Last year's answer beside this year's (R8): to be confirmed, and never counted. Once this year has an answer it is
 * folded away. Its buttons belong to the outcome's form.
 */
export const LastYearSection = (props: Props) => {
  const { carried, begun } = props;
  const title = `Last year’s answer (${carried.fromEdition})`;
  if (begun)
    return (
      <section aria-label={title} id="last-year">
        <Details summary={title}>
          <p>Carried forward from {carried.fromEdition}. This year’s answer stands on its own.</p>
          <WhatWasSaid {...props} />
        </Details>
      </section>
    );
  return (
    <section aria-labelledby="last-year" className="app-last-year">
      <h2 className="nhsuk-heading-m" id="last-year">
        {title}
      </h2>
      <p>
        <Tag colour="purple">To be confirmed</Tag> Carried forward from {carried.fromEdition}, to be
        confirmed. It does not count until you save an answer.
      </p>
      <WhatWasSaid {...props} />
    </section>
  );
};

const WhatWasSaid = (props: Props) => {
  const { carried, post } = props;
  const codes = carried.sources.map((one) => one.code);
  return (
    <>
      {carried.kind === 'same' && codes[0] === carried.outcome ? null : (
        <p>This outcome is {sayOrigin({ ...carried, from: codes })}</p>
      )}
      {carried.sources.map((source) => (
        <OneSource key={source.code} source={source} {...props} />
      ))}
      {post ? (
        <div className="nhsuk-button-group">
          {statementOf(carried) === '' ? null : (
            <Button name="act" value="useLastYear" variant="secondary" small>
              Use last year’s supporting information
            </Button>
          )}
          <Button name="act" value="dismissLastYear" variant="secondary" small>
            Dismiss last year’s answer
          </Button>
        </div>
      ) : null}
    </>
  );
};

const OneSource = (props: Props & { readonly source: EarlierAnswer }) => {
  const { source, carried, fields, indicators, items, post } = props;
  const marked = indicators.filter(({ id }) => source.marks[id] !== undefined);
  return (
    <>
      {carried.sources.length === 1 ? null : (
        <h3 className="nhsuk-heading-s">
          {source.code} {source.title}
        </h3>
      )}
      <SummaryList
        rows={[
          { key: `Level in ${carried.fromEdition}`, value: sayLevel(source.level) },
          {
            key: 'Supporting information',
            value:
              source.statement === '' ? 'None given' : <span className="app-lines">{source.statement}</span>,
          },
          ...fields
            .filter(({ id }) => (source.fields[id] ?? '') !== '')
            .map(({ id, label }) => ({ key: label, value: source.fields[id] ?? '' })),
        ]}
      />
      {marked.length === 0 ? null : (
        <Details summary={`${marked.length} indicators were marked`}>
          <ul className="nhsuk-list nhsuk-list--bullet">
            {marked.map(({ id, text }) => (
              <li key={id}>
                {text} <strong>{sayMark(source.marks[id])}</strong>
              </li>
            ))}
          </ul>
        </Details>
      )}
      <CarriedEvidence
        items={items.filter((item) => source.evidence.includes(item.id))}
        today={props.today}
        {...(post ? { action: (item: Evidence) => <Attach item={item} post={post} /> } : {})}
      />
    </>
  );
};

const Attach = ({ item, post }: { item: Evidence; post: NonNullable<Props['post']> }) =>
  post.attached.includes(item.id) ? (
    <> Attached this year.</>
  ) : (
    <div>
      <Button name="act" value="attachAgain" variant="secondary" small formAction={post.attach(item.id)}>
        Attach again<span className="nhsuk-u-visually-hidden">: {item.title}</span>
      </Button>
    </div>
  );
