-- Which conversations an import of past chats brought or went on with, so that it can be shown what it brought.
-- Safe while the old server runs: a new table that it neither reads nor needs. What was imported before is in none.
create table imported_conversations (
  workspace_id uuid not null,
  import_id uuid not null,
  conversation_id uuid not null,
  primary key (workspace_id, import_id, conversation_id)
);
select platform.guard('imported_conversations');
