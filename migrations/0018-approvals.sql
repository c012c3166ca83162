-- What was last decided on each item of the full submission: of exactly the content with this hash (R39).
create table approval (
  organisation text not null references organisation (code),
  edition text not null,
  item text not null,
  decision text not null check (decision in ('approved', 'returned', 'attested', 'objected')),
  content_hash text not null,
  content text not null,
  decided_at timestamptz not null,
  decided_by text,
  decided_by_name text not null,
  deputy_for text,
  attested_on date,
  attested_how text,
  recorded_by text,
  comment text not null,
  asked_again boolean not null,
  lapse_told boolean not null,
  primary key (organisation, edition, item),
  check ((decision in ('attested', 'objected')) = (recorded_by is not null))
);
-- What the sweep looks at: approvals whose lapse nobody was told of.
create index approval_to_watch on approval (edition, organisation)
  where decision in ('approved', 'attested') and not lapse_told;

-- When the SIRO was last asked, and about what: hashes by item, JSON.
create table approval_request (
  organisation text not null references organisation (code),
  edition text not null,
  asked_at timestamptz not null,
  asked_by_name text not null,
  hashes text not null,
  primary key (organisation, edition)
);

-- Who may approve in the SIRO's place, both days included. An ended one stays, as it was.
create table siro_deputy (
  organisation text not null references organisation (code),
  number integer not null,
  person_id text not null,
  person_name text not null,
  named_by text not null,
  named_by_name text not null,
  named_at timestamptz not null,
  from_day date not null,
  to_day date not null,
  ended_at timestamptz,
  ended_by_name text,
  primary key (organisation, number),
  check (to_day >= from_day)
);
create index siro_deputy_by_person on siro_deputy (person_id, organisation) where ended_at is null;
