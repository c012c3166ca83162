import { organisationRoles, sayRole } from '../rules/role.ts';

const hints = {
  administrator: 'Does everything: profile, people, answers, publishing. Have at least two.',
  member: 'Answers outcomes, adds evidence and comments. Cannot publish or manage people.',
  viewer: 'Reads answers and evidence.',
  siro: 'Senior Information Risk Owner: reads, and signs assessments off.',
} as const;

/** The roles of an organisation as choices of a form. */
export const roleChoices = organisationRoles.map((role) => ({
  value: role,
  label: sayRole(role),
  hint: hints[role],
}));
