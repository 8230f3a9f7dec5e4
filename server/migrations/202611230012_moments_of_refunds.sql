-- When money went back, for a refund rate over the last 30 days as platforms count it.
-- Safe while the old server runs: the column is nullable and nobody else reads it. What was refunded before stays without.
alter table orders add column refunded_at timestamptz;
create index orders_refunded on orders (workspace_id, refunded_at) where refunded_at is not null;
