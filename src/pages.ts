import { evidencePage } from './evidence/pages/evidence.tsx';
import { evidenceFile } from './evidence/pages/evidence-file.ts';
import type { Entry } from './platform/pages/page.ts';
import { registerCsv } from './status/pages/register-csv.ts';
import { registerEntry } from './status/pages/register-entry.tsx';
import { registerPage } from './status/pages/register-page.tsx';

/**
 * Every page, download and action of the service: one table, from which the router, the permission matrix,
 * the accessibility and no-JavaScript sweeps and the bench are made.
 */
export const pages: readonly Entry[] = [evidencePage, evidenceFile, registerPage, registerEntry, registerCsv];
