import type { Moment } from '../platform/clock.ts';
import { emptyScope } from './rules/entry.ts';
import { scopeWorkbook } from './scope-workbook.ts';

/** The workbook to fill in: a sheet that explains, one with R29's columns and lists, one for the whole scope's reasons. */
export const essentialFunctionsTemplate = (made: Parameters<typeof scopeWorkbook>[0], now: Moment) =>
  scopeWorkbook(made, emptyScope, now);
