import type { Pack } from '../../framework/rules/pack.ts';
import type { PublicationKind } from './snapshot.ts';

/** One thing that can be compared: the working answers of an edition, or one publication. */
export type Side = {
  /** As it stands in an address. */
  readonly key: string;
  readonly edition: string;
  readonly kind: PublicationKind | 'answers';
  readonly version: number | null;
  readonly publishedAt: string | null;
};

type Known = {
  readonly published: readonly {
    readonly edition: string;
    readonly kind: PublicationKind;
    readonly version: number;
    readonly publishedAt: string;
  }[];
  /** Editions with working answers. */
  readonly answered: readonly string[];
};

/**
 * What a reader can compare, earliest first: within an edition by the day of publication, its working answers last.
 * Working answers are for the organisation's own people alone (R38); others choose among what was handed over.
 */
export function sidesFor(
  packs: readonly Pack[],
  { published, answered }: Known,
  isOwn: boolean,
): readonly Side[] {
  const inOrder = packs.toSorted((a, b) => a.edition.dates.opened.localeCompare(b.edition.dates.opened));
  return inOrder.flatMap(({ edition: { id } }) => [
    ...published
      .filter((one) => one.edition === id)
      .toSorted((a, b) => a.publishedAt.localeCompare(b.publishedAt))
      .map((one): Side => ({ ...one, key: `${id}/${one.kind}-${one.version}` })),
    ...(isOwn && answered.includes(id)
      ? [{ key: `${id}/answers`, edition: id, kind: 'answers' as const, version: null, publishedAt: null }]
      : []),
  ]);
}

/**
 * The two that are compared, the earlier first whichever way they were asked for: by default the last of each
 * edition, else the last two. Null where there are not two, or where one that was asked for is not among them.
 */
export function chosenSides(
  sides: readonly Side[],
  left: string | undefined,
  right: string | undefined,
): readonly [Side, Side] | null {
  const last = sides.at(-1);
  const before = sides.findLast((one) => one.edition !== last?.edition) ?? sides.at(-2);
  const one = left === undefined ? before : sides.find(({ key }) => key === left);
  const other = right === undefined ? last : sides.find(({ key }) => key === right);
  if (!one || !other || one === other) return null;
  return sides.indexOf(one) < sides.indexOf(other) ? [one, other] : [other, one];
}
