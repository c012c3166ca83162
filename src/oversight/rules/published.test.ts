import { describe, expect, test } from 'vitest';
import { countedVersion } from '../../publication/rules/counted.ts';
import { versionTable } from '../testing/version-table.ts';
import { publishedOf } from './published.ts';

describe('which version counts (R15)', () => {
  test.each(versionTable)('$what', ({ versions, counted, withLater, published }) => {
    expect(countedVersion(versions, false)?.version ?? null).toBe(counted);
    expect(countedVersion(versions, true)?.version ?? null).toBe(withLater);
    expect(publishedOf(versions)).toBe(published);
    expect(countedVersion([...versions].reverse(), true)?.version ?? null, 'in any order').toBe(withLater);
  });
});
