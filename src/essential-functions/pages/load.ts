import { namedParts } from '../../evidence/store.ts';
import { scanOf } from '../../evidence/take-file.ts';
import { challengeParts, challengesFrom } from '../challenges.ts';
import { scopeVersionsPart } from '../scope-store.ts';
import { currentFile, versionsPart } from '../store.ts';
import { type Asked, loadPlaceWith } from './load-place.ts';

/** What the page of essential functions shows; null where the organisation does not take part in the edition. */
export async function loadEssentialFunctionsPage(asked: Asked) {
  const { db, house, params } = asked;
  const { organisation, edition } = params;
  const file = currentFile(db, organisation, edition);
  const found = await loadPlaceWith(asked, {
    versions: versionsPart(db, organisation, edition),
    files: namedParts(db, organisation, file).ownEvidence,
    ...challengeParts(db, organisation, edition),
    scopeVersions: scopeVersionsPart(db, organisation, edition),
  });
  if (!found) return null;
  const [place, { versions, files, scopeVersions, ...said }] = found;
  const item = files[0] ?? null;
  const scan = item?.sha256 ? await scanOf(house, item.sha256) : null;
  return { ...place, versions, item, scan, challenges: challengesFrom(said), scopeVersions };
}

export type Loaded = NonNullable<Awaited<ReturnType<typeof loadEssentialFunctionsPage>>>;
