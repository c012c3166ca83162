-- What people of an organisation say to each other about an outcome. What was said stays in the journal.
create table comment (
  id text primary key,
  organisation text not null references organisation (code),
  edition text not null,
  outcome text not null,
  -- The comment that it answers; null where it begins a thread.
  thread text references comment (id),
  text text not null,
  version integer not null,
  made_at timestamptz not null,
  made_by text not null,
  made_by_name text not null,
  edited_at timestamptz,
  removed_at timestamptz,
  removed_by_name text,
  -- Of a comment that begins a thread.
  resolved_at timestamptz,
  resolved_by_name text
);
create index comment_by_outcome on comment (organisation, edition, outcome, made_at);

-- Whom a comment is for: named in it, ticked beside it, or answered by it.
create table comment_mention (
  comment text not null references comment (id),
  person_id text not null,
  at timestamptz not null,
  primary key (comment, person_id)
);
create index comment_mention_by_person on comment_mention (person_id, at);
