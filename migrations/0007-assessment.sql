create table answer (
  organisation text not null references organisation (code),
  edition text not null,
  framework text not null,
  outcome text not null,
  level text check (level in ('not-achieved', 'partially-achieved', 'achieved')),
  complete boolean not null,
  statement text not null,
  marks jsonb not null,
  fields jsonb not null,
  policy jsonb,
  lowered_from text,
  version integer not null,
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (organisation, edition, framework, outcome)
);

create table answer_evidence (
  organisation text not null,
  edition text not null,
  outcome text not null,
  evidence_id text not null,
  attached_at timestamptz not null,
  primary key (organisation, edition, outcome, evidence_id)
);
create index answer_evidence_by_evidence on answer_evidence (evidence_id);

create table outcome_owner (
  organisation text not null,
  edition text not null,
  outcome text not null,
  person_id text not null,
  person_name text not null,
  primary key (organisation, edition, outcome)
);
