-- Shop systems tell of refunds by themselves: which of our orders theirs is, and which refunds its amounts hold already.
-- Safe while the old server runs: the column may stay empty, and the table is new; it knows neither.
alter table store_tellings add column number text;

create table store_refunds (
  workspace_id uuid not null,
  connection_id uuid not null,
  refund_id text not null,
  primary key (workspace_id, connection_id, refund_id)
);
select platform.guard('store_refunds');
