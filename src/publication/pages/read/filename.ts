import type { Where } from './load-reading.ts';

/** `RX1 interim 2025-26 version 2.pdf`, `RX1 full 2025-26 version 1.json` */
export const filenameOf = ({ organisation, kind, edition, version }: Where, extension: string): string =>
  `${organisation} ${kind} ${edition} version ${version}.${extension}`;
