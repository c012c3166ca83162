import type { Edition, Packs } from '../../framework/rules/pack.ts';
import { paths } from '../../paths.ts';
import type { PublicationKind } from '../../publication/rules/snapshot.ts';

/** Where the view of a kind of assessment is, and what it is called. */
export const ways = {
  interim: {
    list: paths.national,
    outcomes: paths.nationalOutcomes,
    csv: paths.nationalOutcomesCsv,
    said: 'Interim assessments',
  },
  full: {
    list: paths.nationalFull,
    outcomes: paths.nationalFullOutcomes,
    csv: paths.nationalFullOutcomesCsv,
    said: 'Full assessments',
  },
} as const;

const kinds: readonly PublicationKind[] = ['interim', 'full'];

type Props = {
  readonly packs: Packs;
  readonly edition: Edition;
  readonly kind: PublicationKind;
  readonly on: 'list' | 'outcomes';
};

/** From one edition to another, and from interim to full assessments, on the same view. */
export const Ways = ({ packs, edition, kind, on }: Props) => (
  <nav aria-label="Edition and assessment">
    <p>
      <Editions packs={packs} edition={edition} to={(id) => ways[kind][on].to({ edition: id })} />
      <br />
      Assessment:{' '}
      {kinds.map((one, index) => (
        <span key={one}>
          {index > 0 ? ', ' : ''}
          {one === kind ? (
            <strong aria-current="page">{ways[one].said}</strong>
          ) : (
            <a href={ways[one][on].to({ edition: edition.id })}>{ways[one].said}</a>
          )}
        </span>
      ))}
    </p>
  </nav>
);

type EditionsProps = {
  readonly packs: Packs;
  readonly edition: Edition;
  readonly to: (edition: string) => string;
};

const Editions = ({ packs, edition, to }: EditionsProps) => (
  <>
    Edition:{' '}
    {packs.editions.map((pack, index) => (
      <span key={pack.edition.id}>
        {index > 0 ? ', ' : ''}
        {pack.edition.id === edition.id ? (
          <strong aria-current="page">{pack.edition.id}</strong>
        ) : (
          <a href={to(pack.edition.id)}>{pack.edition.id}</a>
        )}
      </span>
    ))}
  </>
);

/** From one edition to another, on the same view. */
export const EditionSwitch = (props: EditionsProps) => (
  <nav aria-label="Edition">
    <p>
      <Editions {...props} />
    </p>
  </nav>
);
