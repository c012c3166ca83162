import { createTransport } from 'nodemailer';
import type { Moment } from '../clock.ts';

export type Outgoing = {
  /** Fixed when the mail was written: the same mail sent twice can be recognised (R14). */
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly writtenAt: Moment;
};

/**
 * `unreachable`: no server took the conversation, so no other mail will fare better now. `refused`: it answered
 * that this mail is not wanted, ever. `delayed`: anything else, worth another try.
 */
export type Sent =
  | { readonly accepted: true }
  | {
      readonly accepted: false;
      readonly because: 'unreachable' | 'refused' | 'delayed';
      readonly error: string;
    };

/** Hands one mail to a server. Never rejects; `accepted` only once the server has taken it over. */
export type Transport = (mail: Outgoing) => Promise<Sent>;

/** Accepts everything and sends nothing: the demonstration shows its mails on a page. */
export const demonstrationTransport: Transport = async () => ({ accepted: true });

/** The transport that the environment asks for. Throws a sentence in production when there is no server. */
export function transportFrom(
  mode: 'demonstration' | 'production',
  { SMTP_URL, MAIL_FROM }: Readonly<Record<string, string | undefined>>,
): Transport {
  if (!SMTP_URL && mode === 'demonstration') return demonstrationTransport;
  if (!SMTP_URL)
    throw new Error(
      'Set SMTP_URL to the address of the mail server, for example smtps://USER:PASSWORD@HOST.',
    );
  if (!MAIL_FROM && mode === 'production')
    throw new Error('Set MAIL_FROM to the address that mails are sent from.');
  return smtpTransport(SMTP_URL, MAIL_FROM ?? 'Demonstration <no-reply@example.nhs.uk>');
}

/** Sends by SMTP to the server at `url` (`smtp://…`, `smtps://…`, `?requireTLS=true`), from the address `from`. */
export function smtpTransport(url: string, from: string): Transport {
  // One connection a mail: a pool may send again by itself when a connection breaks, and we want to be the only one who does.
  const smtp = createTransport(
    { url, connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 },
    { from, disableFileAccess: true, disableUrlAccess: true },
  );
  return async ({ messageId, to, subject, text, writtenAt }) => {
    try {
      await smtp.sendMail({
        messageId,
        to: { name: '', address: to },
        subject,
        text,
        date: new Date(writtenAt),
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
      return { accepted: true };
    } catch (error) {
      return refusalOf(error);
    }
  };
}

type SmtpError = { readonly code?: string; readonly responseCode?: number; readonly message?: string };

const unreachable = ['ECONNECTION', 'ETIMEDOUT', 'ESOCKET', 'EDNS', 'ETLS', 'EAUTH', 'EPROTOCOL', 'ENOAUTH'];

/** Only an answer of 500 or more to the sender, the recipient or the message, or an address that is none, is about this mail. */
function refusalOf(error: unknown): Sent {
  const { code = '', responseCode, message } = error as SmtpError;
  const isAboutMail = code === 'EENVELOPE' || code === 'EMESSAGE';
  const isForGood = responseCode === undefined || responseCode >= 500;
  const because = isAboutMail
    ? isForGood
      ? 'refused'
      : 'delayed'
    : unreachable.includes(code)
      ? 'unreachable'
      : 'delayed';
  return { accepted: false, because, error: (message ?? String(error)).slice(0, 1_000) };
}
