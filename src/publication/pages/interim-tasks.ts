import { progressOf } from '../../assessment/rules/progress.ts';
import { paths } from '../../paths.ts';
import { sayDay } from '../../platform/clock.ts';
import type { Task } from '../../platform/design/task-list.tsx';
import type { Today } from '../load-position.ts';
import type { SignedOff } from '../store.ts';
import { sayHowMuch } from './sign-off-changes.ts';

type Loaded = Today & { readonly signed: SignedOff | null };
type Where = { readonly organisation: string; readonly edition: string };

const done = (label: string) => ({ label, tone: 'done' }) as const;
const toDo = (label: string) => ({ label, tone: 'to-do' }) as const;

/** What is left before publishing. None of it blocks the interim. */
export function tasksOf(loaded: Loaded, where: Where): readonly Task[] {
  const { total, answered, complete } = progressOf(loaded.set);
  const functions = loaded.position.essentialFunctions;
  return [
    {
      title: 'Answer the outcomes',
      hint: 'Outcomes that are not answered are published as “Not answered”',
      href: paths.assessment.to(where),
      status: answered === total ? done('Completed') : toDo(`${answered} of ${total}`),
    },
    {
      title: 'Save answers as complete',
      hint: 'Drafts are published as drafts',
      href: paths.assessment.to(where),
      status: complete === total ? done('Completed') : toDo(`${complete} of ${total}`),
    },
    {
      title: 'Essential functions',
      hint: 'Optional at the interim assessment',
      href: paths.essentialFunctions.to(where),
      status: functions
        ? done('Uploaded')
        : loaded.position.functions
          ? done('Recorded')
          : toDo('Not uploaded'),
    },
    { title: 'SIRO sign-off', hint: signOffHint(loaded), status: signOffStatus(loaded) },
  ];
}

function signOffStatus({ signed, contentHash }: Loaded): Task['status'] {
  if (signed === null) return toDo('Not signed off');
  return signed.contentHash === contentHash ? done('Signed off') : toDo('Changed since sign-off');
}

function signOffHint({ signed, contentHash, position }: Loaded): string {
  if (signed === null) return 'Your Senior Information Risk Owner (SIRO) should sign off before you publish';
  const by = `Signed off by ${signed.by} on ${sayDay(signed.at)}`;
  if (signed.contentHash === contentHash) return by;
  return `${by}. Since then ${sayHowMuch(signed.content, position)}`;
}
