create table organisation (
  code text primary key,
  name text not null,
  type text not null,
  sector text not null,
  icb text,
  region text,
  address text,
  profile_group text,
  closed_on date,
  successor text
);
create index organisation_by_name on organisation (lower(name) text_pattern_ops);
create index organisation_by_type on organisation (type, region);

create table person (
  id text primary key,
  name text not null,
  email text not null unique
);

create table role_grant (
  person_id text not null references person (id),
  role text not null,
  organisation text references organisation (code),
  region text,
  discipline text
);
create unique index role_grant_once on role_grant
  (person_id, role, coalesce(organisation, ''), coalesce(region, ''));
create index role_grant_by_organisation on role_grant (organisation);

create table key_person (
  organisation text not null references organisation (code),
  role text not null,
  name text not null,
  email text not null,
  primary key (organisation, role)
);

create table invitation (
  id text primary key,
  organisation text not null references organisation (code),
  email text not null,
  name text not null,
  role text not null,
  token_hash text not null unique,
  expires timestamptz not null,
  state text not null
);
create index invitation_by_organisation on invitation (organisation, state);
