-- The receipt that went with a publication (R37): exactly the text that was signed and handed out.
create table publication_receipt (
  organisation text not null,
  edition text not null,
  kind text not null,
  version integer not null,
  receipt text not null,
  primary key (organisation, edition, kind, version),
  foreign key (organisation, edition, kind, version) references publication
);
create trigger publication_receipt_is_immutable before update or delete or truncate on publication_receipt
  for each statement execute function refuse_change();

-- Public halves of the keys that receipts were signed with, so that an older receipt can be verified after a new key.
create table receipt_key (
  id text primary key,
  public_key text not null,
  first_used timestamptz not null
);

-- The organisation's profile and list of people as an administrator confirmed them for an edition (R17).
create table profile_confirmation (
  organisation text not null references organisation (code),
  edition text not null,
  content_hash text not null,
  confirmed_at timestamptz not null,
  confirmed_by text not null,
  primary key (organisation, edition)
);
