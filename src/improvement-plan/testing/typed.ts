import type { ActionInput } from '../rules/save-action.ts';

/** An action of which nothing is missing, as it is typed. */
export const typed = (over: Partial<ActionInput> = {}): ActionInput => ({
  gap: 'Privileged access is reviewed once a year',
  action: 'Review privileged access every month',
  ownerPerson: '',
  ownerName: 'Priya Nair, network manager',
  resources: 'Two days a month of the security team',
  dependencies: 'None',
  mitigation: 'Alerts on every use of a privileged account',
  start: '2026-01-05',
  delivery: '2026-09-30',
  status: 'not-started',
  levelReached: '',
  ...over,
});
