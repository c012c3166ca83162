-- What the board reads beside the figures: which statements were chosen for it, and what the SIRO says.
create table board_choice (
  organisation text not null references organisation (code),
  edition text not null,
  -- The codes of the outcomes whose statements the paper quotes; JSON.
  outcomes text not null,
  version integer not null,
  primary key (organisation, edition)
);

create table siro_statement (
  organisation text not null references organisation (code),
  edition text not null,
  text text not null,
  version integer not null,
  written_at timestamptz not null,
  written_by_name text not null,
  primary key (organisation, edition)
);
