import type { Edition } from '../../../framework/rules/pack.ts';
import { paths } from '../../../paths.ts';
import { sayDay } from '../../../platform/clock.ts';

const Points = ({ of }: { of: readonly string[] }) => (
  <ul className="nhsuk-list nhsuk-list--bullet">
    {of.map((one) => (
      <li key={one}>{one}</li>
    ))}
  </ul>
);

export const Scope = () => (
  <>
    <p>
      This statement is about the CAF-aligned Data Security and Protection Toolkit: its pages, and the files
      that it makes for you to download. NHS England runs the service. It does not cover files that
      organisations upload, or websites that we link to.
    </p>
    <p>We want as many people as possible to be able to use the service. You should be able to:</p>
    <Points
      of={[
        'change colours, contrast and fonts in your browser or operating system',
        'zoom in to 400% without text or buttons being cut off, and without scrolling sideways, except in tables',
        'do everything with a keyboard alone',
        'do everything with JavaScript switched off',
        'use the service with a screen reader or speech recognition',
      ]}
    />
    <p>
      <a href="https://mcmw.abilitynet.org.uk/">AbilityNet</a> has advice on making your device easier to use
      if you have a disability.
    </p>
    <h2 className="nhsuk-heading-m">How accessible this service is</h2>
    <p>
      We know of no part that is not accessible to people who use a keyboard, magnification or their own
      colours. We have not yet tried it with people who use assistive technology every day, so we may have
      missed something.
    </p>
  </>
);

export const Feedback = ({ support }: { support: Edition['support'] }) => (
  <>
    <h2 className="nhsuk-heading-m">Feedback and contact</h2>
    <p>
      If you need something from this service in another form, such as large print, easy read, audio or
      braille, or if you find something that is not accessible, contact {support.name}:
    </p>
    <ul className="nhsuk-list nhsuk-list--bullet">
      <li>
        email <a href={`mailto:${support.email}`}>{support.email}</a>
      </li>
      <li>telephone {support.telephone}</li>
      <li>
        or <a href={paths.feedback.to()}>give feedback</a> with your email address
      </li>
    </ul>
    <p>We will answer within 10 working days.</p>
  </>
);

export const Enforcement = () => (
  <>
    <h2 className="nhsuk-heading-m">Enforcement procedure</h2>
    <p>
      The Equality and Human Rights Commission (EHRC) is responsible for enforcing the Public Sector Bodies
      (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018 (the “accessibility
      regulations”). If you are not happy with how we answer, contact the{' '}
      <a href="https://www.equalityadvisoryservice.com/">Equality Advisory and Support Service (EASS)</a>.
    </p>
  </>
);

export const Status = () => (
  <>
    <h2 className="nhsuk-heading-m">Compliance status</h2>
    <p>
      NHS England is committed to making this service accessible, in accordance with the accessibility
      regulations.
    </p>
    <p>
      This service is partially compliant with the{' '}
      <a href="https://www.w3.org/TR/WCAG22/">Web Content Accessibility Guidelines (WCAG) version 2.2</a> AA
      standard. We found no failure when we tested it ourselves, but it has not been audited by anybody else,
      and the content below is not accessible or was not tested.
    </p>
    <h2 className="nhsuk-heading-m">Content that is not accessible</h2>
    <h3 className="nhsuk-heading-s">Not compliant with the regulations</h3>
    <Points
      of={[
        'The PDFs of published assessments and of the board paper are tagged, but we have not tried them with a screen reader. The same content is there as a page, and as a spreadsheet or a Word document.',
        'Spreadsheets that you download have header rows and names for their sheets, but we have not tried them with a screen reader.',
      ]}
    />
    <h3 className="nhsuk-heading-s">Not within the scope of the regulations</h3>
    <Points
      of={[
        'Files that organisations upload as evidence are made by those organisations. We show them as they are.',
      ]}
    />
    <p>We do not claim that putting anything right would be a disproportionate burden.</p>
  </>
);

/** When it was last tried as docs/accessibility.md records it; change both together. */
const tested = '2026-11-22';

export const Prepared = () => (
  <>
    <h2 className="nhsuk-heading-m">How this statement was prepared</h2>
    <p>
      This statement was prepared on {sayDay(tested)}. It was last reviewed on {sayDay(tested)}.
    </p>
    <p>
      The service was last tested on {sayDay(tested)}, by the team that builds it. Every page is tested again
      whenever anything changes:
    </p>
    <Points
      of={[
        'with the axe tool for WCAG 2.0, 2.1 and 2.2, levels A and AA, on a phone’s and on a desktop’s width, with and without JavaScript, empty, filled in and with errors',
        'without JavaScript, from logging in to publishing',
      ]}
    />
    <p>
      On the main pages we also checked by hand the order and visibility of the keyboard’s focus, the size of
      targets, zoom to 400%, wider text spacing, and forced colours. We used the Chromium browser.
    </p>
    <h2 className="nhsuk-heading-m">What we are doing next</h2>
    <p>
      We will try the service with people who use screen readers, magnifiers and speech recognition, and have
      it audited by somebody independent.
    </p>
  </>
);
