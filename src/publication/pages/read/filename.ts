import type { Where } from './load-reading.ts';

/** `RX1 interim 2025-26 version 2.pdf` */
export const filenameOf = ({ organisation, edition, version }: Where, extension: string): string =>
  `${organisation} interim ${edition} version ${version}.${extension}`;
