-- Files and links of organisations. Content lives in the file store under its SHA-256.
create table evidence (
  id text primary key,
  organisation text not null references organisation (code),
  kind text not null,
  title text not null,
  filename text,
  media_type text,
  size integer,
  sha256 text,
  address text,
  added_at timestamptz not null,
  added_by text,
  added_by_name text not null,
  withdrawn_at timestamptz,
  withdrawn_by_name text,
  withdrawn_reason text
);
create index evidence_by_organisation on evidence (organisation, added_at);
create index evidence_by_content on evidence (sha256) where sha256 is not null;
-- The same content stands once in an organisation: rules reuse it, this makes sure.
create unique index evidence_once on evidence (organisation, sha256)
  where sha256 is not null and withdrawn_at is null;

-- What the virus scanner said about content; progress, outside the journal.
create table file_scan (
  sha256 text primary key,
  state text not null,
  found text,
  tries integer not null default 0,
  next_try_at timestamptz
);
create index file_scan_due on file_scan (next_try_at) where state in ('not-scanned', 'waiting');

-- Each upload of an organisation's essential functions file, oldest version 1 (R28).
create table essential_functions (
  organisation text not null references organisation (code),
  edition text not null,
  version integer not null,
  evidence text not null references evidence (id),
  reason text,
  explanation text,
  uploaded_at timestamptz not null,
  uploaded_by text,
  uploaded_by_name text not null,
  primary key (organisation, edition, version)
);
