-- Who waits for somebody of the shop, what was handed to whom and why, and how the shop wants it.
-- Safe on a full database: new tables, and those who wait already are put in the queue.

create table routing_settings (
  workspace_id uuid primary key,
  is_on boolean not null,
  is_sticky boolean not null,
  give_back_minutes integer not null
);
select platform.guard('routing_settings');

-- The queue: open, awake conversations that nobody has. Kept as a copy that facts of inbox keep right.
create table queue_entries (
  workspace_id uuid not null,
  conversation_id uuid not null,
  customer_id uuid not null,
  channel_id uuid,
  team_id uuid,
  priority text not null,
  since timestamptz not null,
  -- By which it stands in the queue: its priority counts as time that it waited.
  effective_since timestamptz not null,
  primary key (workspace_id, conversation_id)
);
create index queue_entries_in_order on queue_entries (workspace_id, effective_since, conversation_id);
create index queue_entries_by_customer on queue_entries (workspace_id, customer_id);
alter table conversations no force row level security;
insert into queue_entries
select workspace_id, conversation_id, customer_id, channel_id, team_id, priority,
  coalesce(waiting_since, opened_at), coalesce(waiting_since, opened_at)
from conversations where state = 'open' and assignee_id is null and snoozed_until is null;
alter table conversations force row level security;
select platform.guard('queue_entries');

-- Whose turn it was when: counts the shop's assignments, so that there are no equals.
create table routing_turns (
  workspace_id uuid not null,
  member_id uuid not null,
  turn bigint not null,
  assigned_at timestamptz not null,
  primary key (workspace_id, member_id)
);
select platform.guard('routing_turns');

create table routing_decisions (
  workspace_id uuid not null,
  decision_id uuid not null,
  conversation_id uuid not null,
  member_id uuid,
  why text not null,
  waited_seconds integer not null,
  candidates integer not null,
  decided_at timestamptz not null,
  primary key (workspace_id, decision_id)
);
create index routing_decisions_by_conversation on routing_decisions (workspace_id, conversation_id, decision_id);
select platform.guard('routing_decisions');
