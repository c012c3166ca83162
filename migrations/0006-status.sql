-- Every status that an organisation has had, in the order in which it was recorded (R20, R21): history stays.
create table status_history (
  organisation text not null references organisation (code),
  seq integer not null,
  -- Null with not-published alone. Need not be an edition that this service has a pack of.
  edition text,
  status text not null,
  published_on date not null,
  source text not null check (source in ('import', 'publication')),
  primary key (organisation, seq),
  check ((edition is null) = (status = 'not-published'))
);
create trigger status_history_is_append_only before update or delete or truncate on status_history
  for each statement execute function refuse_change();

-- The latest of them, kept by the applier, so that the register's pages compare no history.
create table current_status (
  organisation text primary key references organisation (code),
  edition text,
  status text not null,
  published_on date not null
);

-- The register's search (decision 0006): the words of a name or code, without case, accents and apostrophes.
-- One rule for what is searched and for what was typed. Bodies in standard SQL name what they call once and
-- for all: indexes are rebuilt without a search path.
create function register_words(written text) returns text[] language sql immutable parallel safe
  return array_remove(regexp_split_to_array(
    regexp_replace(lower(normalize(written, NFKD) collate "C"), '[\u0300-\u036f''‘’]', '', 'g'),
    '[^a-z0-9]+'), '');

-- A code can also be typed without its hyphens. The select keeps the planner from unfolding the function, and
-- the cost tells it what it would pay without the index: 5 to 50 microseconds a row.
create function register_entry(code text, name text) returns tsvector language sql immutable parallel safe cost 1000
  return (select array_to_tsvector(register_words(code || ' ' || name || ' ' || replace(code, '-', ''))));

-- Every word typed must begin a word of the entry; null where nothing was typed that could be found.
create function register_query(typed text) returns tsquery language sql immutable parallel safe
  return (select string_agg(quote_literal(word) || ':*', ' & ')::tsquery
          from unnest(register_words(typed)) as word);

create index organisation_by_words on organisation using gin (register_entry(code, name));
-- The public file is in the order of codes, which no server's language changes.
create index organisation_in_code_order on organisation (code collate "C");
