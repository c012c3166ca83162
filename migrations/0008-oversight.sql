-- Notes that an organisation needs support. At most one is open per organisation and edition; closed ones stay.
create table support_note (
  id text primary key,
  organisation text not null references organisation (code),
  edition text not null,
  text text not null,
  noted_at timestamptz not null,
  noted_by text not null,
  closed_at timestamptz,
  closed_by text,
  closing text,
  check ((closed_at is null) = (closed_by is null) and (closed_at is null) = (closing is null))
);
create unique index support_note_open_once on support_note (organisation, edition) where closed_at is null;
create index support_note_by_organisation on support_note (organisation, edition, noted_at);

-- The national view reads the publications of one edition, whatever else is kept: in this order the counted
-- version of an organisation (the last by the deadline, else the last) comes first.
create index publication_by_edition on publication (edition, kind, organisation, late, version desc);
