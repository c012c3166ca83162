import type { Problem } from '../../../platform/change/decision.ts';

/** What is wrong with a person who was chosen, wherever that is asked. */
export const choosingText = {
  'person-unknown': 'Select one of the people of your organisation',
  'only-administrators-let-in': ({ detail }: Problem) =>
    `${detail ?? 'This person'} is a contributor and sees only what is given to them. Ask an administrator to give them more`,
  'due-wrong': 'The due date must be a real date, like 27 3 2026',
  'edition-closed': 'This assessment is closed, so outcomes can no longer be given to people',
} as const;
