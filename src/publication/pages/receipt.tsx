import { paths } from '../../paths.ts';
import { sayMoment } from '../../platform/clock.ts';
import { Details } from '../../platform/design/details.tsx';
import { SummaryList } from '../../platform/design/summary-list.tsx';
import { page } from '../../platform/pages/page.ts';
import { sayApproval, sayGivenStatus, sayInTime } from '../outputs/words.ts';
import type { GivenStatus } from '../rules/full-snapshot.ts';
import type { SignedReceipt } from '../rules/receipt.ts';
import type { PublicationKind } from '../rules/snapshot.ts';
import { loadReceipt } from '../store.ts';
import { addresses, kindWords } from './read/addresses.ts';
import { loadAt } from './read/load-reading.ts';

/** The receipt of a publication in words, with the file and how anybody can check it. */
const receiptPage = (kind: PublicationKind) =>
  page({
    at: addresses[kind].receipt,
    allow: 'know-profile-group',
    load: async ({ db, params }) => {
      const found = await loadAt(db, kind, params);
      if (!found) return null;
      const { snapshot } = found;
      const text = await loadReceipt(db, kind, params, snapshot.version);
      return { snapshot, receipt: text === null ? null : (JSON.parse(text) as SignedReceipt) };
    },
    view: ({ loaded: { snapshot, receipt }, params }) => ({
      title: `Receipt of the ${kindWords[kind].noun} ${params.edition}, version ${params.version}: ${snapshot.organisation.name}`,
      back: { to: addresses[kind].page.to(params), text: `Back to the ${kindWords[kind].noun}` },
      main: (
        <>
          <h1 className="nhsuk-heading-l">
            <span className="nhsuk-caption-l">{snapshot.organisation.name}</span>
            Receipt of the {kindWords[kind].noun} {params.edition}, version {params.version}
          </h1>
          {receipt === null ? (
            <p>This version was published before the service gave receipts, so there is none.</p>
          ) : (
            <Given receipt={receipt} kind={kind} where={params} />
          )}
        </>
      ),
    }),
  });

type Where = { readonly organisation: string; readonly edition: string; readonly version: string };
type Props = { readonly receipt: SignedReceipt; readonly kind: PublicationKind; readonly where: Where };

const Given = ({ receipt, kind, where }: Props) => (
  <>
    <p>
      It proves that this organisation published exactly this assessment at this moment. It carries no level
      and no answer, so you can show it to others.
    </p>
    <SummaryList rows={rowsOf(receipt)} />
    <p>
      <a href={addresses[kind].receiptFile.to(where)}>Download the receipt (JSON)</a>
    </p>
    <p>
      <a href={addresses[kind].json.to(where)}>Download the data that it is for (JSON)</a>
    </p>
    <p>
      <a href={paths.receiptKeys.to()}>See the public keys of this service</a>
    </p>
    <HowToCheck />
  </>
);

const hash = (text: string) => <span className="app-hash">{text}</span>;

const rowsOf = (receipt: SignedReceipt) => [
  { key: 'Organisation', value: `${receipt.organisation.name} (${receipt.organisation.code})` },
  { key: 'Published', value: `${sayMoment(receipt.publishedAt)} by ${receipt.publishedBy}` },
  { key: 'Deadline', value: sayInTime(receipt.late) },
  ...(receipt.status === null
    ? []
    : [
        { key: 'Status given', value: `${receipt.edition} ${sayGivenStatus(receipt.status as GivenStatus)}` },
      ]),
  ...receipt.approvals.map((one) => ({ key: `SIRO approval: ${one.title}`, value: sayApproval(one) })),
  { key: 'SHA-256 of the data', value: hash(receipt.snapshotHash) },
  { key: 'SHA-256 of framework, edition and profiles', value: hash(receipt.packHash) },
  { key: 'Issued by', value: receipt.issuer },
  { key: 'Key', value: hash(receipt.key) },
  { key: 'Signature (Ed25519)', value: hash(receipt.signature) },
];

/** The file is canonical JSON on one line, so that the signed text is the file without its signature. */
const commands = [
  `sed 's/"signature":"[^"]*",//' RECEIPT > signed`,
  `sed 's/.*"signature":"\\([^"]*\\)".*/\\1/' RECEIPT | base64 -d > signature`,
  'openssl pkeyutl -verify -pubin -inkey PUBLIC-KEY -rawin -in signed -sigfile signature',
];

const HowToCheck = () => (
  <Details summary="How to check the receipt">
    <p>
      You need the receipt, the data and the public key. Whoever runs a copy of this service can check them
      with one command:
    </p>
    <p>
      <code>node dist/cli.js verify-receipt RECEIPT SNAPSHOT PUBLIC-KEY</code>
    </p>
    <p>With openssl 3, on a Mac or Linux:</p>
    <ul className="nhsuk-list nhsuk-list--bullet">
      {commands.map((command) => (
        <li key={command}>
          <code>{command}</code>
        </li>
      ))}
    </ul>
    <p>The SHA-256 of the data must be the one that the receipt names.</p>
  </Details>
);

export const interimReceiptPage = receiptPage('interim');
export const fullReceiptPage = receiptPage('full');
