/** The element id of an outcome's or objective's section; codes as issued hold dots, which addresses and styles dislike. */
const anchor = (kind: string, code: string): string => `${kind}-${code.replace(/[^A-Za-z0-9]+/g, '-')}`;

export const outcomeAnchor = (code: string): string => anchor('outcome', code);
export const objectiveAnchor = (code: string): string => anchor('objective', code);
