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
  local('Grace Adeyemi', ['administrator', 'RX1']),
  local('Tom Whitfield', ['administrator', 'RX1']),
  local('Priya Nair', ['administrator', 'QX1'], ['member', 'RX1']),
  local('Daniel Osei', ['member', 'RX1']),
  local('Megan Price', ['viewer', 'RX1']),
  local('Helen Marsh', ['siro', 'RX1']),
  local('Rob Castle', ['administrator', 'RY2']),
  local('Amina Yusuf', ['member', 'RY2']),
  local('Colin Frost', ['viewer', 'RY2']),
  local('Judith Lane', ['siro', 'RY2']),
  local('Wei Chen', ['administrator', 'RZ3']),
  local('Olga Novak', ['siro', 'RZ3']),
  local('Sam Whitaker', ['administrator', 'RV5']),
  local('Ruth Ellison', ['siro', 'RV5']),
  local('Martin Bell', ['siro', 'QX1']),
  local('Fatima Khan', ['administrator', 'QY2']),
  local('Peter Dunn', ['siro', 'QY2']),
  local('Laura Finch', ['administrator', '0X9']),
  local('Ian Moss', ['siro', '0X9']),
  local('Nadia Rahman', ['administrator', 'X9A']),
  local('George Hale', ['siro', 'X9A']),
  local('Sophie Grant', ['administrator', 'A8X01']),
  local('Alan Pike', ['siro', 'A8X01']),
  local('Leo Marshall', ['administrator', 'G7N01']),
  local('Eva Lindqvist', ['siro', 'G7N01']),
  local('Karen Poole', ['administrator', 'FX999']),
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
  ['RX1', 'siro', 'Helen Marsh'],
  ['RX1', 'ig-lead', 'Daniel Osei'],
  ['RY2', 'siro', 'Judith Lane'],
  ['QX1', 'siro', 'Martin Bell'],
];
