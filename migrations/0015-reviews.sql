-- What somebody is trusted to judge in an organisation. One person may have several: an IG lead who is the DPO too.
create table person_discipline (
  organisation text not null references organisation (code),
  person_id text not null references person (id),
  discipline text not null check (discipline in ('cyber', 'ig', 'caldicott-guardian', 'dpo')),
  primary key (organisation, person_id, discipline)
);
create index person_discipline_by_person on person_discipline (person_id);
insert into person_discipline
  select distinct organisation, person_id, discipline from role_grant
  where organisation is not null and discipline in ('cyber', 'ig', 'caldicott-guardian', 'dpo');
alter table role_grant drop column discipline;

-- Which reviews an outcome needs before it counts as complete.
create table review_asked (
  organisation text not null references organisation (code),
  edition text not null,
  outcome text not null,
  discipline text not null check (discipline in ('cyber', 'ig', 'caldicott-guardian', 'dpo')),
  asked_at timestamptz not null,
  primary key (organisation, edition, outcome, discipline)
);

-- An answer that was said to be complete and waits for its reviews. `content_seq` is the place in the journal of
-- the last change of what a reviewer reads, evidence included; `content_by` made it: nobody reviews their own change.
alter table answer add column waiting boolean not null default false;
alter table answer add column content_seq integer not null default 0;
alter table answer add column content_at timestamptz;
alter table answer add column content_by text;
update answer set content_seq = coalesce(last.seq, 0), content_at = last.at, content_by = last.actor_id
  from (
    select distinct on (organisation, about) organisation, about, seq, at, actor_id
    from journal where type = 'outcome-answered' order by organisation, about, seq desc
  ) as last
  where last.organisation = answer.organisation and last.about = answer.edition || '/' || answer.outcome;
create index answer_waiting on answer (organisation) where waiting;

-- Every verdict of a reviewer, on what stood at `content_seq`. It counts while that is the answer's.
create table review_verdict (
  organisation text not null references organisation (code),
  seq integer not null,
  edition text not null,
  framework text not null,
  outcome text not null,
  content_seq integer not null,
  discipline text not null,
  approved boolean not null,
  comment text not null,
  made_at timestamptz not null,
  made_by text not null,
  made_by_name text not null,
  primary key (organisation, seq)
);
create index review_verdict_by_outcome on review_verdict (organisation, edition, framework, outcome, content_seq);
