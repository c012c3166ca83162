/** How many lines there were, what they changed, and how many of them were refused or changed nothing. */
export type LoadReport = {
  readonly lines: number;
  readonly registered: number;
  readonly corrected: number;
  readonly statuses: number;
  readonly unchanged: number;
  readonly refused: number;
};

const counted = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;

/** What an import did, in sentences for whoever ran it. */
export function sayReport(report: LoadReport): readonly string[] {
  const { lines, registered, corrected, statuses, unchanged, refused } = report;
  const changed = registered + corrected + statuses > 0;
  return [
    `Read ${counted(lines, 'line', 'lines')}.`,
    changed
      ? `Added ${counted(registered, 'organisation', 'organisations')} and ${counted(statuses, 'status', 'statuses')}, corrected ${counted(corrected, 'organisation', 'organisations')}.`
      : 'Nothing was changed.',
    ...(unchanged > 0 ? [`${counted(unchanged, 'line was', 'lines were')} known already.`] : []),
    ...(refused > 0 ? [`${counted(refused, 'line was', 'lines were')} refused.`] : []),
  ];
}

/** A refused line by its number, with every reason. */
export const sayRefused = (number: number, reasons: readonly string[]): string =>
  `Line ${number} refused: ${reasons.join('; ')}.`;
