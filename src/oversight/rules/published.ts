import { countedVersion } from '../../publication/rules/counted.ts';

/** Where an organisation stands with its interim: by its versions and the deadline that applied to each (R10, R15). */
export const publishedStates = ['by-deadline', 'later', 'not-yet'] as const;
export type Published = (typeof publishedStates)[number];

const words: { readonly [P in Published]: string } = {
  'by-deadline': 'Published by the deadline',
  later: 'Published later',
  'not-yet': 'Not yet published',
};
export const sayPublished = (published: Published): string => words[published];

const shortWords: { readonly [P in Published]: string } = {
  'by-deadline': 'On time',
  later: 'Later',
  'not-yet': 'Not yet published',
};
/** The same, for a list whose column says that publishing is meant. */
export const sayPublishedShort = (published: Published): string => shortWords[published];

export type SignOffState = 'in-service' | 'outside' | 'not-yet';

const signOffWords: { readonly [S in SignOffState]: string } = {
  'in-service': 'Signed off in the service',
  outside: 'Signed off outside the service',
  'not-yet': 'Not yet signed off',
};
/** How the Senior Information Risk Owner (SIRO) stood to a version when it was published (R13). */
export const saySignOff = (signOff: SignOffState): string => signOffWords[signOff];

type Version = { readonly version: number; readonly late: boolean };

/** Where an organisation stands with these versions. */
export function publishedOf(versions: readonly Version[]): Published {
  const counted = countedVersion(versions, true);
  if (counted === null) return 'not-yet';
  return counted.late ? 'later' : 'by-deadline';
}
