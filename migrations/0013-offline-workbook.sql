-- What an uploaded workbook says, until its person has chosen what to take. Not an answer, not history.
create table waiting_workbook (
  person_id text not null,
  organisation text not null references organisation (code),
  edition text not null,
  filename text not null,
  told text not null,
  uploaded_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (person_id, organisation, edition)
);
create index waiting_workbook_by_expiry on waiting_workbook (expires_at);
