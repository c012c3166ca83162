import type { CellStyle } from 'hucre/xlsx';

export const dateFormat = 'dd/mm/yyyy';

export const wrapped: CellStyle = { alignment: { vertical: 'top', wrapText: true } };

export const bold: CellStyle = { font: { name: 'Arial', size: 14, bold: true } };

/** Dark text on light grey: contrast holds in print and in high-contrast mode too. */
export const headingStyle: CellStyle = {
  font: { name: 'Arial', size: 11, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8EDEE' } },
  border: { bottom: { style: 'medium', color: { rgb: '212B32' } } },
  alignment: { vertical: 'top', wrapText: true },
};
