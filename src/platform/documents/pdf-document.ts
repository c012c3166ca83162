import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';

export type Doc = InstanceType<typeof PDFDocument>;
export type PdfProperties = {
  title: string;
  subject: string;
  author: string;
  lang: 'en-GB';
  created?: Date;
  landscape?: boolean;
};
export type FontName = 'regular' | 'bold';

const require = createRequire(import.meta.url);
const fontFiles: Record<FontName, string> = {
  regular: require.resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf'),
  bold: require.resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Bold.ttf'),
};

/** Opens an A4 document that says of itself what PDF/UA asks for: tagged, titled, in a language, all fonts inside. */
export function openPdf(properties: PdfProperties): { doc: Doc; bytes: Promise<Uint8Array> } {
  const doc = new PDFDocument({
    size: 'A4',
    layout: properties.landscape ? 'landscape' : 'portrait',
    margin: 0,
    pdfVersion: '1.7',
    tagged: true,
    lang: properties.lang,
    displayTitle: true,
    autoFirstPage: false,
    bufferPages: true,
    info: {
      Title: properties.title,
      Subject: properties.subject,
      Author: properties.author,
      CreationDate: properties.created ?? new Date(),
    },
  });
  for (const [name, file] of Object.entries(fontFiles)) doc.registerFont(name, file);
  declareStandard(doc);
  return { doc, bytes: collected(doc) };
}

/** The library puts properties into the XML metadata as they are; an ampersand in a title would break it. */
function declareStandard(doc: Doc): void {
  const endMetadata = doc.endMetadata.bind(doc);
  doc.endMetadata = () => {
    doc.info = Object.fromEntries(
      Object.entries(doc.info).map(([key, value]) => [
        key,
        typeof value === 'string' ? xmlText(value) : value,
      ]),
    );
    doc.appendXML(
      '<rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about=""><pdfuaid:part>1</pdfuaid:part></rdf:Description>',
    );
    endMetadata();
  };
}

const xmlText = (text: string): string =>
  text
    .replace(/\p{Cc}/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

function collected(doc: Doc): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    doc.on('error', reject);
  });
}
