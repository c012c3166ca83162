import type { Edition, Packs } from '../../framework/rules/pack.ts';

type Props = {
  readonly packs: Packs;
  readonly edition: Edition;
  readonly to: (edition: string) => string;
};

/** From one edition to another, on the same view. */
export const EditionSwitch = ({ packs, edition, to }: Props) => (
  <nav aria-label="Edition">
    <p>
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
    </p>
  </nav>
);
