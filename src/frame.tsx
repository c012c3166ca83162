import { homeOf } from './organisation/home-of.ts';
import { isOwnPerson, judge } from './organisation/rules/permission.ts';
import { paths } from './paths.ts';
import { sayMoment, sayTime } from './platform/clock.ts';
import { addresses } from './platform/design/assets.ts';
import { BackLink } from './platform/design/back-link.tsx';
import { Banner } from './platform/design/banner.tsx';
import { Button } from './platform/design/button.tsx';
import { Document, renderDocument } from './platform/design/document.tsx';
import { ErrorSummary } from './platform/design/error-summary.tsx';
import { Footer } from './platform/design/footer.tsx';
import { Header } from './platform/design/header.tsx';
import { Strip } from './platform/design/strip.tsx';
import type { Framed } from './platform/pages/frame.ts';

export const serviceName = 'Data Security and Protection Toolkit';

const footerLinks = [
  { href: paths.accessibility.to(), label: 'Accessibility statement' },
  { href: paths.cookies.to(), label: 'Cookies' },
  { href: paths.privacy.to(), label: 'Privacy' },
  { href: paths.contact.to(), label: 'Contact and support' },
];

/** The organisation that the address is about, if the person belongs to it: named in the header. */
function ownOrganisation({ who, organisation }: Framed) {
  const grant = who?.grants.find((one) => organisation !== null && isOwnPerson(one, organisation));
  return who && grant?.organisation
    ? {
        name: grant.organisationName ?? grant.organisation,
        href: homeOf(who, grant.organisation),
      }
    : undefined;
}

/** Whether anybody there can ever be given something: other sectors take part in no edition. */
const isAssessed = ({ who, organisation, house }: Framed): boolean => {
  const type = who?.grants.find((grant) => grant.organisation === organisation)?.organisationType;
  return (
    typeof type !== 'string' ||
    house.packs.editions.some(({ edition }) => edition.types.some((one) => one === type))
  );
};

/** The list of what the person is to do there, a click away from every page; contributors begin at it anyway. */
function ownWork(framed: Framed, home: string | undefined): string | undefined {
  const { who, organisation } = framed;
  if (!who || organisation === null || home === undefined || !isAssessed(framed)) return undefined;
  const to = paths.myWork.to({ organisation });
  return home !== to && judge(who, 'see-own-work', { organisation, region: null }) === 'granted'
    ? to
    : undefined;
}

const Top = (framed: Framed) => {
  const organisation = ownOrganisation(framed);
  return (
    <Header
      home={framed.who ? paths.selectOrganisation.to() : paths.start.to()}
      person={framed.who ? { name: framed.who.name, href: paths.account.to() } : undefined}
      organisation={organisation}
      work={ownWork(framed, organisation?.href)}
      logOut={framed.who ? paths.logOut.to() : undefined}
      logIn={framed.who ? undefined : paths.logIn.to()}
    />
  );
};

const DemonstrationStrip = ({ house }: Framed) => (
  <Strip tag="Demonstration" label="Demonstration">
    Organisations and people are fictional. The clock says {sayMoment(house.clock.now())}.{' '}
    <a href={paths.start.to()}>Change person</a> or see the{' '}
    <a href={paths.demonstrationMails.to()}>emails sent</a>.
  </Strip>
);

const FeedbackLine = () => (
  <Strip label="Feedback">
    Help us improve this service: <a href={paths.feedback.to()}>give your feedback</a>.
  </Strip>
);

const KeptNotice = ({ kept, address }: Framed) =>
  kept === null ? null : (
    <Banner id="kept" title="Not saved yet">
      <p>
        We kept what you typed here at {sayTime(kept)}. It is shown below and only you can see it. It counts
        once you save it.
      </p>
      <form method="post" action={address}>
        <Button name="act" value="discard" variant="secondary" small>
          Discard it and show what is saved
        </Button>
      </form>
    </Banner>
  );

/** The whole document around a page's view. */
export function frame(framed: Framed): string {
  const { view, summary, notice, sessionEnds, house } = framed;
  const title = `${summary.length > 0 ? 'Error: ' : ''}${view.title} - ${serviceName}`;
  return renderDocument(
    <Document
      title={title}
      addresses={addresses}
      nonce={framed.nonce}
      session={sessionEnds === null ? undefined : { endsAt: sessionEnds, now: new Date().toISOString() }}
      bodyClass={view.shape === undefined ? undefined : `app-${view.shape}`}
      header={<Top {...framed} />}
      footer={<Footer links={footerLinks} copyright="© NHS England" />}
      before={
        <>
          {house.mode === 'demonstration' ? <DemonstrationStrip {...framed} /> : null}
          <FeedbackLine />
          {view.back ? (
            <nav className="nhsuk-width-container" aria-label="Back">
              <BackLink href={view.back.to} label={view.back.text} />
            </nav>
          ) : null}
        </>
      }
    >
      {summary.length > 0 ? <ErrorSummary errors={summary} /> : null}
      {notice === null ? null : (
        <Banner id="notice" success={notice.kind === 'done'}>
          <p>{notice.text}</p>
        </Banner>
      )}
      <KeptNotice {...framed} />
      {view.main}
    </Document>,
  );
}
