import { paths } from '../../paths.ts';
import type { Recorded } from '../../platform/change/events.ts';

/** Where a step over several outcomes leads: to the page that says what it did and can undo it. */
export function afterStep(
  where: { readonly organisation: string; readonly edition: string },
  events: readonly Recorded[],
): string {
  const step = events.flatMap((one) =>
    one.type === 'allocation-changed' ? (one.payload.step ?? []) : [],
  )[0];
  return step
    ? paths.allocationStep.to({ organisation: where.organisation, step: step.id })
    : paths.allocations.to(where);
}
