import type { IConfiguration } from 'dependency-cruiser';

/**
 * Arrows run downwards only (docs/architecture.md).
 * A room may import the rooms before it in this list and no other.
 */
export const rooms = [
  'platform',
  'framework',
  'organisation',
  'account',
  'removal',
  'evidence',
  'removal-request',
  'essential-functions',
  'allocation',
  'comment',
  'assessment',
  'carry-forward',
  'improvement-plan',
  'offline-workbook',
  'audit-pack',
  'looking-ahead',
  'publication',
  'approval',
  'status',
  'full-publication',
  'plan-review',
  'plan-workbook',
  'audit',
  'board-paper',
  'oversight',
  'history',
  'digest',
  'service',
  'demonstration',
];

/** What rules may use of the platform: pure, and nothing that loads or writes. */
const pure = ['clock', 'change/decision', 'change/events', 'change/removed', 'pages/gate', 'pages/path'].map(
  (name) => `^src/platform/${name}\\.ts$`,
);

/** Pages may read from any room; tests and what only tests use may do anything. */
const tests = '\\.test\\.tsx?$|/testing/';
const pages = '^src/[^/]+/pages/';

const arrows = rooms.map((room, index) => ({
  name: `${room}-imports-no-room-below`,
  severity: 'error' as const,
  from: { path: `^src/${room}/`, pathNot: [tests, pages] },
  to: { path: rooms.slice(index + 1).map((below) => `^src/${below}/`) },
}));

export const config: IConfiguration = {
  forbidden: [
    ...arrows.filter(({ to }) => to.path.length > 0),
    {
      name: 'no-room-imports-a-knot-file',
      comment: 'Knot files put the rooms together. Addresses alone may be named by pages, mails and gates.',
      severity: 'error',
      from: { path: '^src/[^/]+/', pathNot: tests },
      to: { path: '^src/[^/]+$', pathNot: '^src/paths\\.ts$' },
    },
    {
      name: 'no-address-below-pages',
      severity: 'error',
      from: { path: ['^src/platform/', '/rules/', '/store\\.ts$'], pathNot: tests },
      to: { path: '^src/paths\\.ts$' },
    },
    {
      name: 'rules-import-only-rules',
      severity: 'error',
      from: { path: '/rules/', pathNot: tests },
      to: { pathNot: ['/rules/', '^src/[^/]+/events\\.ts$', ...pure, '^(node:)?util$'] },
    },
    {
      name: 'only-pages-import-pages',
      comment: 'But for `say-…`: words that documents share with pages.',
      severity: 'error',
      from: { path: '^src/[^/]+/', pathNot: [tests, pages, '^src/platform/'] },
      to: { path: pages, pathNot: ['^src/platform/', '/pages/say-[^/]+\\.ts$'] },
    },
    {
      name: 'nothing-imports-tests',
      severity: 'error',
      from: { pathNot: [tests, '^test/'] },
      to: { path: [tests, '^test/'] },
    },
    {
      name: 'no-cycle',
      comment: 'Types may refer to each other; modules that run may not.',
      severity: 'error',
      from: { pathNot: tests },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only', 'type-import'] } },
    },
    {
      name: 'no-missing-module',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-part-that-only-tests-have',
      comment: 'npm ci without development parts must be enough to run.',
      severity: 'error',
      from: { path: '^src/', pathNot: tests },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Served to browsers as it is, from addresses that are no files here.
    exclude: { path: '^src/platform/design/browser/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
