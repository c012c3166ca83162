import { paths } from '../../paths.ts';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { Table } from '../../platform/design/table.tsx';
import { page } from '../../platform/pages/page.ts';

type Cookie = { readonly name: string; readonly purpose: string; readonly expires: string };

/** Every cookie that the service sets; a test compares this with what a journey sets. */
const cookies: readonly Cookie[] = [
  {
    name: 'session',
    purpose: 'Keeps you logged in. Over a secure connection it is called __Host-session.',
    expires: 'When you log out, or when you close your browser',
  },
  {
    name: 'device',
    purpose:
      'Knows this browser again, so that somebody who guesses your password elsewhere cannot lock you out.',
    expires: '1 year after you last logged in',
  },
  {
    name: 'notice',
    purpose: 'Carries a message, such as “Saved”, to the next page.',
    expires: 'When you have seen the message, or after 1 minute',
  },
];

export const cookiesPage = page({
  at: paths.cookies,
  allow: 'anyone',
  load: async () => ({}),
  view: () => ({
    title: 'Cookies',
    main: (
      <>
        <PageTitle>Cookies</PageTitle>
        <p>
          Cookies are small files that a website saves on your device. We only use cookies that this service
          needs to work and to keep your account safe. The law lets us set these without asking you first, so
          we do not show a cookie banner.
        </p>
        <p>
          We do not measure how you use the service with cookies, do not advertise, and let no other
          organisation set cookies here.
        </p>
        <Table
          id="cookies"
          caption="Cookies that we use"
          head={[{ label: 'Name' }, { label: 'What it does' }, { label: 'When it expires' }]}
          firstCellIsHeader
          rows={cookies.map(({ name, purpose, expires }) => [
            <code key="name">{name}</code>,
            purpose,
            expires,
          ])}
        />
        <h2 className="nhsuk-heading-m">If you block cookies</h2>
        <p>
          You can read the public register and these pages without cookies. You cannot log in without them.
        </p>
      </>
    ),
  }),
});
