-- Shop systems that tell of their orders by signed webhooks, and how new what they told last of each order is.
-- Safe while the old server runs: both tables are new, and it neither reads nor writes them.
create table store_connections (
  workspace_id uuid not null,
  connection_id uuid not null,
  kind text not null check (kind in ('shopify', 'woocommerce')),
  name text not null,
  platform text not null,
  sealed_secret text not null,
  revision integer not null default 1,
  state text not null default 'waiting' check (state in ('waiting', 'well', 'trouble')),
  problem text check (problem in ('signature', 'unreadable')),
  problem_detail text,
  problem_at timestamptz,
  last_at timestamptz,
  taken_count integer not null default 0,
  created_at timestamptz not null,
  archived_at timestamptz,
  primary key (workspace_id, connection_id)
);
select platform.guard('store_connections');

-- The latest change of each order that a connection told of: what is older comes too late.
create table store_tellings (
  workspace_id uuid not null,
  connection_id uuid not null,
  external_id text not null,
  updated_at timestamptz not null,
  primary key (workspace_id, connection_id, external_id)
);
select platform.guard('store_tellings');
