import { later, type Moment } from '../clock.ts';

/** What is known of content: never asked about, asked without an answer yet, or judged. */
export type KeptScan = 'not-scanned' | 'waiting' | 'clean' | 'infected';

/** As screens see it: `not-scanned` only where no scanner is configured. */
export type ScanState = KeptScan;

/** What was kept, seen from how the service is configured now. */
export function scanState(kept: KeptScan | null, isScannerConfigured: boolean): ScanState {
  if (kept === 'clean' || kept === 'infected') return kept;
  return isScannerConfigured ? 'waiting' : 'not-scanned';
}

/** With a scanner, only what was found clean is given out; without one, everything not known to be infected. */
export const mayDownload = (state: ScanState): boolean => state === 'clean' || state === 'not-scanned';

/** When a scan without an answer is tried again: after half a minute, doubling up to an hour. */
export function nextScan(tries: number, now: Moment): Moment {
  return later(now, Math.min(30_000 * 2 ** Math.max(0, tries - 1), 3_600_000));
}
