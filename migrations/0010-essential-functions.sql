-- Each version of the scope that an organisation recorded: its order, columns of its own, reasons (R28).
create table scope_version (
  organisation text not null references organisation (code),
  edition text not null,
  version integer not null,
  reason text,
  explanation text,
  -- The version of the file from which it was read; null where it was changed in the service.
  file_version integer,
  justification text not null,
  -- The version that gave the justification its words: two people changing different things do not conflict (R7).
  justified_in integer not null,
  -- Headings of columns that are not ours, and the references of the functions in order; JSON.
  columns text not null,
  sequence text not null,
  changed_at timestamptz not null,
  changed_by text,
  changed_by_name text not null,
  primary key (organisation, edition, version)
);

-- An essential function as it stood from one version until another: earlier ones stay readable (R28).
create table essential_function (
  organisation text not null references organisation (code),
  edition text not null,
  reference text not null,
  since integer not null,
  until integer,
  -- JSON of the entry.
  entry text not null,
  primary key (organisation, edition, reference, since)
);
create unique index essential_function_now on essential_function (organisation, edition, reference)
  where until is null;

-- What reviewers say of a function that was handed over, and what the organisation answers (R30).
create table function_challenge (
  id text primary key,
  organisation text not null references organisation (code),
  edition text not null,
  publication integer not null,
  reference text not null,
  kind text not null,
  text text not null,
  made_at timestamptz not null,
  made_by text not null,
  made_by_name text not null
);
create index function_challenge_by_function on function_challenge (organisation, edition, reference, made_at);

create table challenge_answer (
  id text primary key,
  challenge text not null references function_challenge (id),
  text text not null,
  made_at timestamptz not null,
  made_by text not null,
  made_by_name text not null
);
create index challenge_answer_by_challenge on challenge_answer (challenge, made_at);
