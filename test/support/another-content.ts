/** How many outcomes each principle of the other framework has: 49 together. */
const shape = { K: [5, 4, 6], L: [7, 3, 5, 2], B: [4, 6], Z: [7] };
type Letter = keyof typeof shape;

const titles: Readonly<Record<Letter, string>> = {
  K: 'Knowing what matters',
  L: 'Limiting harm',
  B: 'Bringing services back',
  Z: 'Zones of trust',
};
const withoutPartial: readonly string[] = ['K2.b', 'Z1.g'];

const outcomeCodes = (letter: Letter): string[][] =>
  shape[letter].map((count, at) =>
    Array.from({ length: count }, (_, n) => `${letter}${at + 1}.${String.fromCharCode(97 + n)}`),
  );
const letters = Object.keys(shape) as Letter[];

/** Every outcome code of the other framework, in its order. */
export const anotherCodes: readonly string[] = letters.flatMap((letter) => outcomeCodes(letter).flat());

const indicator = (code: string, level: string, n: number) => ({
  id: `${code}/${level}/${n}`,
  text: `Something that is true of ${code} when it is ${level}, number ${n}.`,
});

const outcome = (code: string) => ({
  code,
  title: code === 'B2.a' ? 'Rehearsing recovery' : `Outcome ${code} of the other framework`,
  summary: `What ${code} is about.`,
  provenance: 'confirmed',
  indicators: {
    'not-achieved': [indicator(code, 'low', 1)],
    ...(withoutPartial.includes(code) ? {} : { 'partially-achieved': [indicator(code, 'middle', 1)] }),
    achieved: [indicator(code, 'high', 1), indicator(code, 'high', 2)],
  },
});

const objective = (letter: Letter) => ({
  code: letter,
  title: titles[letter],
  summary: `What objective ${letter} is about.`,
  principles: outcomeCodes(letter).map((codes, at) => ({
    code: `${letter}${at + 1}`,
    title: `Principle ${letter}${at + 1} of the other framework`,
    summary: `What principle ${letter}${at + 1} is about.`,
    outcomes: codes.map(outcome),
  })),
});

export const anotherFramework = () => ({
  'frameworks/other/framework.yaml': {
    id: 'other-caf-4.0',
    title: 'Other Assessment Framework',
    base: 'Base 4.0',
    wording: 'official',
    note: 'These are the official words.',
    objectives: letters.map((letter) => `${letter.toLowerCase()}.yaml`),
  },
  ...Object.fromEntries(
    letters.map((letter) => [`frameworks/other/${letter.toLowerCase()}.yaml`, objective(letter)]),
  ),
});

export const anotherEdition = () => ({
  id: '2026-27',
  version: 'v9',
  framework: 'other-caf-4.0',
  types: ['nhs-trust', 'icb', 'alb'],
  dates: {
    opened: '2026-09-17',
    'interim-opens': '2026-12-03',
    'interim-due': '2027-01-15',
    'full-opens': '2027-02-01',
    'full-due': '2027-06-30',
    'plans-complete-by': '2028-06-30',
  },
  profiles: { 'nhs-trust': '2026-27-core', icb: '2026-27-core', alb: '2026-27-core' },
  declaration: ['We have checked this.', 'The board knows of it.'],
  policies: {
    'K1.b': {
      id: 'backups',
      title: 'Backups',
      policy: { title: 'Backups policy', version: '3', address: 'https://example.nhs.uk/backups' },
      question: 'Are all backups kept apart from the systems they are of?',
      options: [
        { value: 'all', label: 'All of them', confirms: true },
        { value: 'some', label: 'Some of them', confirms: true, exceptions: true },
        { value: 'none', label: 'None of them', confirms: false },
      ],
      exceptions: [{ id: 'which', label: 'Which are not', kind: 'text' }],
      page: true,
      wording: 'official',
    },
  },
  fields: {
    'L1.c': [
      { id: 'sites', label: 'Sites without a second line', kind: 'text' },
      { id: 'tested', label: 'Percentage of backups tested', kind: 'percentage' },
    ],
  },
  notes: { 'Z1.g': 'If there are no zones, declare Achieved and explain how you decided.' },
  guidance: { address: 'https://example.nhs.uk/guidance' },
  audit: [{ types: ['nhs-trust', 'icb', 'alb'], mandated: ['K1.a', 'B2.a'], chosen: 4 }],
  reviewers: { 'nhs-trust': 'regional-security-lead', icb: 'regional-security-lead', alb: 'dhsc' },
  support: { name: 'Other support', email: 'support@example.nhs.uk', telephone: '0300 000 0000' },
});

const cells = (usual: string) =>
  Object.fromEntries(
    anotherCodes.map((code) => [
      code,
      {
        expected: withoutPartial.includes(code) ? 'achieved' : usual,
        provenance: code === 'L1.a' ? 'inferred' : 'stated',
      },
    ]),
  );

const profile = (id: string, title: string, group: string, state: string, usual: string) => ({
  [`profiles/${id}.yaml`]: { id, edition: '2026-27', title, group, state, cells: cells(usual) },
});

export const anotherProfiles = () => ({
  ...profile('2026-27-core', '2026-27 core profile', 'core', 'confirmed', 'partially-achieved'),
  ...profile('2026-27-proposed', '2026-27 proposal', 'core', 'proposed', 'achieved'),
  ...profile('2026-27-draft', '2026-27 unfinished work', 'core', 'draft', 'not-achieved'),
  ...profile('2026-27-cni', '2026-27 infrastructure profile', 'infrastructure', 'confirmed', 'achieved'),
});
