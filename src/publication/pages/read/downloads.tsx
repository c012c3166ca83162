import { Details } from '../../../platform/design/details.tsx';
import type { PublishedView } from '../../outputs/view-model.ts';
import { addresses } from './addresses.ts';
import type { Where } from './load-reading.ts';

type Props = { readonly view: PublishedView; readonly where: Where };

/** The version as files; the data only for readers who may have it. */
export const Downloads = ({ view, where }: Props) => (
  <section aria-labelledby="downloads" className="app-no-print">
    <h2 className="nhsuk-heading-m" id="downloads">
      Print or download this version
    </h2>
    <ul className="nhsuk-list nhsuk-list--bullet">
      <li>
        <a href={addresses[where.kind].pdf.to(where)}>Download version {view.version} as PDF</a>
      </li>
      <li>
        <a href={addresses[where.kind].workbook.to(where)}>
          Download version {view.version} as Excel workbook
        </a>
      </li>
      {view.hash === null ? null : (
        <li>
          <a href={addresses[where.kind].json.to(where)}>Download version {view.version} as data (JSON)</a>
        </li>
      )}
      {view.hash === null ? null : (
        <li>
          <a href={addresses[where.kind].receipt.to(where)}>Receipt of version {view.version}</a>
        </li>
      )}
    </ul>
    <p>You can also print this page.</p>
    {view.hash === null ? null : <HowToVerify hash={view.hash} />}
  </section>
);

const HowToVerify = ({ hash }: { hash: string }) => (
  <Details summary="How to check that the data has not been altered">
    <p>
      The JSON file is exactly what was stored when this version was published. Work out the SHA-256 of the
      file and compare it with the value shown on this page. If they are the same, nothing was altered.
    </p>
    <ul className="nhsuk-list nhsuk-list--bullet">
      <li>
        on Windows: <code>certutil -hashfile FILE SHA256</code>
      </li>
      <li>
        on a Mac or Linux: <code>shasum -a 256 FILE</code>
      </li>
    </ul>
    <p>
      It must be <span className="app-hash">{hash}</span>
    </p>
  </Details>
);
