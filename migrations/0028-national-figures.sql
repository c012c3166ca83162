-- Which version of an organisation's publications matters: kept when something is published, so that national
-- figures compare no versions (decision 27). Made from `publication` by `publication/rules/counted.ts`.
create table publication_standing (
  edition text not null,
  kind text not null check (kind in ('interim', 'full')),
  organisation text not null references organisation (code),
  -- Of interims the last made by the deadline, or else the last (R15); of full assessments the last (R20).
  counted_version integer not null,
  counted_at timestamptz not null,
  -- Nothing was published by the deadline that applied.
  late boolean not null,
  first_at timestamptz not null,
  latest_version integer not null,
  latest_sign_off text not null,
  primary key (edition, kind, organisation),
  foreign key (organisation, edition, kind, counted_version) references publication
);

insert into publication_standing
select distinct on (one.edition, one.kind, one.organisation)
  one.edition, one.kind, one.organisation, one.version, one.published_at,
  one.late and not exists (select from publication as timely where timely.organisation = one.organisation
    and timely.edition = one.edition and timely.kind = one.kind and not timely.late),
  (select min(published_at) from publication as was where was.organisation = one.organisation
    and was.edition = one.edition and was.kind = one.kind),
  latest.version, latest.sign_off
from publication as one
join lateral (select version, sign_off from publication as newer where newer.organisation = one.organisation
  and newer.edition = one.edition and newer.kind = one.kind order by version desc limit 1) as latest on true
order by one.edition, one.kind, one.organisation, one.kind = 'interim' and one.late, one.version desc;

-- The levels that outcomes have reached by an improvement plan, since the publication that it answers to: from the
-- decision by which the plan was complete (R22). Never altered: a newer publication speaks for itself.
create table level_by_plan (
  edition text not null,
  organisation text not null,
  publication integer not null,
  outcome text not null,
  level text not null check (level in ('not-achieved', 'partially-achieved', 'achieved')),
  plan_version integer not null,
  decided_at timestamptz not null,
  primary key (edition, organisation, publication, outcome),
  foreign key (organisation, edition, plan_version) references plan_version
);

insert into level_by_plan
select distinct on (move.edition, move.organisation, answered.publication, action.outcome)
  move.edition, move.organisation, answered.publication, action.outcome, action.level_reached, move.version, move.moved_at
from plan_move as move
join lateral (select max(version) as publication from publication where organisation = move.organisation
  and edition = move.edition and kind = 'full' and published_at <= move.moved_at) as answered on true
join plan_version_action as action on action.organisation = move.organisation and action.edition = move.edition
  and action.version = move.version and action.level_reached is not null
where move.move = 'find-complete' and answered.publication is not null
order by move.edition, move.organisation, answered.publication, action.outcome,
  length(action.reference) desc, action.reference desc;

create trigger level_by_plan_is_immutable before update or delete or truncate on level_by_plan
  for each statement execute function refuse_change();
