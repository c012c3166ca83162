import { promisify } from 'node:util';
import { DOMParser } from 'linkedom';
import yauzl from 'yauzl';

export type WordAnatomy = {
  /** The texts of the document's body, part by part: each paragraph with its style and what it stands in. */
  readonly paragraphs: readonly {
    readonly style: string;
    readonly text: string;
    readonly isInTable: boolean;
  }[];
  readonly headerRows: number;
  readonly tables: readonly (readonly (readonly string[])[])[];
  /** The inner files as they are, by name. */
  readonly files: ReadonlyMap<string, string>;
};

type Queried = { readonly querySelectorAll: (selector: string) => Iterable<Element> };

/** Takes a Word document apart, with parsers that had no part in writing it. */
export async function wordAnatomy(bytes: Uint8Array): Promise<WordAnatomy> {
  const files = await unzip(bytes);
  const document = new DOMParser().parseFromString(files.get('word/document.xml') ?? '', 'text/xml');
  const all = (element: Queried, name: string) => [...element.querySelectorAll(name.replace(':', '\\:'))];
  return {
    paragraphs: all(document, 'w:p').map((one) => ({
      style: all(one, 'w:pStyle')[0]?.getAttribute('w:val') ?? '',
      text: textOf(one),
      isInTable: one.closest('w\\:tc') !== null,
    })),
    headerRows: all(document, 'w:tblHeader').length,
    tables: all(document, 'w:tbl').map((table) =>
      all(table, 'w:tr').map((row) => all(row, 'w:tc').map(textOf)),
    ),
    files,
  };
}

const textOf = (element: Element): string =>
  [...element.querySelectorAll('w\\:t, w\\:br')]
    .map((one) => (one.tagName.toLowerCase() === 'w:br' ? '\n' : (one.textContent ?? '')))
    .join('');

async function unzip(bytes: Uint8Array): Promise<Map<string, string>> {
  const archive = await promisify<Buffer, yauzl.Options, yauzl.ZipFile>(yauzl.fromBuffer)(
    Buffer.from(bytes),
    {
      lazyEntries: true,
    },
  );
  const files = new Map<string, string>();
  await new Promise<void>((resolve, reject) => {
    archive.on('entry', (entry: yauzl.Entry) =>
      archive.openReadStream(entry, async (error, stream) => {
        if (error) return reject(error);
        files.set(entry.fileName, Buffer.concat(await stream.toArray()).toString('utf8'));
        archive.readEntry();
      }),
    );
    archive.on('end', () => resolve());
    archive.on('error', reject);
    archive.readEntry();
  });
  return files;
}
