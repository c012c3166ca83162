-- A person's waiting workbook is one of several: of the assessment, of the plan, of a plan that came by email.
alter table waiting_workbook add column kind text not null default 'answers'
  check (kind in ('answers', 'plan', 'emailed-plan'));
alter table waiting_workbook drop constraint waiting_workbook_pkey;
alter table waiting_workbook add primary key (person_id, organisation, edition, kind);

-- What people enter in columns of their own (R26): the headings in their order, as JSON, and the cells of each action.
create table plan_workbook_columns (
  organisation text not null references organisation (code),
  edition text not null,
  headings text not null,
  primary key (organisation, edition)
);
create table plan_workbook_cells (
  organisation text not null references organisation (code),
  edition text not null,
  reference text not null,
  cells text not null,
  primary key (organisation, edition, reference)
);
