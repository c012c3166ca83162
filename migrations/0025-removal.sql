-- Words that had to go, removed from the history and from what was published on a named decision (R37, decision 25).
-- A removal names by their hashes what was changed; the words themselves stand nowhere.
create table removal (
  id text primary key,
  organisation text not null references organisation (code),
  removed_at timestamptz not null,
  decided_by text not null check (btrim(decided_by) <> ''),
  reason text not null check (btrim(reason) <> ''),
  recorded_by text not null
);
create index removal_by_organisation on removal (organisation, removed_at);

create table removal_payload (
  removal text not null references removal (id),
  organisation text not null,
  seq integer not null,
  payload_hash text not null,
  redacted_hash text not null,
  primary key (removal, seq)
);
create index removal_payload_by_entry on removal_payload (organisation, seq);

-- Immutable documents (publications, fixed positions, plan versions) by their original hash.
create table removal_document (
  removal text not null references removal (id),
  place text not null,
  organisation text not null,
  original_hash text not null,
  redacted_hash text not null,
  primary key (removal, place, original_hash)
);

create trigger removal_is_append_only before update or delete or truncate on removal
  for each statement execute function refuse_change();
create trigger removal_payload_is_append_only before update or delete or truncate on removal_payload
  for each statement execute function refuse_change();
create trigger removal_document_is_append_only before update or delete or truncate on removal_document
  for each statement execute function refuse_change();

-- Updates stay refused, but within a removal.
create function refuse_unless_removing() returns trigger language plpgsql as $$
begin
  if coalesce(current_setting('dspt.removing', true), '') = '' then
    raise exception '% is append-only', tg_table_name;
  end if;
  return null;
end $$;

-- A removal changes one column, named by the trigger, and no other.
create function refuse_all_but() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - tg_argv[0] is distinct from to_jsonb(old) - tg_argv[0] then
    raise exception '% is append-only', tg_table_name;
  end if;
  return new;
end $$;

-- Before it is committed, everything it changed must be named by it, by the hash before and the hash after.
create function refuse_unvouched() returns trigger language plpgsql as $$
declare
  was text := to_jsonb(new) ->> tg_argv[1];
  now_is text := encode(sha256(convert_to(to_jsonb(new) ->> tg_argv[0], 'UTF8')), 'hex');
  vouched boolean;
begin
  if tg_table_name = 'journal' then
    select exists (select from removal_payload as named where named.organisation = new.organisation
      and named.seq = (to_jsonb(new) ->> 'seq')::integer
      and named.payload_hash = was and named.redacted_hash = now_is) into vouched;
  else
    select exists (select from removal_document as named where named.place = tg_table_name
      and named.organisation = new.organisation
      and named.original_hash = was and named.redacted_hash = now_is) into vouched;
  end if;
  if not vouched then
    raise exception '% is append-only: no removal names this change', tg_table_name;
  end if;
  return null;
end $$;

drop trigger journal_is_append_only on journal;
create trigger journal_is_append_only before delete or truncate on journal
  for each statement execute function refuse_change();
create trigger journal_updates_by_removal before update on journal
  for each statement execute function refuse_unless_removing();
create trigger journal_loses_payload_alone before update on journal
  for each row execute function refuse_all_but('payload');
create constraint trigger journal_removal_is_named after update on journal deferrable initially deferred
  for each row execute function refuse_unvouched('payload', 'payload_hash');

drop trigger publication_is_immutable on publication;
create trigger publication_is_immutable before delete or truncate on publication
  for each statement execute function refuse_change();
create trigger publication_updates_by_removal before update on publication
  for each statement execute function refuse_unless_removing();
create trigger publication_loses_words_alone before update on publication
  for each row execute function refuse_all_but('snapshot');
create constraint trigger publication_removal_is_named after update on publication deferrable initially deferred
  for each row execute function refuse_unvouched('snapshot', 'snapshot_hash');

drop trigger audit_position_is_immutable on audit_position;
create trigger audit_position_is_immutable before delete or truncate on audit_position
  for each statement execute function refuse_change();
create trigger audit_position_updates_by_removal before update on audit_position
  for each statement execute function refuse_unless_removing();
create trigger audit_position_loses_words_alone before update on audit_position
  for each row execute function refuse_all_but('content');
create constraint trigger audit_position_removal_is_named after update on audit_position deferrable initially deferred
  for each row execute function refuse_unvouched('content', 'content_hash');

drop trigger plan_version_is_immutable on plan_version;
create trigger plan_version_is_immutable before delete or truncate on plan_version
  for each statement execute function refuse_change();
create trigger plan_version_updates_by_removal before update on plan_version
  for each statement execute function refuse_unless_removing();
create trigger plan_version_loses_words_alone before update on plan_version
  for each row execute function refuse_all_but('content');
create constraint trigger plan_version_removal_is_named after update on plan_version deferrable initially deferred
  for each row execute function refuse_unvouched('content', 'content_hash');
