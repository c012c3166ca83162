import { paths } from '../../paths.ts';
import { sayMoment } from '../../platform/clock.ts';
import { Table } from '../../platform/design/table.tsx';
import { loadLatestMails } from '../../platform/mail/mails.ts';
import { page } from '../../platform/pages/page.ts';
import { MailTag } from './mail-tag.tsx';

const most = 100;

/** The mails that the demonstration has written. In production there is no such page. */
export const demonstrationMailsPage = page({
  at: paths.demonstrationMails,
  allow: 'anyone',
  load: async ({ house, db }) =>
    house.mode === 'demonstration' ? { mails: await loadLatestMails(db, most) } : null,
  view: ({ loaded: { mails } }) => ({
    title: 'Emails sent by the demonstration',
    shape: 'wide',
    back: { to: paths.start.to(), text: 'Back to the start page' },
    main: (
      <>
        <h1 className="nhsuk-heading-l">Emails sent by the demonstration</h1>
        <p>People here are fictional, so nobody gets these emails unless a mail server has been set up.</p>
        {mails.length === 0 ? (
          <p>No emails have been sent yet.</p>
        ) : (
          <Table
            id="mails"
            caption={mails.length === most ? `The latest ${most} emails` : 'All emails, newest first'}
            head={[{ label: 'Subject' }, { label: 'To' }, { label: 'Written' }, { label: 'Status' }]}
            firstCellIsHeader
            rows={mails.map((mail) => [
              <a key="subject" href={paths.demonstrationMail.to({ mail: mail.id })}>
                {mail.subject}
              </a>,
              mail.recipient,
              sayMoment(mail.writtenAt),
              <MailTag key="state" mail={mail} />,
            ])}
          />
        )}
      </>
    ),
  }),
});
