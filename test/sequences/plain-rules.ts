import { sql } from 'kysely';
import type { Db } from '../../src/platform/database/open-database.ts';

/**
 * What R10, R12, R13, R15, R17 and R39 say, once more, in other words and out of the bare tables: nothing of the
 * service's own rules is used here. What a publication is forbidden by is named; nothing named means allowed.
 */
export type Where = { readonly organisation: string; readonly edition: string };

export type Dates = { readonly interimOpens: string; readonly fullOpens: string };

const texts = async (db: Db, query: ReturnType<typeof sql<{ text: string }>>): Promise<string> =>
  (await query.execute(db)).rows.map((row) => row.text).join('\n');

/** What the SIRO approves as the answers: levels with statements, policy answers and exceptions (R39). */
export const answersNow = (db: Db, { organisation, edition }: Where): Promise<string> =>
  texts(
    db,
    sql`select json_build_array(outcome, level, statement, policy)::text as text from answer
      where organisation = ${organisation} and edition = ${edition} order by outcome`,
  );

/** What the SIRO approves as the scope: the file's content, the functions, the justification. */
export const functionsNow = async (db: Db, { organisation, edition }: Where): Promise<string> => {
  const file = sql<{ text: string }>`
    select evidence.sha256 as text from essential_functions as uploaded
    join evidence on evidence.id = uploaded.evidence
    where uploaded.organisation = ${organisation} and edition = ${edition}
    order by uploaded.version desc limit 1`;
  const functions = sql<{ text: string }>`
    select entry::text as text from essential_function
    where organisation = ${organisation} and edition = ${edition} and until is null order by reference`;
  const justification = sql<{ text: string }>`
    select justification as text from scope_version
    where organisation = ${organisation} and edition = ${edition} order by version desc limit 1`;
  return [await texts(db, file), await texts(db, functions), await texts(db, justification)].join('\n--\n');
};

/** What an administrator confirms: the organisation, its key people, who has which role. */
export const profileNow = async (db: Db, { organisation }: Where): Promise<string> => {
  const itself = sql<{ text: string }>`
    select json_build_array(name, type, address, icb, region)::text as text
    from organisation where code = ${organisation}`;
  const key = sql<{ text: string }>`
    select json_build_array(role, name, email)::text as text from key_person
    where organisation = ${organisation} order by role`;
  const roles = sql<{ text: string }>`
    select json_build_array(name, role)::text as text from role_grant
    join person on person.id = person_id where organisation = ${organisation} order by 1`;
  return [await texts(db, itself), await texts(db, key), await texts(db, roles)].join('\n--\n');
};

const count = async (db: Db, query: ReturnType<typeof sql<{ count: number }>>): Promise<number> =>
  (await query.execute(db)).rows[0]?.count ?? 0;

const isAdministrator = async (db: Db, person: string, { organisation }: Where): Promise<boolean> =>
  (await count(
    db,
    sql`select count(*)::int as count from role_grant
      where person_id = ${person} and organisation = ${organisation} and role = 'administrator'`,
  )) > 0;

const fullIsPublished = async (db: Db, { organisation, edition }: Where): Promise<boolean> =>
  (await count(
    db,
    sql`select count(*)::int as count from publication
      where organisation = ${organisation} and edition = ${edition} and kind = 'full'`,
  )) > 0;

/** Why nobody may publish this interim now, at all. */
export async function againstInterim(
  db: Db,
  where: Where,
  person: string,
  today: string,
  { interimOpens }: Dates,
): Promise<readonly string[]> {
  return [
    ...((await isAdministrator(db, person, where)) ? [] : ['R13: only an administrator publishes']),
    ...(today < interimOpens ? ['R10: the window is not open'] : []),
    ...((await fullIsPublished(db, where)) ? ['R15: the full assessment is published'] : []),
  ];
}

/** What stood there when it was confirmed or approved; null where it never was, or was returned. */
export type Agreed = { profile: string | null; answers: string | null; functions: string | null };

/** Why nobody may publish this full assessment now, as far as R17 and R39 go. */
export async function againstFull(
  db: Db,
  where: Where,
  person: string,
  today: string,
  { fullOpens, outcomes, agreed }: Dates & { readonly outcomes: number; readonly agreed: Agreed },
): Promise<readonly string[]> {
  const whole = await count(
    db,
    sql`select count(*)::int as count from answer where organisation = ${where.organisation}
      and edition = ${where.edition} and level is not null and complete`,
  );
  const functions = await functionsNow(db, where);
  return [
    ...((await isAdministrator(db, person, where)) ? [] : ['only an administrator publishes']),
    ...(today < fullOpens ? ['it cannot be published yet'] : []),
    ...(whole < outcomes ? [`R17: ${outcomes - whole} outcomes have no level or are drafts`] : []),
    ...(/[^\n-]/.test(functions) ? [] : ['R17: no essential functions']),
    ...(agreed.profile === (await profileNow(db, where)) ? [] : ['R17: profile and people not confirmed']),
    ...(agreed.answers === (await answersNow(db, where)) ? [] : ['R39: the answers are not approved']),
    ...(agreed.functions === functions ? [] : ['R39: the essential functions are not approved']),
  ];
}
