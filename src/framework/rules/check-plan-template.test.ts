import { describe, expect, it } from 'vitest';
import { shippedPacks } from '../../../test/support/a-house.ts';
import { faultsOfTemplate } from './check-plan-template.ts';
import type { Edition } from './pack.ts';
import { headingIn, placeOf, type TemplateColumn } from './plan-template.ts';

const edition = shippedPacks.editions[0]?.edition;
if (!edition?.planTemplate) throw new Error('There is no template');
const { sheet, columns } = edition.planTemplate;

const withColumns = (changed: readonly TemplateColumn[]): Edition => ({
  ...edition,
  planTemplate: { sheet, columns: changed },
});
const changing = (column: string, over: Partial<TemplateColumn>) =>
  withColumns(columns.map((one) => (one.column === column ? { ...one, ...over } : one)));
const said = (changed: Edition) =>
  faultsOfTemplate(changed).map(({ path, problem }) => `${path}: ${problem}`);

describe('the template of an improvement plan', () => {
  it.each(shippedPacks.editions.map((pack) => [pack.edition.id, pack.edition] as const))(
    'as shipped for %s has no fault, S and T where they belong and the reference hidden in U (R26)',
    (_, { planTemplate, planUpdates, ...rest }) => {
      expect(faultsOfTemplate({ ...rest, planTemplate, planUpdates })).toEqual([]);
      const at = (letter: string) => planTemplate?.columns[placeOf(letter)];
      expect(at('S')?.heading).toBe('Is the delivery date still valid, if not provide an updated date');
      expect(headingIn(at('T')?.heading ?? '', planUpdates[0]?.name ?? null)).toMatch(
        /^December 20\d\d comments$/,
      );
      expect(at('U')).toMatchObject({ field: 'reference', kind: 'hidden' });
      expect(planTemplate?.columns.slice(0, 18).map((one) => one.field)).toEqual([
        ...[
          'organisation-name',
          'organisation-code',
          'organisation-type',
          'objective',
          'principle',
          'outcome',
        ],
        ...['outcome-title', 'expected', 'declared', 'gap', 'action', 'owner', 'resources', 'dependencies'],
        ...['mitigation', 'start', 'delivery', 'status'],
      ]);
    },
  );

  it('of which an edition has none is taken', () => {
    expect(faultsOfTemplate({ ...edition, planTemplate: null })).toEqual([]);
  });

  it.each<[string, Edition, string]>([
    ['a column left out', withColumns(columns.slice(1)), 'plan-template.columns.B: it stands in place 1'],
    [
      'no way to know a row',
      withColumns(columns.slice(0, 20)),
      'plan-template: there is no column for reference',
    ],
    ['a thing in two columns', changing('M', { field: 'gap' }), 'plan-template: gap has two columns'],
    ['a heading twice', changing('M', { heading: 'gap' }), 'plan-template: the heading gap is used twice'],
    [
      'a date as text',
      changing('Q', { kind: 'text' }),
      'plan-template.columns.Q: delivery is of the kind date',
    ],
    [
      'comments of no round',
      changing('T', { heading: 'Comments' }),
      'plan-template.columns.T: its heading names the round: {round}',
    ],
    [
      'a round in another heading',
      changing('K', { heading: '{round} action' }),
      'plan-template.columns.K: only the comments’ heading names the round',
    ],
    [
      'columns of updates that never come',
      { ...edition, planUpdates: [] },
      'plan-template: it has columns of updates, but the edition has no plan-updates',
    ],
  ])('is refused with %s', (_, changed, problem) => {
    expect(said(changed).join('\n')).toContain(problem);
  });

  it('counts columns as a spreadsheet does', () => {
    expect(['A', 'S', 'Z', 'AA', 'AZ', 'BA'].map(placeOf)).toEqual([0, 18, 25, 26, 51, 52]);
  });
});
