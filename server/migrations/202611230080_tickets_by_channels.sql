-- What a ticket tells its customer goes out by their channel, and what they answer there comes back: as which message.
-- Safe while the old server runs: the columns are nullable or have a default, and it writes neither them nor the table.
alter table ticket_comments add column conversation_id uuid, add column message_id uuid;
create unique index ticket_comments_by_message on ticket_comments (workspace_id, message_id)
  where message_id is not null;
create index ticket_comments_by_conversation on ticket_comments (workspace_id, conversation_id, comment_id)
  where conversation_id is not null;
-- Whether customers hear of every state that their ticket comes to.
alter table ticket_types add column tells_customers boolean not null default false;
-- Shops whose tickets have written by a channel: in any other no message is heard.
create table tickets_listening (
  workspace_id uuid primary key
);
select platform.guard('tickets_listening');
select platform.let_dispatcher('tickets_listening', 'select');
