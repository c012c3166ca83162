import type { ChangeReason } from '../rules/reason.ts';

const words: { readonly [R in ChangeReason]: string } = {
  'new-knowledge': 'We know more than before',
  'changed-systems': 'Systems, networks or suppliers have changed',
  incident: 'We learnt from an incident',
  other: 'Another reason',
};

/** Why a version replaced the one before, as choices and in the list of versions. */
export const reasonWords = words;

/** The reason of one version with its explanation; `First version` for the first. */
export function sayReason(version: {
  readonly reason: ChangeReason | null;
  readonly explanation: string | null;
}): string {
  if (version.reason === null) return 'First version';
  return [words[version.reason], version.explanation].filter(Boolean).join(': ');
}
