/// <reference lib="dom" />
import type { FastifyInstance, InjectOptions } from 'fastify';
import { parseHTML } from 'linkedom';

type File = { readonly filename: string; readonly bytes: Uint8Array };

export type Visitor = {
  /** Opens an address and follows redirects. */
  readonly open: (address: string) => Promise<Visitor>;
  /** Follows the link with this text (or that contains it). */
  readonly follow: (text: string) => Promise<Visitor>;
  /** Types into the field with this label. */
  readonly fill: (label: string, text: string) => Visitor;
  /** Chooses the radio or ticks the box with this label, within the group with that legend if given. */
  readonly choose: (label: string, legend?: string) => Visitor;
  readonly untick: (label: string) => Visitor;
  readonly attach: (label: string, file: File) => Visitor;
  /** Presses the button with this text: sends its form as a browser would. */
  readonly press: (text: string) => Promise<Visitor>;
  readonly status: () => number;
  readonly address: () => string;
  readonly title: () => string;
  /** The text of the main part, white space folded. */
  readonly text: () => string;
  readonly html: () => string;
  /** The error summary's lines. */
  readonly errors: () => string[];
  readonly document: () => Document;
  readonly cookies: () => Readonly<Record<string, string>>;
  /** The raw body of the last answer: for downloads. */
  readonly bytes: () => Buffer;
  readonly header: (name: string) => string | undefined;
};

const fold = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** A browser without JavaScript, over the real server in this process. */
export function visitor(app: FastifyInstance, startCookies: Readonly<Record<string, string>> = {}): Visitor {
  const cookies: Record<string, string> = { ...startCookies };
  let status = 0;
  let address = '/';
  let bytes: Buffer = Buffer.from('');
  let headers: Record<string, unknown> = {};
  let document = parseHTML('<html><body></body></html>').document as unknown as Document;
  let chosenFiles = new Map<string, File>();

  const remember = (setCookie: unknown) => {
    for (const line of [setCookie ?? []].flat() as string[]) {
      const [pair = '', ...attributes] = line.split(';');
      const at = pair.indexOf('=');
      const name = pair.slice(0, at);
      if (attributes.some((one) => /max-age=0|expires=thu, 01 jan 1970/i.test(one))) delete cookies[name];
      else cookies[name] = decodeURIComponent(pair.slice(at + 1));
    }
  };

  const ask = async (options: InjectOptions): Promise<void> => {
    const cookie = Object.entries(cookies)
      .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
      .join('; ');
    const answer = await app.inject({
      ...options,
      headers: { host: 'localhost:3000', origin: 'http://localhost:3000', cookie, ...options.headers },
    });
    remember(answer.headers['set-cookie']);
    if (typeof answer.headers.location === 'string' && answer.statusCode >= 300 && answer.statusCode < 400)
      return ask({
        method: 'GET',
        url: new URL(answer.headers.location, 'http://localhost:3000').href.slice(21),
      });
    status = answer.statusCode;
    address = String(options.url);
    bytes = answer.rawPayload;
    headers = answer.headers;
    chosenFiles = new Map();
    document = parseHTML(answer.body || '<html><body></body></html>').document as unknown as Document;
  };

  const labelled = (label: string, legend?: string): HTMLElement => {
    const within = legend
      ? [...document.querySelectorAll('fieldset')].find(
          (one) => fold(one.querySelector('legend')?.textContent) === legend,
        )
      : document;
    const labels = [...(within?.querySelectorAll('label') ?? [])];
    const found =
      labels.find((one) => fold(one.textContent) === label) ??
      labels.find((one) => fold(one.textContent).startsWith(label));
    const field = found && document.getElementById(found.getAttribute('for') ?? '');
    if (!field)
      throw new Error(
        `No field is labelled "${label}" on ${address}: ${labels.map((one) => fold(one.textContent)).join(' | ')}`,
      );
    return field;
  };

  const self: Visitor = {
    open: async (to) => {
      await ask({ method: 'GET', url: to });
      return self;
    },
    follow: async (text) => {
      const links = [...document.querySelectorAll('a[href]')];
      const link =
        links.find((one) => fold(one.textContent) === text) ??
        links.find((one) => fold(one.textContent).includes(text));
      if (!link) throw new Error(`No link "${text}" on ${address}`);
      return self.open(
        new URL(link.getAttribute('href') ?? '', `http://localhost:3000${address}`).href.slice(21),
      );
    },
    fill: (label, text) => {
      const field = labelled(label);
      if (field.tagName === 'TEXTAREA') field.textContent = text;
      else if (field.tagName === 'SELECT') {
        for (const option of field.querySelectorAll('option')) {
          if (fold(option.textContent) === text || option.getAttribute('value') === text)
            option.setAttribute('selected', '');
          else option.removeAttribute('selected');
        }
      } else field.setAttribute('value', text);
      return self;
    },
    choose: (label, legend) => {
      const field = labelled(label, legend);
      if (field.getAttribute('type') === 'radio')
        for (const other of document.querySelectorAll('input[type=radio]'))
          if (other.getAttribute('name') === field.getAttribute('name')) other.removeAttribute('checked');
      field.setAttribute('checked', '');
      return self;
    },
    untick: (label) => {
      labelled(label).removeAttribute('checked');
      return self;
    },
    attach: (label, file) => {
      chosenFiles.set(labelled(label).getAttribute('name') ?? '', file);
      return self;
    },
    press: async (text) => {
      const buttons = [...document.querySelectorAll('button')];
      const named = (one: Element) => one.getAttribute('aria-label') ?? fold(one.textContent);
      const button = buttons.find((one) => named(one) === text);
      if (!button) throw new Error(`No button "${text}" on ${address}: ${buttons.map(named).join(' | ')}`);
      const form = button.closest('form');
      if (!form) throw new Error(`The button "${text}" stands in no form`);
      const fields = fieldsOf(form);
      const name = button.getAttribute('name');
      if (name) fields.push([name, button.getAttribute('value') ?? '']);
      const action = attributeOf(button, 'formaction') ?? form.getAttribute('action') ?? address;
      const url = new URL(action, `http://localhost:3000${address}`).href.slice(21);
      if ((form.getAttribute('method') ?? 'get').toLowerCase() === 'get')
        return self.open(`${url.split(/[?#]/)[0]}?${new URLSearchParams(fields)}`);
      const multipart = attributeOf(form, 'enctype') === 'multipart/form-data';
      await ask({
        method: 'POST',
        url,
        ...(multipart ? multipartOf(fields, chosenFiles) : urlencodedOf(fields)),
      });
      return self;
    },
    status: () => status,
    address: () => address,
    title: () => fold(document.querySelector('title')?.textContent),
    text: () => fold((document.querySelector('main') ?? document.body)?.textContent),
    html: () => bytes.toString('utf8'),
    errors: () =>
      [...document.querySelectorAll('.nhsuk-error-summary__list li')].map((one) => fold(one.textContent)),
    document: () => document,
    cookies: () => cookies,
    bytes: () => bytes,
    header: (name) => headers[name] as string | undefined,
  };
  return self;
}

