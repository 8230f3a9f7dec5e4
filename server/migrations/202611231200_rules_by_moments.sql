-- Rules go off so long before or after a moment of an order: since when each does, and orders, claims and parcels by that moment.
-- Safe while the old server runs: a column that it does not read, and indexes.
alter table rule_clocks add column rings_since timestamptz;

create index orders_by_shipment on orders (workspace_id, shipped_at) where shipped_at is not null;
create index order_claims_by_deadline on order_claims (workspace_id, deadline_at) where deadline_at is not null;
create index tracked_parcels_by_state on tracked_parcels (workspace_id, state_at) where state_at is not null;
