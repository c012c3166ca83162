-- How a person wants to be told. A kind without a row comes daily.
create table telling (
  person_id text not null references person (id),
  kind text not null check (kind in ('mentioned', 'review-waiting', 'review-returned', 'due')),
  how text not null check (how in ('daily', 'at-once', 'never')),
  primary key (person_id, kind)
);

-- Up to when a person has been told; written with the mail, so that two processes send one. Outside the journal.
create table digest_told (
  person_id text primary key references person (id),
  day date not null,
  until timestamptz not null
);
