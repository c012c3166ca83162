import type { Packs } from '../../framework/rules/pack.ts';

/** Whom to contact about the service: as the newest edition says. */
export function supportOf({ editions }: Packs) {
  const [newest] = editions;
  if (!newest) throw new Error('The service runs with one edition at least');
  return newest.edition.support;
}
