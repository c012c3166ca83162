import { sayDay } from '../../../platform/clock.ts';
import type { FullListed } from '../../load-full-list.ts';

type Dated = Pick<FullListed, 'publishedAt' | 'firstAt' | 'version' | 'takenOver' | 'publishedOn'>;

/** When the version that counts was published, and when the first; empty where nothing was. */
export function when({ publishedAt, firstAt, version, takenOver, publishedOn }: Dated): string {
  if (takenOver && publishedOn !== null) return `${sayDay(publishedOn)}, taken over from the register`;
  if (publishedAt === null || firstAt === null) return '';
  const latest = `${sayDay(publishedAt)}, version ${version}`;
  return version === 1 ? latest : `${latest}; first on ${sayDay(firstAt)}`;
}
