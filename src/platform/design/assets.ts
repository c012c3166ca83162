import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';

export type Asset = { address: string; type: string; body: Buffer };

/** What a page's head and foot refer to, by purpose. */
export type Addresses = Record<
  'frontendCss' | 'appCss' | 'appJs' | 'favicon' | 'faviconIco' | 'maskIcon' | 'touchIcon',
  string
>;

type Files = Record<string, string | Buffer>;

/** One hash stands before all names, so that files find each other by relative address. */
const named = {
  frontendCss: 'nhsuk-frontend.min.css',
  appCss: 'app.css',
  appJs: 'app.js',
  favicon: 'images/favicon.svg',
  faviconIco: 'images/favicon.ico',
  maskIcon: 'images/nhsuk-icon-mask.svg',
  touchIcon: 'images/nhsuk-icon-180.png',
} as const satisfies Addresses;

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
};

const projectRoot = (from: string): string => {
  if (existsSync(join(from, 'package.json'))) return from;
  if (dirname(from) === from) throw new Error('No package.json above the design folder');
  return projectRoot(dirname(from));
};

// `dist` holds compiled modules only: what the browser gets is read from the source tree in both layouts.
const browserFolder = () => join(projectRoot(import.meta.dirname), 'src/platform/design/browser');

const frontendFolder = () =>
  join(dirname(createRequire(import.meta.url).resolve('nhsuk-frontend/package.json')), 'dist/nhsuk');

/** nhsuk-frontend's styles without what loads from another host, its images addressed beside it. */
export const ownHostOnly = (css: string): string =>
  css
    .replace(/@font-face\s*\{[^}]*\}/g, '')
    .replaceAll('url(/assets/images/', 'url(images/')
    .replace(/\/\*# sourceMappingURL=.*?\*\//, '');

const read = (): Files => {
  const browser = browserFolder();
  const frontend = frontendFolder();
  const images = readdirSync(join(frontend, 'assets/images'));
  const text = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8');
  return {
    ...Object.fromEntries(readdirSync(browser).map((name) => [name, text(browser, name)])),
    'nhsuk-frontend.min.css': ownHostOnly(text(frontend, 'nhsuk-frontend.min.css')),
    'nhsuk-frontend.min.js': text(frontend, 'nhsuk-frontend.min.js').replace(/\/\/# sourceMappingURL=.*/, ''),
    ...Object.fromEntries(
      images.map((name) => [`images/${name}`, readFileSync(join(frontend, 'assets/images', name))]),
    ),
  };
};

const hashOf = (files: Files) =>
  Object.entries(files)
    .reduce((hash, [name, body]) => hash.update(name).update('\0').update(body), createHash('sha256'))
    .digest('hex')
    .slice(0, 16);

const prepare = (): { all: readonly Asset[]; addresses: Addresses } => {
  const files = read();
  const hash = hashOf(files);
  const address = (name: string) => `/assets/${hash}/${name}`;
  return {
    all: Object.entries(files).map(([name, body]) => ({
      address: address(name),
      type: types[extname(name)] ?? 'application/octet-stream',
      body: Buffer.from(body),
    })),
    addresses: {
      frontendCss: address(named.frontendCss),
      appCss: address(named.appCss),
      appJs: address(named.appJs),
      favicon: address(named.favicon),
      faviconIco: address(named.faviconIco),
      maskIcon: address(named.maskIcon),
      touchIcon: address(named.touchIcon),
    },
  };
};

const prepared = prepare();

/** Everything the service serves to browsers besides pages; may be cached for ever, as a change moves it. */
export const assets = (): readonly Asset[] => prepared.all;

/** The addresses that `Document` needs. */
export const addresses: Addresses = prepared.addresses;
