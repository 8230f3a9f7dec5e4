-- What letters of ours say beside their words, replies that are held until a moment, and how members sign.
-- Safe while the old server runs: new tables, which it neither reads nor writes.

create table outgoing_letters (
  workspace_id uuid not null,
  message_id uuid not null,
  conversation_id uuid not null,
  -- One of the mailbox's own addresses; null for the one that the customer wrote to.
  from_address text,
  to_addresses text[] not null,
  cc_addresses text[] not null,
  bcc_addresses text[] not null,
  subject text not null,
  signature text not null,
  primary key (workspace_id, message_id)
);
create index outgoing_letters_of_conversation on outgoing_letters (workspace_id, conversation_id);
select platform.guard('outgoing_letters');

-- A reply that goes out at its moment unless its writer takes it back: undone at once, or planned for later.
create table held_replies (
  workspace_id uuid not null,
  -- The id that its message will have for its writer: it can become one message only.
  client_message_id uuid not null,
  conversation_id uuid not null,
  member_id uuid not null,
  text text not null,
  file_ids uuid[] not null,
  -- All that was asked of the reply, beside its words and files.
  reply jsonb not null,
  sends_at timestamptz not null,
  -- Why it could not go out at its moment, in words that are said in its reader's language; null while it waits.
  refusal jsonb,
  created_at timestamptz not null,
  primary key (workspace_id, client_message_id)
);
create index held_replies_of_conversation on held_replies (workspace_id, conversation_id);
select platform.guard('held_replies');

create table signatures (
  workspace_id uuid not null,
  member_id uuid not null,
  language text not null,
  text text not null,
  changed_at timestamptz not null,
  primary key (workspace_id, member_id, language)
);
select platform.guard('signatures');
