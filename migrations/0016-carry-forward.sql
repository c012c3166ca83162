-- What an earlier edition said of an outcome, as a suggestion beside its answer (R8). Never an answer itself.
create table carried_answer (
  organisation text not null references organisation (code),
  edition text not null,
  framework text not null,
  outcome text not null,
  kind text not null check (kind in ('same', 'changed', 'split', 'merged')),
  change_note text,
  from_edition text not null,
  source text not null check (source in ('full-publication', 'working-answers', 'workbook')),
  sources jsonb not null,
  state text not null check (state in ('waiting', 'confirmed', 'dismissed')),
  carried_at timestamptz not null,
  carried_by text not null,
  primary key (organisation, edition, framework, outcome)
);
