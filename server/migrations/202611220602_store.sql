-- Orders and products, so that an agent sees what was bought beside what is said, and the files they are imported from.
-- Safe on a full database: new tables only.

create table orders (
  workspace_id uuid not null,
  order_id uuid not null,
  platform text not null,
  number text not null,
  shop text,
  title text not null default '',
  buyer_id text,
  buyer_name text,
  buyer_account text,
  state text,
  vendor_state text,
  refund text,
  currency text not null,
  -- Integer minor units.
  total bigint,
  paid bigint,
  refunded bigint,
  ordered_at timestamptz,
  paid_at timestamptz,
  shipped_at timestamptz,
  signed_at timestamptz,
  receiver_name text,
  receiver_phone text,
  receiver_address text,
  -- Of the receiver's phone: digits alone when it is known in full, and its last four.
  phone text,
  phone_tail text,
  buyer_note text,
  seller_note text,
  -- Columns of files that nobody gave a meaning, and the lines and parcels as they were told.
  extra jsonb not null default '{}',
  lines jsonb not null default '[]',
  is_from_lines boolean not null default false,
  customer_id uuid,
  -- By which lists are sorted: when it was placed, or else when we heard of it.
  listed_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (workspace_id, order_id)
);
create unique index orders_by_number on orders (workspace_id, platform, number);
create index orders_by_bare_number on orders (workspace_id, number);
create index orders_listed on orders (workspace_id, listed_at, order_id);
create index orders_by_state on orders (workspace_id, state, listed_at, order_id);
create index orders_by_customer on orders (workspace_id, customer_id, listed_at);
create index orders_by_phone on orders (workspace_id, phone);
create index orders_by_phone_tail on orders (workspace_id, phone_tail);
create index orders_by_buyer on orders (workspace_id, platform, buyer_id);
create index orders_by_buyer_id on orders (workspace_id, buyer_id);
create index orders_by_account on orders (workspace_id, lower(buyer_account));
select platform.guard('orders');

create table parcels (
  workspace_id uuid not null,
  order_id uuid not null,
  tracking_number text not null,
  carrier text,
  primary key (workspace_id, order_id, tracking_number)
);
create index parcels_by_number on parcels (workspace_id, tracking_number);
select platform.guard('parcels');

-- Whose a platform's buyer is, once a member has said so: orders to come are theirs, too.
create table buyer_links (
  workspace_id uuid not null,
  platform text not null,
  buyer_id text not null,
  customer_id uuid not null,
  linked_by uuid,
  linked_at timestamptz not null,
  primary key (workspace_id, platform, buyer_id)
);
select platform.guard('buyer_links');

create table products (
  workspace_id uuid not null,
  product_id uuid not null,
  platform text not null,
  code text not null,
  sku text,
  item_number text,
  title text not null,
  options text,
  price bigint,
  currency text not null,
  picture_url text,
  extra jsonb not null default '{}',
  changed_at timestamptz not null,
  primary key (workspace_id, product_id)
);
create unique index products_by_code on products (workspace_id, platform, code);
create index products_listed on products (workspace_id, changed_at, product_id);
select platform.guard('products');

create table store_imports (
  workspace_id uuid not null,
  import_id uuid not null,
  file_id uuid not null,
  file_name text not null,
  plan jsonb not null,
  state text not null,
  row_count integer not null,
  done_count integer not null default 0,
  added_count integer not null default 0,
  changed_count integer not null default 0,
  same_count integer not null default 0,
  failed_count integer not null default 0,
  started_by uuid,
  started_at timestamptz not null,
  ended_at timestamptz,
  primary key (workspace_id, import_id)
);
create index store_imports_listed on store_imports (workspace_id, started_at, import_id);
select platform.guard('store_imports');

create table store_import_problems (
  workspace_id uuid not null,
  import_id uuid not null,
  line integer not null,
  problem text not null,
  problem_column text not null,
  cells text[] not null,
  primary key (workspace_id, import_id, line)
);
select platform.guard('store_import_problems');

-- How files with the same columns were read the last time.
create table store_import_plans (
  workspace_id uuid not null,
  headers_hash text not null,
  plan jsonb not null,
  primary key (workspace_id, headers_hash)
);
select platform.guard('store_import_plans');
