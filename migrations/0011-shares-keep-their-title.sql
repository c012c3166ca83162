-- What the item was called when sharing ended: the receiver goes on reading that, and nothing newer.
alter table evidence_share add column title text;
