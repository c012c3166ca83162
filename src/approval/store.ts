import type { Selectable } from 'kysely';
import type { Day } from '../platform/clock.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import type { Tables } from '../platform/database/tables.ts';
import { onePart, type Part, part } from '../platform/database/together.ts';
import type { Decided } from './rules/approval.ts';
import type { Deputy } from './rules/deputy.ts';
import '../organisation/tables.ts';
import './tables.ts';

type Where = { readonly organisation: string; readonly edition: string };

/** What was last decided on each item, by item. */
export const decidedPart = (db: Queryable, where: Where): Part<ReadonlyMap<string, Decided>> =>
  part(
    db
      .selectFrom('approval')
      .selectAll()
      .where('organisation', '=', where.organisation)
      .where('edition', '=', where.edition),
    (rows) => new Map(rows.map((row) => [row.item, decidedOf(row)])),
  );

const decidedOf = (row: Selectable<Tables['approval']>): Decided => ({
  item: row.item,
  decision: row.decision,
  contentHash: row.content_hash,
  content: row.content,
  at: row.decided_at,
  by: row.decided_by_name,
  deputyFor: row.deputy_for,
  attested:
    row.recorded_by === null
      ? null
      : { on: row.attested_on ?? '', how: row.attested_how ?? '', recordedBy: row.recorded_by },
  comment: row.comment,
  askedAgain: row.asked_again,
  lapseTold: row.lapse_told,
});

export type Request = {
  readonly at: string;
  readonly by: string;
  /** What was asked about: hashes by item. */
  readonly hashes: Readonly<Record<string, string>>;
};

/** When the SIRO was last asked to approve, or null. */
export const requestPart = (db: Queryable, where: Where): Part<Request | null> =>
  onePart(
    db
      .selectFrom('approval_request')
      .select(['asked_at as at', 'asked_by_name as by', 'hashes'])
      .where('organisation', '=', where.organisation)
      .where('edition', '=', where.edition),
    (row) => ({ ...row, hashes: JSON.parse(row.hashes) as Record<string, string> }),
  );

/** The same, asked alone. */
export const loadRequest = (db: Queryable, where: Where): Promise<Request | null> =>
  requestPart(db, where).alone();

/** The organisations and editions with an approval whose lapse, if it has lapsed, nobody was told of. */
export const loadWatched = (db: Queryable): Promise<Where[]> =>
  db
    .selectFrom('approval')
    .select(['organisation', 'edition'])
    .distinct()
    .where('decision', 'in', ['approved', 'attested'])
    .where('lapse_told', '=', false)
    .orderBy('edition')
    .orderBy('organisation')
    .execute();

const deputies = (db: Queryable, organisation: string) =>
  db
    .selectFrom('siro_deputy')
    .select([
      'number',
      'person_id as person',
      'person_name as name',
      'named_by as namedBy',
      'named_by_name as namedByName',
      'from_day as from',
      'to_day as to',
      'ended_at as endedAt',
      'ended_by_name as endedBy',
    ])
    .where('siro_deputy.organisation', '=', organisation);

/** Every deputy that an organisation's SIRO has named, the latest first. */
export const loadDeputies = (db: Queryable, organisation: string): Promise<Deputy[]> =>
  deputies(db, organisation).orderBy('number', 'desc').execute();

/** The deputies who may act on a day: of somebody who still is the SIRO. */
export const actingDeputiesPart = (db: Queryable, organisation: string, day: Day): Part<readonly Deputy[]> =>
  part(actingDeputies(db, organisation, day), (rows) => rows);

/** The same, asked alone. */
export const loadActingDeputies = (db: Queryable, organisation: string, day: Day) =>
  actingDeputiesPart(db, organisation, day).alone();

const actingDeputies = (db: Queryable, organisation: string, day: Day) =>
  deputies(db, organisation)
    .where('ended_at', 'is', null)
    .where('from_day', '<=', day)
    .where('to_day', '>=', day)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('role_grant')
          .select('person_id')
          .whereRef('role_grant.person_id', '=', 'siro_deputy.named_by')
          .where('role_grant.organisation', '=', organisation)
          .where('role_grant.role', '=', 'siro'),
      ),
    )
    .orderBy('number');
