import { evidencePage } from './evidence/pages/evidence.tsx';
import { evidenceFile } from './evidence/pages/evidence-file.ts';
import type { Entry } from './platform/pages/page.ts';

/**
 * Every page, download and action of the service: one table, from which the router, the permission matrix,
 * the accessibility and no-JavaScript sweeps and the bench are made.
 */
export const pages: readonly Entry[] = [evidencePage, evidenceFile];
