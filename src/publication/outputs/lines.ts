import type { EvidenceView } from './evidence-view.ts';
import type { OutcomeView, PolicyView } from './outcome-view.ts';

/** An expected level, marked where no source states it (R32). */
export const expectedLine = ({ expected, confirmed }: OutcomeView): string =>
  confirmed ? expected : `${expected} (not confirmed)`;

/** A declared level with how it lies against the expected one. */
export const declaredLine = ({ declared, position }: OutcomeView): string =>
  position === null ? declared : `${declared} (${position.toLowerCase()})`;

/** An answered policy question with the details of its exceptions, a line each. */
export const policyLines = ({ answer, details }: PolicyView): string =>
  [answer, ...details.map(({ key, value }) => `${key}: ${value}`)].join('\n');

/** One item of evidence: what it is, its hash, and whether it was removed (R37). */
export const evidenceLines = (item: EvidenceView): string =>
  [
    [item.title, item.what, ...(item.filename === item.title ? [] : [item.filename])]
      .filter((part) => part !== null)
      .join(', '),
    item.address,
    item.sha256 === null ? null : `SHA-256: ${item.sha256}`,
    item.removed,
  ]
    .filter((line) => line !== null)
    .join('\n');
