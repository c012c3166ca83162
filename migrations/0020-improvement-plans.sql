-- An organisation's improvement plan in an edition: where it stands (R25).
create table improvement_plan (
  organisation text not null references organisation (code),
  edition text not null,
  framework text not null,
  state text not null,
  -- The status that the moves have led to; the register is held against it.
  status text not null,
  version integer not null,
  moves integer not null,
  -- The full publication that the plan answers to, and what was below its level there; JSON.
  publication integer,
  below text,
  shared_at timestamptz,
  shared_by_name text,
  opened_at timestamptz not null,
  opened_by_name text not null,
  moved_at timestamptz not null,
  primary key (organisation, edition)
);
create index improvement_plan_by_state on improvement_plan (edition, state, moved_at);

-- Actions as they are being written: the organisation's own until they are shared or submitted (R38).
create table plan_action (
  organisation text not null,
  edition text not null,
  reference text not null,
  outcome text not null,
  number integer not null,
  version integer not null,
  gap text not null,
  action text not null,
  -- An owner without a person is somebody who has no account.
  owner_person text,
  owner_name text,
  resources text not null,
  dependencies text not null,
  mitigation text not null,
  start_on date,
  delivery_on date,
  status text not null check (status in ('not-started', 'in-progress', 'complete')),
  level_reached text check (level_reached in ('not-achieved', 'partially-achieved', 'achieved')),
  changed_at timestamptz not null,
  changed_by text not null,
  -- Removed actions stay, so that no reference is given twice.
  removed_at timestamptz,
  primary key (organisation, edition, reference),
  unique (organisation, edition, outcome, number),
  foreign key (organisation, edition) references improvement_plan
);
create index plan_action_by_owner on plan_action (owner_person, organisation)
  where removed_at is null and owner_person is not null;

create table plan_action_evidence (
  organisation text not null,
  edition text not null,
  reference text not null,
  evidence_id text not null,
  attached_at timestamptz not null,
  primary key (organisation, edition, reference, evidence_id),
  foreign key (organisation, edition, reference) references plan_action
);
create index plan_action_evidence_by_evidence on plan_action_evidence (evidence_id);

-- What was handed over, as it stood at that moment. Nothing here is ever altered (R37).
create table plan_version (
  organisation text not null,
  edition text not null,
  version integer not null,
  kind text not null check (kind in ('plan', 'update')),
  round text,
  submitted_at timestamptz not null,
  submitted_by text,
  submitted_by_name text not null,
  -- Canonical JSON and its hash.
  content text not null,
  content_hash text not null,
  primary key (organisation, edition, version),
  check ((kind = 'update') = (round is not null)),
  foreign key (organisation, edition) references improvement_plan
);

-- One row per action of a version, for counting.
create table plan_version_action (
  organisation text not null,
  edition text not null,
  version integer not null,
  reference text not null,
  outcome text not null,
  expected text not null,
  declared text,
  delivery_on date,
  status text not null,
  level_reached text,
  primary key (organisation, edition, version, reference),
  foreign key (organisation, edition, version) references plan_version
);

-- Every move of the state machine. No decision without a reason and a name (R22).
create table plan_move (
  organisation text not null,
  edition text not null,
  number integer not null,
  move text not null,
  from_state text not null,
  to_state text not null,
  part text not null check (part in ('organisation', 'reviewer', 'decider', 'publication')),
  version integer,
  round text,
  reason text,
  status_before text not null,
  status text not null,
  moved_at timestamptz not null,
  moved_by text,
  moved_by_name text not null check (moved_by_name <> ''),
  primary key (organisation, edition, number),
  check (part not in ('reviewer', 'decider') or (moved_by is not null and coalesce(btrim(reason), '') <> '')),
  foreign key (organisation, edition) references improvement_plan
);

create trigger plan_version_is_immutable before update or delete or truncate on plan_version
  for each statement execute function refuse_change();
create trigger plan_version_action_is_immutable before update or delete or truncate on plan_version_action
  for each statement execute function refuse_change();
create trigger plan_move_is_immutable before update or delete or truncate on plan_move
  for each statement execute function refuse_change();
