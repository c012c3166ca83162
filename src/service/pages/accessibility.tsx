import { paths } from '../../paths.ts';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { page } from '../../platform/pages/page.ts';
import { Enforcement, Feedback, Prepared, Scope, Status } from './accessibility/parts.tsx';
import { supportOf } from './support.ts';

/** The statement that the Public Sector Bodies Accessibility Regulations 2018 ask for, from what was tried. */
export const accessibilityPage = page({
  at: paths.accessibility,
  allow: 'anyone',
  load: async ({ house }) => supportOf(house.packs),
  view: ({ loaded: support }) => ({
    title: 'Accessibility statement',
    main: (
      <>
        <PageTitle>Accessibility statement</PageTitle>
        <Scope />
        <Feedback support={support} />
        <Enforcement />
        <Status />
        <Prepared />
      </>
    ),
  }),
});
