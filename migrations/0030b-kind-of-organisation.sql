-- With a person's roles also what kind each organisation is: the frame offers no list of work where none can be.
create or replace function session_of(hash text) returns table (
  token_hash text, idle_ends timestamptz, ends timestamptz, ended_at timestamptz,
  second_factor_given boolean, return_to text,
  id text, name text, email text, enabled boolean, grants json
) language plpgsql stable as $$
begin
  return query
    select s.token_hash, s.idle_ends, s.ends, s.ended_at, s.second_factor_given, s.return_to,
      p.id, p.name, p.email, coalesce(u.two_factor_enabled, false),
      (select json_agg(json_build_object('role', g.role, 'organisation', g.organisation,
          'organisationName', o.name, 'organisationType', o.type, 'region', g.region, 'edition', g.edition,
          'until', g.until)
          order by o.name, g.organisation, g.role, g.region, g.edition)
        from role_grant g left join organisation o on o.code = g.organisation
        where g.person_id = p.id and g.ended_at is null)
    from account_session s
    join person p on p.id = s.person_id
    left join account_user u on u.id = p.id
    where s.token_hash = hash;
end $$;
