-- Lists of conversations of every state are read newest first, so they need an index that does not begin with the state.
-- Safe while the old server runs: nothing changes but the speed of reading.
create index conversations_by_last_message on conversations (workspace_id, last_message_at, conversation_id);
