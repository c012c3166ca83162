-- The journal: append-only, one hash chain per organisation (R37).
create table chain (
  organisation text primary key,
  seq integer not null,
  hash text not null
);

create table journal (
  id bigint generated always as identity primary key,
  organisation text not null,
  seq integer not null,
  at timestamptz not null,
  actor_id text,
  actor_name text not null,
  type text not null,
  version integer not null,
  about text,
  payload text not null,
  payload_hash text not null,
  previous_hash text not null,
  hash text not null,
  unique (organisation, seq)
);
create index journal_about on journal (organisation, about, seq);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name;
end $$;

create trigger journal_is_append_only before update or delete or truncate on journal
  for each statement execute function refuse_change();

-- The outbox: written with what caused the mail, drained afterwards.
create table delivery (
  id text primary key,
  message_id text not null unique,
  recipient text not null,
  subject text not null,
  body text not null,
  created_at timestamptz not null,
  tries integer not null default 0,
  next_try_at timestamptz not null,
  accepted_at timestamptz,
  last_error text,
  refusals integer not null default 0,
  failed_at timestamptz
);
create index delivery_due on delivery (next_try_at) where accepted_at is null and failed_at is null;

-- What a person has typed and not saved; that person's alone (R5).
create table unsent (
  person_id text not null,
  address text not null,
  fields text not null,
  at timestamptz not null,
  primary key (person_id, address)
);

-- What the service must remember about itself: its mode, the demonstration's clock.
create table setting (
  name text primary key,
  value text not null
);
