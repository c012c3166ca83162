import { addresses } from '../../src/platform/design/assets.ts';
import { Banner } from '../../src/platform/design/banner.tsx';
import { Breadcrumb } from '../../src/platform/design/breadcrumb.tsx';
import { Document } from '../../src/platform/design/document.tsx';
import { ErrorSummary } from '../../src/platform/design/error-summary.tsx';
import { Footer } from '../../src/platform/design/footer.tsx';
import { Header } from '../../src/platform/design/header.tsx';
import { Strip } from '../../src/platform/design/strip.tsx';
import { Blocks } from './specimen-blocks.tsx';
import { Fields } from './specimen-fields.tsx';

const header = (
  <Header
    home="/"
    person={{ name: 'Priya Raman', href: '/account' }}
    organisation={{ name: 'Fairmile and North Wold Hospitals NHS Foundation Trust', href: '/organisations' }}
    logOut="/log-out"
    navigation={[
      { href: '/a', label: 'Organisation home' },
      { href: '/b', label: 'Complete your assessment', current: 'page' },
      { href: '/c', label: 'Publications' },
      { href: '/d', label: 'Users' },
    ]}
  />
);

const footer = (
  <Footer
    links={[
      { href: '/accessibility', label: 'Accessibility statement' },
      { href: '/cookies', label: 'Cookies' },
      { href: '/privacy', label: 'Privacy' },
      { href: '/contact', label: 'Contact and support' },
    ]}
  />
);

const before = (
  <>
    <Strip tag="Demonstration" label="Demonstration">
      All organisations and people are made up. The time here is{' '}
      <a href="/clock">12 December 2025, 11:42am</a>.
    </Strip>
    <div className="nhsuk-width-container">
      <Breadcrumb
        items={[
          { href: '/', label: 'Home' },
          { href: '/a', label: 'Complete your assessment' },
        ]}
      />
    </div>
  </>
);

type SpecimenProps = { session?: { endsAt: string; now: string }; nonce: string };

/** A page with every component of the design folder on it. */
export const Specimen = ({ session, nonce }: SpecimenProps) => (
  <Document
    title="Every component - Data Security and Protection Toolkit"
    {...{ addresses, header, footer, before, session, nonce }}
  >
    <ErrorSummary
      errors={[
        { text: 'Select an achievement level', href: '#level' },
        { text: 'Enter the day the plan ends', href: '#ends-day' },
        { text: 'Someone else saved this outcome while you were writing' },
      ]}
    />
    <Banner heading="The interim assessment is due by 31 December 2025">
      <p>
        42 of 47 outcomes are answered. <a href="/rest">See what is left</a>.
      </p>
    </Banner>
    <Blocks />
    <Fields />
  </Document>
);
