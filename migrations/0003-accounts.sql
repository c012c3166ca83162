-- Credentials, sessions and counters: outside the journal, because secrets never enter it.

-- Who can log in; the id is the person's. Filled by better-auth (decision 0003), as are the next two.
create table account_user (
  id text primary key references person (id),
  name text not null,
  email text not null unique,
  email_verified boolean not null default false,
  image text,
  two_factor_enabled boolean not null default false,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

create table account_credential (
  id text primary key,
  account_id text not null,
  provider_id text not null,
  user_id text not null references account_user (id),
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create unique index account_credential_once on account_credential (user_id, provider_id);

-- Secret and recovery codes are encrypted. The last two columns are ours: a code is taken once, and the
-- recovery codes are shown until the person says that they are saved.
create table account_second_factor (
  id text primary key,
  user_id text not null unique references account_user (id),
  secret text not null,
  backup_codes text not null,
  verified boolean not null default true,
  failed_verification_count integer not null default 0,
  locked_until timestamptz,
  last_step bigint not null default 0,
  codes_saved boolean not null default false
);

-- One row per log-in, kept after its end, so that a form which arrives late still finds its person.
create table account_session (
  token_hash text primary key,
  person_id text not null references person (id),
  started_at timestamptz not null,
  idle_ends timestamptz not null,
  ends timestamptz not null,
  ended_at timestamptz,
  second_factor_given boolean not null,
  return_to text
);
create index account_session_by_person on account_session (person_id, started_at);

create table account_password_reset (
  token_hash text primary key,
  person_id text not null references person (id),
  expires timestamptz not null,
  used_at timestamptz
);

-- Browsers on which a person has logged in before: their attempts are counted apart from strangers' ones.
create table account_device (
  person_id text not null references person (id),
  device_hash text not null,
  primary key (person_id, device_hash)
);

create table account_attempts (
  subject text not null,
  seconds integer not null,
  started_at timestamptz not null,
  count integer not null,
  primary key (subject, seconds)
);

create index person_by_email on person (lower(email));
