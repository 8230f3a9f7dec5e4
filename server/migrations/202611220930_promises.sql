-- Promises that a shop's people make to customers: what, until when, whose, and what came of each.
-- Safe while the old server runs: it knows none of these tables.

create table promises (
  workspace_id uuid not null,
  promise_id uuid not null,
  conversation_id uuid not null,
  -- The message it was made in; null for one made elsewhere.
  message_id uuid,
  promise text not null check (promise in ('ship', 'call-back', 'refund', 'reply', 'other')),
  said text not null default '',
  member_id uuid,
  made_by uuid,
  made_at timestamptz not null,
  due_at timestamptz not null,
  warn_at timestamptz not null,
  warned_at timestamptz,
  state text not null check (state in ('open', 'kept', 'broken', 'withdrawn')),
  kept_at timestamptz,
  -- The first time its moment passed; it stays when it is moved or kept afterwards.
  broken_at timestamptz,
  moves integer not null default 0,
  primary key (workspace_id, promise_id)
);
create index promises_of_conversation on promises (workspace_id, conversation_id);
create index promises_owed on promises (workspace_id, due_at, promise_id)
  where kept_at is null and state <> 'withdrawn';
create index promises_by_due on promises (workspace_id, due_at, promise_id);
create index promises_owed_by on promises (workspace_id, member_id, due_at)
  where kept_at is null and state <> 'withdrawn';
select platform.guard('promises');

create table promise_settings (
  workspace_id uuid not null,
  calendar_id uuid,
  warn_minutes integer not null,
  revision integer not null,
  changed_at timestamptz not null,
  primary key (workspace_id)
);
select platform.guard('promise_settings');
