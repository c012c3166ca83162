import { existsSync, readFileSync } from 'node:fs';

export type Totals = { readonly passed: number; readonly failed: number };

type Suite = { readonly status: string; readonly assertionResults: readonly { readonly status: string }[] };
type Report = { readonly success: boolean; readonly testResults: readonly Suite[] };

/**
 * What a run of vitest came to, by the report that it wrote to `file`. A file that could not be loaded counts as
 * one failed test, and so do a run without a report and one that ended badly although every test passed.
 */
export function totalsOf(file: string, exitCode: number | null): Totals {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const { testResults } = JSON.parse(readFileSync(file, 'utf8')) as Report;
  const tests = testResults.flatMap((suite) => suite.assertionResults);
  const passed = tests.filter((one) => one.status === 'passed').length;
  const failedTests = tests.filter((one) => one.status === 'failed').length;
  const unloaded = testResults.filter(
    (suite) => suite.status === 'failed' && !suite.assertionResults.some((one) => one.status === 'failed'),
  ).length;
  const failed = failedTests + unloaded;
  return { passed, failed: failed === 0 && exitCode !== 0 ? 1 : failed };
}

export const sum = (totals: readonly Totals[]): Totals => ({
  passed: totals.reduce((all, one) => all + one.passed, 0),
  failed: totals.reduce((all, one) => all + one.failed, 0),
});
