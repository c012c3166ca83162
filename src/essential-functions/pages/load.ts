import { loadEvidence } from '../../evidence/store.ts';
import { scanOf } from '../../evidence/take-file.ts';
import { loadChallenges } from '../challenges.ts';
import { loadScopeVersions } from '../scope-store.ts';
import { loadVersions } from '../store.ts';
import { type Asked, loadPlace } from './load-place.ts';

/** What the page of essential functions shows; null where the organisation does not take part in the edition. */
export async function loadEssentialFunctionsPage(asked: Asked) {
  const { db, house, params } = asked;
  const place = await loadPlace(asked);
  if (!place) return null;
  const versions = await loadVersions(db, params.organisation, params.edition);
  const [current] = versions;
  const item = current ? await loadEvidence(db, params.organisation, current.evidence) : null;
  return {
    ...place,
    versions,
    item,
    scan: item?.sha256 ? await scanOf(house, item.sha256) : null,
    challenges: await loadChallenges(db, params.organisation, params.edition),
    scopeVersions: await loadScopeVersions(db, params.organisation, params.edition),
  };
}

export type Loaded = NonNullable<Awaited<ReturnType<typeof loadEssentialFunctionsPage>>>;
