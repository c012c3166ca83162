import { isCompoundFile } from './compound-file.ts';
import { parseInWorker } from './read-workbook-in-worker.ts';
import {
  type ReadWorkbook,
  usualWorkbookLimits,
  type WorkbookLimits,
  type WorkbookProblem,
} from './read-workbook-shape.ts';
import { isRefused, type Refused, refuse } from './refusal.ts';
import { passZipGate } from './zip-gate.ts';

const contentTypes = '[Content_Types].xml';

/** Reads xlsx from anybody: values only, in bounded time and memory; never throws on account of the file. */
export async function readWorkbook(
  bytes: Uint8Array,
  limits: WorkbookLimits = usualWorkbookLimits,
): Promise<ReadWorkbook | Refused<WorkbookProblem>> {
  // A password turns the file into this older container, whatever its name says.
  if (isCompoundFile(bytes)) return refuse('encrypted', 'compound file');
  const zip = await passZipGate(bytes, limits.zip, (name) => name === contentTypes);
  if (isRefused(zip)) return zip;
  const macro = zip.entries.find((entry) => /vbaProject|\/macrosheets\//i.test(entry.name));
  if (macro) return refuse('macros', macro.name);
  const types = zip.texts.get(contentTypes) ?? '';
  if (/macroEnabled/i.test(types)) return refuse('macros', contentTypes);
  if (!types.includes('spreadsheetml.sheet.main+xml')) return refuse('not-a-workbook', contentTypes);
  return parseInWorker(bytes, limits);
}
