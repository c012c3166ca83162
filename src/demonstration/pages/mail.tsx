import { paths } from '../../paths.ts';
import { sayMoment } from '../../platform/clock.ts';
import { SummaryList } from '../../platform/design/summary-list.tsx';
import { loadMail } from '../../platform/mail/mails.ts';
import { page } from '../../platform/pages/page.ts';
import { MailTag } from './mail-tag.tsx';

/** The lines of a mail as paragraphs, its links as links. */
const Body = ({ text }: { text: string }) =>
  text.split(/\n{2,}/).map((paragraph, n) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, on the server
    <p key={n} className="nhsuk-u-text-break-word">
      {paragraph.split('\n').map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, on the server
        <span key={at}>
          {at > 0 ? <br /> : null}
          {line.split(/(https?:\/\/[^\s]+[^\s.,;:!?)])/).map((part) =>
            /^https?:\/\//.test(part) ? (
              <a key={part} href={part}>
                {part}
              </a>
            ) : (
              part
            ),
          )}
        </span>
      ))}
    </p>
  ));

/** One mail of the demonstration, as its recipient would read it. In production there is no such page. */
export const demonstrationMailPage = page({
  at: paths.demonstrationMail,
  allow: 'anyone',
  load: async ({ house, db, params }) => (house.mode === 'demonstration' ? loadMail(db, params.mail) : null),
  view: ({ loaded: mail }) => ({
    title: `Email: ${mail.subject}`,
    back: { to: paths.demonstrationMails.to(), text: 'Back to emails' },
    main: (
      <>
        <h1 className="nhsuk-heading-l">
          <span className="nhsuk-caption-l">Email </span>
          {mail.subject}
        </h1>
        <SummaryList
          rows={[
            { key: 'To', value: mail.recipient },
            { key: 'Written', value: sayMoment(mail.writtenAt) },
            { key: 'Status', value: <MailTag mail={mail} /> },
            ...(mail.acceptedAt === null && mail.lastError !== null
              ? [{ key: 'The server said', value: mail.lastError }]
              : []),
            { key: 'Message-ID', value: <span className="nhsuk-u-text-break-word">{mail.messageId}</span> },
          ]}
        />
        <h2 className="nhsuk-heading-m">Text</h2>
        <Body text={mail.body} />
      </>
    ),
  }),
});
