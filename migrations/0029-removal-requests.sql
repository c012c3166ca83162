-- What organisations ask to be removed, and what the national team decides (R37, decision 25).
create table removal_request (
  id text primary key,
  organisation text not null references organisation (code),
  place text not null,
  -- In general terms: never what must go.
  whereabouts text not null,
  description text not null,
  -- An item whose content must go.
  evidence text references evidence (id),
  texts integer not null check (texts >= 0),
  ground text not null,
  reason text not null,
  state text not null check (state in ('open', 'withdrawn', 'removed', 'refused')),
  asked_at timestamptz not null,
  asked_by text not null,
  asked_by_name text not null,
  decided_at timestamptz,
  decided_by text,
  answer text,
  removal text references removal (id),
  check ((state = 'open') = (decided_at is null)),
  check (texts > 0 or evidence is not null)
);
create index removal_request_by_organisation on removal_request (organisation, asked_at);
create index removal_request_by_state on removal_request (state, asked_at);

-- The words themselves, outside the history: until it is decided, and no longer.
create table removal_words (
  request text primary key,
  words text not null
);

-- A removal also takes words out of the national team's own notes: these entries stand in the national chain.
alter table removal drop constraint removal_organisation_fkey;
