-- What the library says of an item beside its title: what it is, from when it holds, when it must be looked at
-- again, and whether its file is handed over or only its title (R38).
alter table evidence
  add column document_type text not null default 'other',
  add column effective_on date,
  add column review_by date,
  add column on_request boolean not null default false,
  add column details_version integer not null default 1,
  add column version integer not null default 1;
create index evidence_by_review on evidence (organisation, review_by, id);

-- Every file or address that an item has had; the item itself repeats the latest. After a withdrawal the hashes stay.
create table evidence_version (
  evidence_id text not null references evidence (id),
  version integer not null,
  filename text,
  media_type text,
  size integer,
  sha256 text,
  address text,
  added_at timestamptz not null,
  added_by_name text not null,
  reason text,
  primary key (evidence_id, version)
);
create index evidence_version_by_content on evidence_version (sha256) where sha256 is not null;
insert into evidence_version
  select id, 1, filename, media_type, size, sha256, address, added_at, added_by_name, null from evidence;

-- Which other organisations may use an item, or read the supporting information of an outcome; revoked ones stay
-- listed, so that both sides see that it was shared and until when.
create table evidence_share (
  evidence_id text not null references evidence (id),
  organisation text not null references organisation (code),
  shared_with text not null references organisation (code),
  shared_at timestamptz not null,
  shared_by_name text not null,
  revoked_at timestamptz,
  revoked_by_name text,
  primary key (evidence_id, shared_with)
);
create index evidence_share_by_receiver on evidence_share (shared_with, evidence_id);

create table statement_share (
  organisation text not null references organisation (code),
  edition text not null,
  outcome text not null,
  shared_with text not null references organisation (code),
  shared_at timestamptz not null,
  shared_by_name text not null,
  revoked_at timestamptz,
  revoked_by_name text,
  primary key (organisation, edition, outcome, shared_with)
);
create index statement_share_by_receiver on statement_share (shared_with, edition, outcome);
