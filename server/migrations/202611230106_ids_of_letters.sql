-- By which ids letters of ours are known where their mail service gave them others: answers name those.
-- Safe while the old server runs: a new table, which it neither reads nor writes.
create table letter_ids (
  workspace_id uuid not null,
  rfc_message_id text not null,
  thread_id uuid not null,
  primary key (workspace_id, rfc_message_id)
);
select platform.guard('letter_ids');
