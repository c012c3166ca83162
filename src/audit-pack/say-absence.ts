import type { Absence, PackItem } from './rules/plan.ts';

const words: { readonly [A in Absence]: string } = {
  removed: 'The content was removed for good',
  waiting: 'Not checked for viruses yet',
  infected: 'A virus was found in it',
  'on-request': 'Available on request: not in this pack',
  revoked: 'No longer shared with this organisation',
  'not-found': 'The file could not be read. Tell the service’s support',
  link: 'A link: open it at its address',
};

/** Why an item's content is not in the pack; null where it is. */
export const sayAbsence = ({ absence, because }: PackItem): string | null =>
  absence === null ? null : because === null ? words[absence] : `${words[absence]}, because: ${because}`;
