import type { ReactElement, ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Addresses } from './assets.ts';
import { SkipLink } from './skip-link.tsx';

export type DocumentProps = {
  /** Whole, with "Error: " and the service's name where they belong. */
  title: string;
  addresses: Addresses;
  /** Of this answer's content security policy. */
  nonce?: string;
  header: ReactNode;
  footer: ReactNode;
  /** Landmarks between header and main: strips, breadcrumb. */
  before?: ReactNode;
  bodyClass?: string;
  /** When the session ends, and the moment of this answer, so that a wrong clock at home does not matter. */
  session?: { endsAt: string; now: string };
  children: ReactNode;
};

/** nhsuk-frontend's own line, word for word: its styles and script wait for these classes. */
const supported =
  "document.body.className += ' js-enabled' + ('noModule' in HTMLScriptElement.prototype ? ' nhsuk-frontend-supported' : '');";

/** A whole page of the service. */
export const Document = (props: DocumentProps) => {
  const { addresses, nonce, session } = props;
  return (
    <html lang="en-GB">
      <head>
        <meta charSet="utf-8" />
        <title>{props.title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="theme-color" content="#005eb8" />
        <link rel="icon" href={addresses.faviconIco} sizes="48x48" />
        <link rel="icon" href={addresses.favicon} sizes="any" type="image/svg+xml" />
        <link rel="mask-icon" href={addresses.maskIcon} color="#005eb8" />
        <link rel="apple-touch-icon" href={addresses.touchIcon} />
        <link rel="stylesheet" href={addresses.frontendCss} />
        <link rel="stylesheet" href={addresses.appCss} />
      </head>
      <body className={props.bodyClass} data-session-ends={session?.endsAt} data-session-now={session?.now}>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant; React would escape its quotes */}
        <script nonce={nonce} dangerouslySetInnerHTML={{ __html: supported }} />
        <SkipLink />
        {props.header}
        {props.before}
        <div className="nhsuk-width-container">
          <main className="nhsuk-main-wrapper" id="maincontent">
            {props.children}
          </main>
        </div>
        {props.footer}
        <script type="module" src={addresses.appJs} nonce={nonce} />
      </body>
    </html>
  );
};

/** The answer's text: doctype and markup. */
export const renderDocument = (document: ReactElement): string =>
  `<!DOCTYPE html>${renderToStaticMarkup(document)}`;
