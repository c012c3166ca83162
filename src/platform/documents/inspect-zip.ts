import { type FileKind, type FileProblem, fileKinds } from './file-kinds.ts';
import { isRefused, type Refused, refuse } from './refusal.ts';
import { passZipGate, type SafeZip, usualZipLimits, type ZipLimits } from './zip-gate.ts';

const contentTypes = '[Content_Types].xml';
const manifest = 'META-INF/manifest.xml';
const kept = new Set([contentTypes, manifest, 'mimetype']);

const officeTypes: readonly (readonly [string, FileKind])[] = [
  ['wordprocessingml.document.main+xml', 'docx'],
  ['spreadsheetml.sheet.main+xml', 'xlsx'],
  ['presentationml.presentation.main+xml', 'pptx'],
];
/** Macros of Office and of OpenDocument, and files with macros put inside others. */
const macroPart =
  /vbaProject|vbaData|\/macrosheets\/|^(Basic|Scripts)\/|\.(docm|dotm|xlsm|xltm|xlam|xlsb|pptm|potm|ppam|ppsm)$/i;

/** Judges an archive by its declared content types, behind the gate; only Office and OpenDocument files pass. */
export async function inspectZip(
  bytes: Uint8Array,
  limits: ZipLimits = usualZipLimits,
): Promise<FileKind | Refused<FileProblem>> {
  const zip = await passZipGate(bytes, limits, (name) => kept.has(name));
  if (isRefused(zip)) return zip.refused === 'not-a-zip' ? refuse('damaged', zip.detail) : zip;
  const types = zip.texts.get(contentTypes);
  const openDocument = zip.texts.get('mimetype');
  // A file that is both is one thing to this program and another to that.
  if (types !== undefined && openDocument !== undefined) return refuse('polyglot', 'mimetype');
  if (types !== undefined) return inspectOffice(zip, types);
  if (openDocument !== undefined) return inspectOpenDocument(zip, openDocument.trim());
  return refuse('not-an-allowed-kind', 'zip');
}

function inspectOffice(zip: SafeZip, types: string): FileKind | Refused<FileProblem> {
  if (/macroEnabled/i.test(types)) return refuse('macros', contentTypes);
  const found = officeTypes.filter(([type]) => types.includes(type));
  const [first, second] = found;
  if (!first) return refuse('not-an-allowed-kind', 'office file');
  if (second) return refuse('polyglot', contentTypes);
  return withoutMacros(zip) ?? first[1];
}

function inspectOpenDocument(zip: SafeZip, type: string): FileKind | Refused<FileProblem> {
  const kind = (['odt', 'ods', 'odp'] as const).find((each) => fileKinds[each].mediaType === type);
  if (!kind) return refuse('not-an-allowed-kind', type.slice(0, 100));
  if (zip.texts.get(manifest)?.includes('encryption-data')) return refuse('encrypted', manifest);
  return withoutMacros(zip) ?? kind;
}

function withoutMacros(zip: SafeZip): Refused<FileProblem> | undefined {
  const macro = zip.entries.find(({ name }) => macroPart.test(name));
  return macro && refuse('macros', macro.name);
}
