-- What was published, as it stood at that moment. Nothing here is ever altered (R11, R37).
create table publication (
  organisation text not null references organisation (code),
  edition text not null,
  kind text not null check (kind in ('interim', 'full')),
  version integer not null,
  published_at timestamptz not null,
  published_by text not null,
  -- Whether it was published after the deadline that applied (R10); the public never sees it.
  late boolean not null,
  -- How the SIRO stood to it: in-service, outside, not-yet (R13).
  sign_off text not null,
  -- Canonical JSON, its hash, and the hash of the pack that it was made from.
  snapshot text not null,
  snapshot_hash text not null,
  pack_hash text not null,
  primary key (organisation, edition, kind, version)
);

-- One row per outcome of a publication, for counting.
create table publication_outcome (
  organisation text not null,
  edition text not null,
  kind text not null,
  version integer not null,
  outcome text not null,
  expected text not null,
  level text,
  complete boolean not null,
  policy text,
  primary key (organisation, edition, kind, version, outcome),
  foreign key (organisation, edition, kind, version) references publication
);
create index publication_outcome_by_outcome on publication_outcome (edition, kind, outcome);

create trigger publication_is_immutable before update or delete or truncate on publication
  for each statement execute function refuse_change();
create trigger publication_outcome_is_immutable before update or delete or truncate on publication_outcome
  for each statement execute function refuse_change();

-- A SIRO's sign-off in the service: of exactly the content with this hash.
create table interim_sign_off (
  organisation text not null references organisation (code),
  edition text not null,
  content_hash text not null,
  content text not null,
  signed_at timestamptz not null,
  signed_by text not null,
  signed_by_name text not null,
  primary key (organisation, edition)
);
