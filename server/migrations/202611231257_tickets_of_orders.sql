-- A ticket that a rule made of an order keeps which one: numbers are alike in two shops, and titles are changed.
-- Safe while the old server runs: a column that may be empty and that it does not read, and an index of few rows.
alter table tickets add column order_id uuid;

create index tickets_by_order on tickets (workspace_id, order_id) where order_id is not null;
