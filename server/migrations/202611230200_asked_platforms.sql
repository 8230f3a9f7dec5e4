-- Platforms whose gateway is asked for orders, how far each was asked, and the after-sales claims that they tell of.
-- Safe while the old server runs: it writes none of this; which kinds and problems there are is for the code to say.
alter table store_connections drop constraint store_connections_kind_check;
alter table store_connections drop constraint store_connections_problem_check;
-- What its form was answered with, secrets left out.
alter table store_connections add column answers jsonb not null default '{}';

create table store_askings (
  workspace_id uuid not null,
  connection_id uuid not null,
  -- From here on orders are wanted.
  since_at timestamptz not null,
  -- Everything that changed before is here.
  asked_until timestamptz not null,
  -- The span that is being asked for, page by page; both empty between two spans.
  span_until timestamptz,
  page text,
  -- Grows with each step: of two that ask at once the first is kept.
  step integer not null default 0,
  failures integer not null default 0,
  asked_at timestamptz,
  again_at timestamptz,
  primary key (workspace_id, connection_id)
);
select platform.guard('store_askings');

create table order_claims (
  workspace_id uuid not null,
  claim_id uuid not null,
  platform text not null,
  claim_number text not null,
  -- Of the order, and of its line; empty for the order as a whole.
  number text not null,
  line_number text,
  kind text not null,
  state text not null,
  vendor_state text not null,
  intervention text not null,
  currency text not null,
  amount bigint,
  reason text,
  -- Until when the platform wants somebody to act.
  deadline_at timestamptz,
  is_refusable boolean not null,
  page_url text,
  asked_at timestamptz,
  -- When the platform changed it last.
  changed_at timestamptz not null,
  primary key (workspace_id, claim_id)
);
create unique index order_claims_once on order_claims (workspace_id, platform, claim_number);
create index order_claims_of_order on order_claims (workspace_id, platform, number);
select platform.guard('order_claims');
