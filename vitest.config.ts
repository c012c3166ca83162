import { defineConfig } from 'vitest/config';
import { testKinds } from './scripts/run/test-kinds.ts';

const kinds = testKinds();

/**
 * `plain` needs nothing, `data` runs on the embedded database or on the server in TEST_DATABASE_URL, `browser`
 * on Chromium. A worker keeps its modules from file to file, and with them its one database.
 */
const ours = { testTimeout: 90_000, hookTimeout: 120_000, pool: 'forks', isolate: false } as const;

export default defineConfig({
  test: {
    maxWorkers: 2,
    globalSetup: 'test/support/own-temporary-folder.ts',
    projects: [
      { test: { ...ours, name: 'plain', include: kinds.plain } },
      { test: { ...ours, name: 'data', include: kinds.data } },
      {
        test: {
          ...ours,
          name: 'browser',
          include: kinds.browser,
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
