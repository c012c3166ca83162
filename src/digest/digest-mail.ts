import { closing } from '../organisation/letters.ts';
import { paths } from '../paths.ts';
import type { Mail } from '../platform/change/record.ts';
import type { DigestItem } from './rules/digest.ts';
import type { Kind } from './rules/telling.ts';

const headings: { readonly [K in Kind]: string } = {
  'review-waiting': 'Waiting for your review',
  'review-returned': 'Returned to you by a reviewer',
  mentioned: 'Comments for you',
  due: 'Due soon or overdue',
};

/** What is most urgent first. */
const order: readonly Kind[] = ['review-returned', 'review-waiting', 'due', 'mentioned'];

type Receiver = { readonly name: string; readonly email: string };

/** The day's email: titles and links, never an answer, a level or what somebody wrote. */
export function digestMail(origin: string, { name, email }: Receiver, items: readonly DigestItem[]): Mail {
  const organisations = [...new Set(items.map((one) => one.organisation))];
  const parts = organisations.flatMap((organisation) => [
    organisation,
    ...order.flatMap((kind) => section(origin, kind, items.filter(of(organisation, kind)))),
  ]);
  const news = items.filter(({ isNew }) => isNew).length;
  return {
    to: email,
    subject: `Data Security and Protection Toolkit: ${news} ${news === 1 ? 'thing is' : 'things are'} new for you`,
    text: `Dear ${name}\n\n${parts.join('\n\n')}\n\n${footer(origin)}\n${closing(origin)}`,
  };
}

const of = (organisation: string, kind: Kind) => (one: DigestItem) =>
  one.organisation === organisation && one.kind === kind;

function section(origin: string, kind: Kind, items: readonly DigestItem[]): string[] {
  if (items.length === 0) return [];
  const lines = items.map(
    ({ title, note, isNew, address }) => `- ${title}: ${note}${isNew ? ' (new)' : ''}\n  ${origin}${address}`,
  );
  return [`${headings[kind]}\n${lines.join('\n')}`];
}

/** The last lines of every email that a person can choose. */
export const footer = (origin: string): string =>
  `You get such an email in the morning, when there is something new. To change what you get, log in and open:
${origin}${paths.accountMails.to()}
`;
