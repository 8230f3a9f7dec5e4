-- Channels that adapters bring: accounts at vendors, who writes there, what came in, and what became of what was sent.
-- Safe while the old server runs: new tables, which it neither reads nor writes.

-- What the shop has with a vendor. Its secrets are sealed together, as one text.
create table channel_accounts (
  workspace_id uuid not null,
  account_id uuid not null,
  kind text not null,
  name text not null,
  revision integer not null default 1,
  answers jsonb not null,
  sealed_secrets text not null,
  -- A token that is fetched with the secrets and runs out.
  sealed_token text,
  token_until timestamptz,
  -- How far a vendor was read that is asked instead of calling.
  cursor text,
  state text not null default 'unchecked',
  failure text,
  failure_detail text,
  failed_at timestamptz,
  checked_at timestamptz,
  known_as text,
  last_in_at timestamptz,
  last_out_at timestamptz,
  created_at timestamptz not null,
  archived_at timestamptz,
  primary key (workspace_id, account_id)
);
select platform.guard('channel_accounts');

-- One thread at a vendor: a chat with one customer. Its id is made of the account and the vendor's own key.
create table channel_threads (
  workspace_id uuid not null,
  thread_id uuid not null,
  account_id uuid not null,
  thread_key text not null,
  customer_id uuid not null,
  -- What the adapter needs to answer there.
  address jsonb not null,
  last_from_customer_at timestamptz,
  sent_since integer not null default 0,
  created_at timestamptz not null,
  primary key (workspace_id, thread_id)
);
create index channel_threads_by_customer on channel_threads (workspace_id, customer_id);
select platform.guard('channel_threads');

-- What vendors brought, until it is taken in; the key of what was taken in stays for a while, so that a repeat is known.
create table channel_arrivals (
  workspace_id uuid not null,
  arrival_id uuid not null,
  account_id uuid not null,
  dedupe_key text not null,
  thread_id uuid not null,
  kind text not null,
  event jsonb,
  occurred_at timestamptz not null,
  received_at timestamptz not null,
  state text not null,
  failure text,
  primary key (workspace_id, arrival_id)
);
create unique index channel_arrivals_once on channel_arrivals (workspace_id, account_id, dedupe_key);
create index channel_arrivals_waiting on channel_arrivals (workspace_id, thread_id, occurred_at, arrival_id)
  where state = 'waiting';
create index channel_arrivals_not_done on channel_arrivals (workspace_id, account_id, state) where state <> 'done';
create index channel_arrivals_by_age on channel_arrivals (workspace_id, received_at);
select platform.guard('channel_arrivals');

-- Who somebody is at a vendor. The scope is the account, or the vendor where people are the same in all its accounts.
create table customer_identities (
  workspace_id uuid not null,
  scope text not null,
  external_id text not null,
  customer_id uuid not null,
  name text,
  first_seen_at timestamptz not null,
  last_seen_at timestamptz not null,
  primary key (workspace_id, scope, external_id)
);
create index customer_identities_by_customer on customer_identities (workspace_id, customer_id);
select platform.guard('customer_identities');

create table conversation_threads (
  workspace_id uuid not null,
  conversation_id uuid not null,
  thread_id uuid not null,
  primary key (workspace_id, conversation_id)
);
create index conversation_threads_by_thread on conversation_threads (workspace_id, thread_id);
select platform.guard('conversation_threads');

-- What became of a message that went out through a vendor.
create table message_deliveries (
  workspace_id uuid not null,
  message_id uuid not null,
  conversation_id uuid not null,
  number integer not null,
  state text not null,
  parts_done integer not null default 0,
  tries integer not null default 0,
  failure text,
  failure_detail text,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  next_try_at timestamptz,
  -- Until then whoever sends it has it for themselves.
  claimed_until timestamptz,
  primary key (workspace_id, message_id)
);
create unique index message_deliveries_in_order on message_deliveries (workspace_id, conversation_id, number);
select platform.guard('message_deliveries');

-- By which name the vendor knows what was sent, for what it says of it later.
create table delivered_parts (
  workspace_id uuid not null,
  account_id uuid not null,
  external_id text not null,
  message_id uuid not null,
  primary key (workspace_id, account_id, external_id)
);
create index delivered_parts_by_message on delivered_parts (workspace_id, message_id);
select platform.guard('delivered_parts');
