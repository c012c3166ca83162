-- What was looked for by reading a whole table that grows with the organisations (test/sweeps/plans.test.ts).

-- Whether somebody has answered in a thread since they were named: My work, the day's email.
create index comment_by_thread on comment (thread, made_at) where thread is not null;

-- Who reviews: the few among the roles of thousands of organisations.
create index role_grant_by_role on role_grant (role);

-- Which version of the essential functions a file is.
create index essential_functions_by_evidence on essential_functions (evidence);
