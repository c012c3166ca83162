import { type RawBuilder, sql } from 'kysely';
import { outcomesOf } from '../src/framework/rules/find.ts';
import type { Pack } from '../src/framework/rules/pack.ts';
import type { PlanVersion } from '../src/improvement-plan/rules/version.ts';
import type { Db } from '../src/platform/database/open-database.ts';

/** Who reviews: the national team with all its permissions, and a regional lead. */
export const reviewers = [
  { id: 'reviewer-1', name: 'National Reviewer', roles: ['national-see', 'national-decide'], region: null },
  { id: 'reviewer-2', name: 'Regional Lead', roles: ['regional-lead'], region: 'London' },
] as const;

/**
 * What organisations have handed over, for those who review: an interim by nearly all, in two versions, a full
 * assessment by most, and of every third of these a plan that waits or runs. The organisations whose own pages are
 * measured have handed nothing over.
 */
export async function fillNational(db: Db, pack: Pack, measured: readonly string[]): Promise<void> {
  for (const step of steps(pack, measured)) await step.execute(db);
}

/** Not the demonstration's, which are there as well. */
const ours = sql`organisation like 'B%'`;

const content = sql`repeat(md5(code), 2000)`;

function steps({ edition, framework }: Pack, measured: readonly string[]): RawBuilder<unknown>[] {
  const own = sql`code not in (${sql.join([...measured])}) and code like 'B%'`;
  const number = sql`substr(code, 2)::int`;
  const outcomes = outcomesOf(framework).map(({ outcome }) => outcome.code);
  return [
    ...reviewers.flatMap(({ id, name, roles, region }) => [
      sql`insert into person (id, name, email) values (${id}, ${name}, ${`${id}@example.nhs.uk`})`,
      ...roles.map(
        (role) => sql`insert into role_grant (person_id, role, region) values (${id}, ${role}, ${region})`,
      ),
    ]),
    sql`insert into publication
      select code, ${edition.id}, kind, version, timestamptz '2025-12-15 10:00Z' + version * interval '1 day', 'Somebody',
        ${number} % 7 = 0, 'outside', ${content}, md5(code), ''
      from organisation, unnest(array['interim', 'full']) as kind, generate_series(1, 2) as version
      where ${own} and ${number} % 20 > 0 and (kind = 'interim' or ${number} % 5 > 0)`,
    sql`insert into publication_outcome
      select organisation, edition, kind, version, outcome, 'achieved',
        (array['not-achieved', 'partially-achieved', 'achieved', 'achieved'])[1 + (length(outcome) * version + ascii(outcome)) % 4],
        true, null
      from publication, unnest(array[${sql.join(outcomes)}]::text[]) as outcome
      where ${ours} order by organisation, kind, version, outcome`,
    sql`insert into publication_standing
      select edition, kind, organisation, 2, max(published_at), bool_and(late), min(published_at), 2, 'outside'
      from publication where ${ours} group by edition, kind, organisation`,
    sql`insert into status_history
      select organisation, 1000, edition, 'standards-not-met', date '2026-06-20', 'publication'
      from publication_standing where ${ours} and kind = 'full'`,
    sql`insert into improvement_plan
      select organisation, edition, ${framework.id}, case when substr(organisation, 2)::int % 2 = 0 then 'submitted' else 'agreed' end,
        'standards-not-met', 1, 2, 2, '[]', null, null, first_at, 'Somebody', first_at
      from publication_standing where ${ours} and kind = 'full' and substr(organisation, 2)::int % 3 = 0`,
    sql`insert into plan_version
      select organisation, edition, 1, 'plan', null, opened_at, null, 'Somebody', ${JSON.stringify(aVersion({ edition, framework }))}, ''
      from improvement_plan where ${ours}`,
    sql`insert into plan_version_action
      select organisation, edition, 1, outcome || '-1', outcome, 'achieved', 'not-achieved', date '2027-03-31', 'in-progress', null
      from improvement_plan, unnest(array[${sql.join(outcomes.slice(0, 4))}]::text[]) as outcome where ${ours}`,
    sql`insert into level_by_plan
      select edition, organisation, 2, outcome, 'achieved', 1, opened_at
      from improvement_plan, unnest(array[${sql.join(outcomes.slice(0, 4))}]::text[]) as outcome
      where ${ours} and substr(organisation, 2)::int % 9 = 0`,
    sql`analyze`,
  ];
}

/** A plan as it is handed over, with an action for each of a few outcomes. */
function aVersion({ edition, framework }: Pick<Pack, 'edition' | 'framework'>): PlanVersion {
  const some = outcomesOf(framework).slice(0, 4);
  return {
    ...{ format: 1, kind: 'plan', version: 1, round: null },
    ...{ submittedAt: '2026-07-01T10:00:00.000Z', submittedBy: 'Somebody' },
    organisation: { code: '', name: 'A trust', type: 'nhs-trust', region: null },
    edition: { id: edition.id, version: edition.version },
    framework: { id: framework.id, title: framework.title },
    completeBy: edition.dates.plansCompleteBy,
    objectives: some.map(({ objective }) => ({ code: objective.code, title: objective.title })),
    principles: some.map(({ principle }) => ({ code: principle.code, title: principle.title })),
    outcomes: some.map(({ objective, principle, outcome }) => ({
      ...{ code: outcome.code, title: outcome.title, objective: objective.code, principle: principle.code },
      ...{ expected: 'achieved', typeExpected: null, declared: 'not-achieved', isBelow: true },
    })),
    actions: some.map(({ outcome }) => ({
      ...{ reference: `${outcome.code}-1`, outcome: outcome.code, evidence: [] },
      ...{ gap: 'Not reviewed every month', action: 'Review it every month and report to the board' },
      ...{
        owner: { kind: 'outside', name: 'Priya Nair' },
        resources: 'Two days a month',
        dependencies: 'None',
      },
      ...{ mitigation: 'Alerts', start: '2026-07-10', delivery: '2027-03-31' },
      ...{ status: 'in-progress', levelReached: null },
    })),
  };
}
