import { type Moment, sayMoment } from '../../platform/clock.ts';
import { InsetText } from '../../platform/design/inset-text.tsx';
import { WarningCallout } from '../../platform/design/warning-callout.tsx';
import type { PublicationKind } from '../../publication/rules/snapshot.ts';
import { restsOnFew } from '../rules/tally.ts';

const cautions = {
  interim: (
    <>
      <strong>Self-assessed levels at the interim, not performance management.</strong> An interim assessment
      is an organisation’s own position part of the way through the year. It has no status and no score, and
      organisations are not ranked. Use it to see where support is needed.
    </>
  ),
  full: (
    <>
      <strong>Self-assessed levels, not a ranking.</strong> A full assessment is an organisation’s own
      judgement, audited on part of the outcomes. Nobody is expected to be at Achieved everywhere. Use it to
      see where support is needed.
    </>
  ),
} as const;

/** Stands on every view of this room: what it shows, and what it is not for (R12, R16). */
export const NotPerformance = ({ now, kind = 'interim' }: { now: Moment; kind?: PublicationKind }) => (
  <InsetText>
    <p>{cautions[kind]}</p>
    <p>As at {sayMoment(now)}.</p>
  </InsetText>
);

/** Where figures rest on so few organisations that they tell what single ones declared. */
export const RestsOnFew = ({ organisations }: { organisations: number }) =>
  restsOnFew(organisations) ? (
    <WarningCallout heading="Do not pass these figures on" headingLevel={2}>
      <p>
        They rest on {organisations === 1 ? '1 organisation' : `${organisations} organisations`}, so whoever
        sees them can tell what each one declared.
      </p>
    </WarningCallout>
  ) : null;
