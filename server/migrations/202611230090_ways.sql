-- Conversations that go on by another channel with their history, and the channel that a customer would rather use.
-- Safe while the old server runs: a new table, and columns without defaults that it neither reads nor needs.

-- Every way that a conversation went, once it went by another than the one it began with; the last is the present one.
create table conversation_ways (
  workspace_id uuid not null,
  conversation_id uuid not null,
  -- 1 is where it began.
  number integer not null,
  channel text not null,
  channel_id uuid,
  -- Null for one of our own channels.
  thread_id uuid,
  since timestamptz not null,
  -- Null for the first, and for what a machine did.
  moved_by uuid,
  primary key (workspace_id, conversation_id, number)
);
create index conversation_ways_by_thread on conversation_ways (workspace_id, thread_id);
select platform.guard('conversation_ways');

-- By which thread a message goes: the one it was written for, unless it was turned into another before it was sent.
alter table message_deliveries add column thread_id uuid;

-- By which channel somebody would rather hear from the shop, and who said so.
alter table customers
  add column preferred_channel text,
  add column preferred_by text,
  add column preferred_at timestamptz;
