import { paths } from '../../paths.ts';
import type { Problem } from '../../platform/change/decision.ts';
import { Button } from '../../platform/design/button.tsx';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { Radios } from '../../platform/design/radios.tsx';
import { page } from '../../platform/pages/page.ts';
import { chooseOwnTelling } from '../choose-telling.ts';
import { type How, howsFor, type Kind, kinds } from '../rules/telling.ts';
import { loadTellings } from '../store.ts';

const words: { readonly [K in Kind]: { readonly label: string; readonly hint: string } } = {
  mentioned: {
    label: 'Comments for you',
    hint: 'Somebody mentions you in a comment, or answers one of yours',
  },
  'review-waiting': {
    label: 'Answers that wait for your review',
    hint: 'For people who review for cyber security, information governance, the Caldicott Guardian or the Data Protection Officer',
  },
  'review-returned': {
    label: 'Answers that a reviewer returned',
    hint: 'Outcomes that you own, or were the last to change',
  },
  due: {
    label: 'What is due soon or overdue',
    hint: 'Outcomes and indicators given to you: a week before, the day before, on the day, and when it is overdue',
  },
};

const howWords: { readonly [H in How]: string } = {
  daily: 'In the daily email',
  'at-once': 'At once, in an email of its own',
  never: 'No email',
};

/** Which emails a person gets. Confirmations of what they or others did in their name are not a choice. */
export const accountMailsPage = page({
  at: paths.accountMails,
  allow: 'logged-in',
  load: async ({ db, who }) => ({ telling: (await loadTellings(db, [who.id]))(who.id) }),
  values: ({ telling }) => ({ how: { ...telling } as Readonly<Record<string, string>> }),
  acts: {
    save: {
      run: ({ house, who, now, values }) => chooseOwnTelling({ house, who, now }, values.how),
      next: () => ({ to: paths.account.to(), notice: 'Which emails you get is saved.' }),
    },
  },
  sentences: {
    'how-missing': {
      field: 'how',
      text: (problem: Problem) => `${sayKind(problem.item)}: select how you want to be told`,
    },
  },
  view: ({ form }) => ({
    title: 'Emails you get',
    back: { to: paths.account.to(), text: 'Back to your account' },
    main: (
      <>
        <PageTitle>Emails you get</PageTitle>
        <p>
          The daily email comes in the morning, and only when there is something new. Emails name outcomes and
          carry links; what answers and comments say is read in the service. You find all of it under My work
          as well.
        </p>
        <form.element>
          {kinds.map((kind) => (
            <Radios
              key={kind}
              {...form.item('how', kind)}
              label={words[kind].label}
              labelSize="s"
              hint={words[kind].hint}
              items={howsFor(kind).map((how) => ({ value: how, label: howWords[how] }))}
            />
          ))}
          <Button name="act" value="save">
            Save
          </Button>
        </form.element>
      </>
    ),
  }),
});

const sayKind = (item: string | undefined): string => {
  const kind = kinds.find((one) => one === item);
  return kind ? words[kind].label : 'Emails';
};
