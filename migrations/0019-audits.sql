-- The organisation's own outcomes for its independent assessment, and who approved the choice (R33).
create table audit_choice (
  organisation text not null references organisation (code),
  edition text not null,
  version integer not null,
  -- JSON list of outcome codes.
  chosen text not null,
  approved_by text check (approved_by in ('board', 'delegate')),
  approved_name text,
  approved_on date,
  primary key (organisation, edition)
);

-- The position as it stood at the moment in which the organisation fixed it for its auditors. Never altered.
create table audit_position (
  organisation text not null references organisation (code),
  edition text not null,
  number integer not null,
  fixed_at timestamptz not null,
  fixed_by text not null,
  -- Canonical JSON of a snapshot, its hash, and the hash of the pack that it was made from.
  content text not null,
  content_hash text not null,
  pack_hash text not null,
  primary key (organisation, edition, number)
);
create trigger audit_position_is_immutable before update or delete or truncate on audit_position
  for each statement execute function refuse_change();

-- What an auditor asked for, and all that followed, in order.
create table audit_request (
  id text primary key,
  organisation text not null references organisation (code),
  edition text not null,
  outcome text not null,
  state text not null check (state in ('open', 'answered', 'accepted')),
  asked_by text not null
);
create index audit_request_by_organisation on audit_request (organisation, edition, state);

create table audit_request_entry (
  request text not null references audit_request (id),
  number integer not null,
  kind text not null check (kind in ('asked', 'answered', 'accepted', 'asked-again')),
  text text not null,
  -- JSON list of evidence as it was when it was given.
  evidence text not null,
  made_at timestamptz not null,
  made_by_name text not null,
  primary key (request, number)
);

-- What an auditor has looked at: one row a person, thing and day.
create table audit_look (
  organisation text not null references organisation (code),
  edition text not null,
  person_id text not null,
  thing text not null,
  day date not null,
  primary key (organisation, edition, person_id, thing, day)
);

-- Auditors challenge a function in a position that was fixed for them; others in a published interim (R30).
alter table function_challenge add column read_in text not null default 'interim'
  check (read_in in ('interim', 'audit'));
