import { paths } from '../../../paths.ts';
import type { FoundPlaces } from '../../../removal/find-places.ts';
import { FoundPlacesTable } from '../found-places.tsx';
import type { Params } from '../load.ts';

type Props = { readonly found: FoundPlaces; readonly texts: number; readonly where: Params };

/** Where the words stand, and the way to them: who reads them is put on record. */
export const Standing = ({ found, texts, where }: Props) =>
  texts === 0 ? null : (
    <>
      <h2 className="nhsuk-heading-m">Where the words stand now</h2>
      <p>
        <a href={paths.removalWords.to(where)}>
          {texts === 1 ? 'Read the text that must go' : `Read the ${texts} texts that must go`}
        </a>
        . That you read {texts === 1 ? 'it' : 'them'} is put on record in the organisation’s history.
      </p>
      <FoundPlacesTable found={found} />
    </>
  );
