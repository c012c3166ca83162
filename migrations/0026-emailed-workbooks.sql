-- A version that a reviewer submitted on behalf of the organisation: the email that asks for it (R26).
alter table plan_version add column emailed_by text, add column emailed_on date,
  add check ((emailed_by is null) = (emailed_on is null));

-- Workbooks that reviewers loaded from emails; `seq` is that of the event in the organisation's chain.
create table plan_emailed_workbook (
  organisation text not null references organisation (code),
  seq integer not null,
  edition text not null,
  taken_at timestamptz not null,
  taken_by text not null,
  sender text not null,
  sent_on date not null,
  filename text not null,
  -- Of which an update was answered; null: none.
  round text,
  primary key (organisation, seq)
);

-- Which version of an action, and of its answer in the round, came by which of them: what reviewers know (R38).
create table plan_emailed_row (
  organisation text not null,
  seq integer not null,
  reference text not null,
  action_version integer,
  answer_version integer,
  primary key (organisation, seq, reference),
  foreign key (organisation, seq) references plan_emailed_workbook
);
