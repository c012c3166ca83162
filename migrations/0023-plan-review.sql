-- What reviewers say to an organisation about a version of its plan, and what it answers.
create table plan_comment (
  id text primary key,
  organisation text not null,
  edition text not null,
  version integer not null,
  -- The action that is spoken of; null: the plan as a whole.
  reference text,
  text text not null,
  written_at timestamptz not null,
  written_by text not null,
  written_by_name text not null,
  answer text,
  answered_at timestamptz,
  answered_by_name text,
  check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by_name is null)),
  foreign key (organisation, edition, version) references plan_version
);
create index plan_comment_by_plan on plan_comment (organisation, edition, written_at);

-- What the reviewer recommends to those who decide. No recommendation without a reason and a name.
create table plan_recommendation (
  id text primary key,
  organisation text not null,
  edition text not null,
  version integer not null,
  move text not null,
  reason text not null check (btrim(reason) <> ''),
  recommended_at timestamptz not null,
  recommended_by text not null,
  recommended_by_name text not null check (recommended_by_name <> '')
);
create index plan_recommendation_by_plan on plan_recommendation (organisation, edition, recommended_at);

-- That a version was received: the first who says so.
create table plan_acknowledgement (
  organisation text not null,
  edition text not null,
  version integer not null,
  acknowledged_at timestamptz not null,
  acknowledged_by_name text not null,
  primary key (organisation, edition, version)
);

-- Notes of calls: read by reviewers, never by the organisation.
create table plan_call_note (
  id text primary key,
  organisation text not null references organisation (code),
  edition text not null,
  called_on date not null,
  text text not null,
  noted_at timestamptz not null,
  noted_by text not null
);
create index plan_call_note_by_plan on plan_call_note (organisation, edition, called_on);

-- Rounds of updates that the national team opened besides those of the edition.
create table plan_round (
  edition text not null,
  name text not null,
  opens date not null,
  due date not null check (due >= opens),
  reason text not null,
  opened_at timestamptz not null,
  opened_by_name text not null,
  primary key (edition, name)
);

-- A round with another day, or waived (without one): for all, for a region or for one organisation.
create table plan_round_change (
  id text primary key,
  edition text not null,
  round text not null,
  region text,
  organisation text references organisation (code),
  due date,
  reason text not null check (btrim(reason) <> ''),
  changed_at timestamptz not null,
  changed_by_name text not null check (changed_by_name <> ''),
  check (region is null or organisation is null)
);
create index plan_round_change_by_edition on plan_round_change (edition, changed_at);

-- What an organisation answers in a round, action by action, before it submits the update: its own (R38).
create table plan_update_answer (
  organisation text not null,
  edition text not null,
  round text not null,
  reference text not null,
  version integer not null,
  still_valid boolean,
  new_delivery date,
  comment text not null,
  answered_at timestamptz not null,
  answered_by_name text not null,
  primary key (organisation, edition, round, reference),
  foreign key (organisation, edition, reference) references plan_action
);

-- Which reminders were sent: one of each kind for a day on which something is due.
create table plan_reminder (
  organisation text not null references organisation (code),
  edition text not null,
  round text not null,
  due date not null,
  kind text not null check (kind in ('four-weeks', 'one-week', 'day-before', 'overdue')),
  reminded_at timestamptz not null,
  primary key (organisation, edition, round, due, kind)
);

-- The desk reads the plans of one edition, and the latest status of each organisation for it.
create index status_history_by_edition on status_history (edition, organisation, published_on desc, seq desc);
