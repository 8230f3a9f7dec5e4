-- Messages that customers took back at their vendor: they stay, and whoever reads them is told.
-- Safe while the old server runs: the table is new, and it neither reads nor writes it.
create table recalled_messages (
  workspace_id uuid not null,
  conversation_id uuid not null,
  number integer not null,
  message_id uuid not null,
  recalled_at timestamptz not null,
  primary key (workspace_id, conversation_id, number)
);
select platform.guard('recalled_messages');
