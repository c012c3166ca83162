import { existsSync } from 'node:fs';
import type { House } from '../platform/house.ts';
import { loadRegister } from './load-register.ts';
import { linesOf } from './read-register.ts';
import { registerColumns } from './rules/register-line.ts';
import { sayRefused, sayReport } from './rules/report.ts';

/** Loads the public file into the register; says each refused line and what was done. False if any was refused. */
export async function loadRegisterCommand(
  house: House,
  file: string,
  say: (sentence: string) => void,
): Promise<boolean> {
  if (!existsSync(file)) {
    say(`There is no file ${file}.`);
    return false;
  }
  const report = await loadRegister(house, linesOf(file), house.clock.now(), ({ number, reasons }) =>
    say(sayRefused(number, reasons)),
  );
  if ('not' in report) {
    say(
      `${file} is not the public register: its first line must be the columns ${registerColumns.join(', ')}.`,
    );
    return false;
  }
  for (const sentence of sayReport(report)) say(sentence);
  return report.refused === 0;
}
