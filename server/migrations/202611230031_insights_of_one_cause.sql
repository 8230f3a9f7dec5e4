-- Changes that are made of the same rows are told together: the others stand under the strongest.
-- Safe while the old server runs: new columns, null at first; what it writes meanwhile stands by itself as before.
alter table insights add column lead_id uuid;
create index insights_alongside on insights (workspace_id, lead_id) where lead_id is not null;
-- The place of the change that one stands under; null for those that stand by themselves.
alter table insight_candidates add column lead_place integer;
