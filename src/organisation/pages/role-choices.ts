import { organisationRoles, sayRole } from '../rules/role.ts';

const hints = {
  administrator: 'Does everything: profile, people, answers, publishing. Have at least two.',
  member: 'Answers outcomes, adds evidence and comments. Cannot publish or manage people.',
  viewer: 'Reads answers and evidence.',
  siro: 'Senior Information Risk Owner: reads, and signs assessments off.',
  contributor:
    'Reads and answers only the outcomes or indicators that you give them, also somebody from outside. Give them these once they have accepted.',
} as const;

/** The roles of an organisation as choices of a form. */
export const roleChoices = organisationRoles.map((role) => ({
  value: role,
  label: sayRole(role),
  hint: hints[role],
}));
