import type { KeyPersonRole, NationalRole, OrganisationRole } from '../organisation/rules/role.ts';

export type DemonstrationPerson = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly (readonly [OrganisationRole, string])[];
  readonly national: readonly (readonly [NationalRole, string | null])[];
};

const id = (name: string): string => name.toLowerCase().replace(/[^a-z]+/g, '-');

const local = (name: string, ...roles: DemonstrationPerson['roles']): DemonstrationPerson => ({
  id: id(name),
  name,
  email: `${id(name)}@example.nhs.uk`,
  roles,
  national: [],
});

const official = (name: string, ...national: DemonstrationPerson['national']): DemonstrationPerson => ({
  id: id(name),
  name,
  email: `${id(name)}@example.gov.uk`,
  roles: [],
  national,
});

/** Fictional people, several in each role. One belongs to two organisations. */
export const people: readonly DemonstrationPerson[] = [
  local('Grace Adeyemi', ['administrator', 'ZR1']),
  local('Tom Whitfield', ['administrator', 'ZR1']),
  local('Priya Nair', ['administrator', 'ZQ1'], ['member', 'ZR1']),
  local('Daniel Osei', ['member', 'ZR1']),
  local('Megan Price', ['viewer', 'ZR1']),
  local('Helen Marsh', ['siro', 'ZR1']),
  local('Jonas Weber', ['contributor', 'ZR1']),
  local('Rob Castle', ['administrator', 'ZR2']),
  local('Amina Yusuf', ['member', 'ZR2']),
  local('Colin Frost', ['viewer', 'ZR2']),
  local('Judith Lane', ['siro', 'ZR2']),
  local('Wei Chen', ['administrator', 'ZR3']),
  local('Olga Novak', ['siro', 'ZR3']),
  local('Sam Whitaker', ['administrator', 'ZR4']),
  local('Ruth Ellison', ['siro', 'ZR4']),
  local('Martin Bell', ['siro', 'ZQ1']),
  local('Fatima Khan', ['administrator', 'ZQ2']),
  local('Peter Dunn', ['siro', 'ZQ2']),
  local('Laura Finch', ['administrator', 'ZC1']),
  local('Ian Moss', ['siro', 'ZC1']),
  local('Nadia Rahman', ['administrator', 'ZB1']),
  local('George Hale', ['siro', 'ZB1']),
  local('Sophie Grant', ['administrator', 'ZP101']),
  local('Alan Pike', ['siro', 'ZP101']),
  local('Leo Marshall', ['administrator', 'ZG101']),
  local('Eva Lindqvist', ['siro', 'ZG101']),
  local('Karen Poole', ['administrator', 'ZF101']),
  official(
    'Naomi Clarke',
    ['national-see', null],
    ['national-decide', null],
    ['national-edit', null],
    ['national-support', null],
  ),
  official('Victor Hughes', ['national-see', null]),
  official('Diana Ward', ['dhsc-reviewer', null]),
  official('Hugo Bennett', ['dhsc-reviewer', null]),
  official('Rachel Stone', ['regional-lead', 'Midlands']),
  official('Owen Parry', ['regional-lead', 'South West']),
  official('Meera Joshi', ['regional-lead', 'South East']),
];

/** Key people named in profiles, from the people above. */
export const keyPeople: readonly (readonly [string, KeyPersonRole, string])[] = [
  ['ZR1', 'siro', 'Helen Marsh'],
  ['ZR1', 'ig-lead', 'Daniel Osei'],
  ['ZR2', 'siro', 'Judith Lane'],
  ['ZQ1', 'siro', 'Martin Bell'],
];
