-- Members and customers are told on their own devices: browsers that take pushes, and pushes on their way.
-- Safe while the old server runs: new tables, which it neither reads nor writes.

create table push_browsers (
  workspace_id uuid not null,
  browser_id uuid not null,
  -- A keyed hash of where its push service takes messages: a browser is told for one person of a shop at a time.
  endpoint_print text not null,
  -- That address and the browser's keys.
  sealed_subscription text not null,
  reader_kind text not null check (reader_kind in ('member', 'customer')),
  reader_id uuid not null,
  -- The sign-in that it was switched on in, and ends with.
  session_id text not null,
  created_at timestamptz not null,
  primary key (workspace_id, browser_id)
);
create unique index push_browsers_once on push_browsers (workspace_id, endpoint_print);
create index push_browsers_by_reader on push_browsers (workspace_id, reader_id);
create index push_browsers_by_session on push_browsers (workspace_id, session_id);
select platform.guard('push_browsers');

-- What is on its way to a browser; it goes when the push service has it, and after some hours in any case.
create table pushes (
  workspace_id uuid not null,
  push_id uuid not null,
  browser_id uuid not null,
  sealed_push text not null,
  created_at timestamptz not null,
  primary key (workspace_id, push_id)
);
create index pushes_by_browser on pushes (workspace_id, browser_id);
create index pushes_by_age on pushes (workspace_id, created_at);
select platform.guard('pushes');

-- Shops of whose customers some want to be told: only there an answer to a customer is looked at for it.
create table push_listening (
  workspace_id uuid primary key
);
select platform.guard('push_listening');
select platform.let_dispatcher('push_listening', 'select');

-- Whose sign-ins see an answer to a customer.
create index portal_sessions_by_customer on portal_sessions (workspace_id, customer_id);