/** HTML does not mind the case of an attribute's name and React writes `encType`; this parser does mind. */
const attributeOf = (element: Element, name: string): string | null =>
  [...element.attributes].find((one) => one.name.toLowerCase() === name)?.value ?? null;

function fieldsOf(form: Element): [string, string][] {
  return [...form.querySelectorAll('input, textarea, select')].flatMap((field): [string, string][] => {
    const name = field.getAttribute('name');
    const type = field.getAttribute('type');
    if (!name || field.hasAttribute('disabled') || type === 'file' || type === 'submit') return [];
    if (type === 'radio' || type === 'checkbox')
      return field.hasAttribute('checked') ? [[name, field.getAttribute('value') ?? 'on']] : [];
    if (field.tagName === 'TEXTAREA') return [[name, field.textContent ?? '']];
    if (field.tagName === 'SELECT') {
      const options = [...field.querySelectorAll('option')];
      const option = options.find((one) => one.hasAttribute('selected')) ?? options[0];
      return option ? [[name, option.getAttribute('value') ?? fold(option.textContent)]] : [];
    }
    return [[name, field.getAttribute('value') ?? '']];
  });
}

const urlencodedOf = (fields: [string, string][]) => ({
  payload: new URLSearchParams(fields).toString(),
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
});

function multipartOf(fields: [string, string][], files: ReadonlyMap<string, File>) {
  const boundary = 'test-boundary-7d1f';
  const parts = fields.map(([name, value]) =>
    Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`),
  );
  for (const [name, file] of files)
    parts.push(
      Buffer.from(
        `--${boundary}\r\ncontent-disposition: form-data; name="${name}"; filename="${file.filename}"\r\ncontent-type: application/octet-stream\r\n\r\n`,
      ),
      Buffer.from(file.bytes),
      Buffer.from('\r\n'),
    );
  parts.push(Buffer.from(`--${boundary}--\r\n`));
  return {
    payload: Buffer.concat(parts),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  };
}
