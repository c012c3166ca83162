import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const places = [
  '/usr/bin/soffice',
  '/usr/lib/libreoffice/program/soffice',
  '/opt/libreoffice/program/soffice',
];

const soffice = (): string | undefined =>
  [process.env.SOFFICE, ...places].find((one) => one !== undefined && existsSync(one));

/** Why LibreOffice is not asked; null in the long test, where it is there. */
export function saysWhyNot(): string | null {
  if (process.env.OFFICE !== 'long') return 'run by npm run test:office';
  return soffice() === undefined ? 'NOT RUN: there is no soffice here' : null;
}

/** The workbook as LibreOffice saves it after opening it, without a screen and with a profile of its own. */
export async function openInOffice(bytes: Uint8Array): Promise<Uint8Array> {
  const program = soffice();
  if (program === undefined) throw new Error('There is no soffice here');
  const folder = await mkdtemp(join(tmpdir(), 'office-'));
  try {
    await writeFile(join(folder, 'plan.xlsx'), bytes);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const how = [
      '--headless',
      '--convert-to',
      'xlsx:Calc MS Excel 2007 XML',
      '--outdir',
      join(folder, 'saved'),
    ];
    await run(program, [profile, ...how, join(folder, 'plan.xlsx')], { timeout: 300_000 });
    return new Uint8Array(await readFile(join(folder, 'saved', 'plan.xlsx')));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
