-- When an action was said to be complete: later changes of its words do not move it.
alter table plan_action add column finished_at timestamptz;
update plan_action set finished_at = changed_at where status = 'complete';
