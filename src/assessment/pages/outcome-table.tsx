import type { ReactNode } from 'react';
import { ExpectedLevel } from '../../framework/pages/expected-level.tsx';
import { Table } from '../../platform/design/table.tsx';
import type { ReviewsListed } from '../load-reviews.ts';
import type { Standing } from '../rules/progress.ts';
import { DeclaredLevel, StateTag } from './words.tsx';

type Props = {
  readonly id: string;
  readonly caption: string;
  readonly set: readonly Standing[];
  /** How an outcome is named; by its code and title unless a page leads somewhere from here. */
  readonly outcome?: (standing: Standing) => ReactNode;
  /** Which reviews are asked for and given, by outcome, where the page tells. */
  readonly reviews?: ReadonlyMap<string, ReviewsListed>;
  /** What a page says of each outcome besides. */
  readonly more: readonly { readonly label: string; readonly cell: (standing: Standing) => ReactNode }[];
};

const codeAndTitle = ({ outcome }: Standing): ReactNode => `${outcome.code} ${outcome.title}`;

/** Outcomes with what is expected, declared and saved: one shape on every page of today's answers. */
export const OutcomeTable = ({ id, caption, set, outcome = codeAndTitle, reviews, more }: Props) => (
  <Table
    id={id}
    caption={caption}
    captionHidden
    firstCellIsHeader
    head={[
      { label: 'Outcome' },
      { label: 'Expected level' },
      { label: 'Declared level' },
      { label: 'Status' },
      ...more.map(({ label }) => ({ label })),
    ]}
    rows={set.map((one) => [
      outcome(one),
      <ExpectedLevel key="expected" cell={one.cell} />,
      <DeclaredLevel key="declared" standing={one} />,
      <StateTag key="state" answer={one.answer} reviews={reviews?.get(one.outcome.code)} />,
      ...more.map(({ cell }) => cell(one)),
    ])}
  />
);
