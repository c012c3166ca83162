-- Who an outcome is given to: an owner, contributors, single indicators; and by when.
create table allocation (
  organisation text not null references organisation (code),
  edition text not null,
  outcome text not null,
  due date,
  version integer not null,
  primary key (organisation, edition, outcome)
);

create table allocated_to (
  organisation text not null,
  edition text not null,
  outcome text not null,
  part text not null check (part in ('owner', 'contributor', 'indicator')),
  -- The indicator's id; empty for the whole outcome.
  indicator text not null,
  person_id text not null,
  person_name text not null,
  primary key (organisation, edition, outcome, part, indicator, person_id)
);
create unique index allocated_to_one on allocated_to (organisation, edition, outcome, part, indicator)
  where part <> 'contributor';
create index allocated_to_by_person on allocated_to (person_id, organisation, edition);

-- What one step changed for several outcomes (in bulk, or by handing over), and what undoing it put back.
create table allocation_step (
  organisation text not null,
  step text not null,
  edition text not null,
  outcome text not null,
  kind text not null check (kind in ('bulk', 'handover', 'undo')),
  version integer not null,
  before jsonb not null,
  after jsonb not null,
  made_at timestamptz not null,
  made_by text not null,
  primary key (organisation, step, edition, outcome, kind)
);
create index allocation_step_latest on allocation_step (organisation, edition, made_at desc);

insert into allocation select organisation, edition, outcome, null, 1 from outcome_owner;
insert into allocated_to
  select organisation, edition, outcome, 'owner', '', person_id, person_name from outcome_owner;
drop table outcome_owner;
