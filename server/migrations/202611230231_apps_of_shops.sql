-- Shop systems that are connected by their owner's consent: the app, its right, what is away to be agreed to, and what
-- the shop's customers ask by the system.
-- Safe while the old server runs: new tables, which it does not know; what may be wrong with a connection is held by the code.

alter table store_connections drop constraint if exists store_connections_problem_check;

-- The app's secret is the connection's: the shop system signs with it.
create table store_apps (
  workspace_id uuid not null,
  connection_id uuid not null,
  shop text not null,
  client_id text not null,
  -- Empty until the owner agreed, and again once they removed the app.
  sealed_token text,
  consented_at timestamptz,
  -- What could not be subscribed to, by the system's own names, and why.
  missing text[] not null default '{}',
  problem text,
  primary key (workspace_id, connection_id)
);
select platform.guard('store_apps');

create table store_consents (
  workspace_id uuid not null,
  consent_id uuid not null,
  connection_id uuid not null,
  -- Who began it; they must still be allowed to when they come back. Empty where a program did.
  member_id uuid,
  -- A keyed hash of what the browser keeps that began it: no other may end it.
  browser_print text not null,
  created_at timestamptz not null,
  used_at timestamptz,
  primary key (workspace_id, consent_id)
);
create index store_consents_of_connection on store_consents (workspace_id, connection_id);
select platform.guard('store_consents');

-- A customer wants to see what the shop keeps of them, or to have it forgotten; people settle it.
create table store_privacy_requests (
  workspace_id uuid not null,
  request_id uuid not null,
  connection_id uuid not null,
  -- The same for the same request, however often it is brought.
  vendor_key text not null,
  wish text not null,
  -- Empty where all customers of a shop are meant.
  buyer_id text,
  order_numbers text[] not null default '{}',
  asked_at timestamptz not null,
  settled_at timestamptz,
  settled_by uuid,
  primary key (workspace_id, request_id)
);
create unique index store_privacy_requests_once on store_privacy_requests (workspace_id, connection_id, vendor_key);
select platform.guard('store_privacy_requests');
