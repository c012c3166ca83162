import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

export type Received = { readonly to: string; readonly messageId: string; readonly raw: string };

/** What the server answers to a mail before it takes it: nothing, or an SMTP error. */
export type Answer = { readonly code: number; readonly message: string } | null;

export type Mailbox = {
  readonly port: number;
  readonly url: string;
  readonly received: Received[];
  /** Decides on each recipient; null accepts. */
  readonly refuseRecipients: (decide: (address: string) => Answer) => void;
  /** Runs before each mail is accepted: may wait, or throw an answer. */
  readonly beforeAccepting: (work: () => Promise<void>) => void;
  readonly close: () => Promise<void>;
};

const smtpError = ({ code, message }: NonNullable<Answer>): Error =>
  Object.assign(new Error(message), { responseCode: code });

/** A mail server on loopback that remembers what it has accepted. */
export async function openMailbox(port = 0): Promise<Mailbox> {
  const received: Received[] = [];
  let decide: (address: string) => Answer = () => null;
  let before = async () => {};
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    closeTimeout: 100,
    onRcptTo: ({ address }, _session, done) => {
      const answer = decide(address);
      done(answer ? smtpError(answer) : null);
    },
    onData: (stream, session, done) => {
      text(stream)
        .then(async (raw) => {
          await before();
          const messageId = /^Message-ID: (.+)$/im.exec(raw)?.[1] ?? '';
          received.push({ to: session.envelope.rcptTo[0]?.address ?? '', messageId, raw });
        })
        .then(() => done(), done);
    },
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const at = (server.server.address() as AddressInfo).port;
  return {
    port: at,
    url: `smtp://127.0.0.1:${at}`,
    received,
    refuseRecipients: (next) => {
      decide = next;
    },
    beforeAccepting: (work) => {
      before = work;
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
