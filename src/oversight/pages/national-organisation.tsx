import { paths } from '../../paths.ts';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { page } from '../../platform/pages/page.ts';
import { closeSupportNote } from '../close-note.ts';
import { loadOverseen } from '../load-overseen.ts';
import { noteThatSupportIsNeeded } from '../note-support.ts';
import { noteLimit } from '../rules/note.ts';
import { openNote } from '../store.ts';
import { NotPerformance } from './caution.tsx';
import { ReachedByPlan } from './organisation/by-plan.tsx';
import { Contacts, Facts } from './organisation/facts.tsx';
import { Support } from './organisation/support.tsx';
import { Versions } from './organisation/versions.tsx';

/** One organisation as reviewers see it: what it published, whom to turn to, whether it needs support. */
export const nationalOrganisationPage = page({
  at: paths.nationalOrganisation,
  allow: 'see-national-view',
  load: ({ house, who, params }) => loadOverseen(house, who, params),
  values: ({ notes }) => ({ text: '', closing: '', version: openNote(notes ?? [])?.id ?? '' }),
  keeps: true,
  acts: {
    note: {
      allow: 'note-support',
      run: ({ house, who, now, params, values }) =>
        noteThatSupportIsNeeded({ house, who, now }, params, values.text),
      next: ({ params }) => ({
        to: paths.nationalOrganisation.to(params),
        notice: 'It is noted that this organisation needs support.',
      }),
    },
    close: {
      allow: 'note-support',
      run: ({ house, who, now, params, values }) =>
        closeSupportNote({ house, who, now }, params, values.version, values.closing),
      next: ({ params }) => ({
        to: paths.nationalOrganisation.to(params),
        notice: 'The support note is closed.',
      }),
    },
  },
  sentences: {
    'note-missing': { field: 'text', text: 'Enter why this organisation needs support' },
    'note-too-long': { field: 'text', text: `The note must be ${noteLimit} characters or fewer` },
    'noted-meanwhile': {
      text: 'Somebody else noted that this organisation needs support. Their note is shown. Close it before you write another',
    },
    'closing-missing': { field: 'closing', text: 'Enter what came of it' },
    'closing-too-long': {
      field: 'closing',
      text: `What came of it must be ${noteLimit} characters or fewer`,
    },
    'closed-meanwhile': { text: 'Somebody else has closed this note. Check what is noted now' },
  },
  view: ({ loaded: overseen, form, params, now }) => ({
    title: `${overseen.organisation.name}: national view ${params.edition}`,
    back: { to: paths.national.to(params), text: 'Back to who has published' },
    main: (
      <>
        <PageTitle caption={`National view ${params.edition}`}>{overseen.organisation.name}</PageTitle>
        <NotPerformance now={now} kind={overseen.full?.version ? 'full' : 'interim'} />
        <Facts {...overseen} />
        <ReachedByPlan {...overseen} />
        <Versions {...overseen} />
        <Contacts contacts={overseen.contacts} />
        <Support overseen={overseen} form={form} />
      </>
    ),
  }),
});
