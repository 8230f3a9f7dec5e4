-- Mails that came: what they say of themselves, how they hang together, and their HTML, cleaned, for showing.
-- Safe while the old server runs: new tables, which it neither reads nor writes.

-- One row for one mail, however many of the shop's mailboxes it came to.
create table incoming_letters (
  workspace_id uuid not null,
  letter_id uuid not null,
  account_id uuid not null,
  thread_id uuid not null,
  -- The message that it became, by the id that its sender would have given it.
  client_message_id uuid not null,
  rfc_message_id text not null,
  -- Of its sender, date and body: the same for copies of one mail, and for no other.
  fingerprint text not null,
  reference_ids text[] not null,
  from_address text,
  -- Everybody outside the shop whom it names, in lower case.
  addresses text[] not null,
  letter jsonb not null,
  body_text text not null,
  quoted_from integer,
  html text,
  raw_file_id uuid not null,
  -- Further mailboxes of the shop that it came to.
  also_account_ids uuid[] not null default '{}',
  received_at timestamptz not null,
  primary key (workspace_id, letter_id)
);
create unique index incoming_letters_once on incoming_letters (workspace_id, fingerprint);
create index incoming_letters_by_name on incoming_letters (workspace_id, rfc_message_id);
create index incoming_letters_by_message on incoming_letters (workspace_id, client_message_id);
create index incoming_letters_by_thread on incoming_letters (workspace_id, thread_id);
select platform.guard('incoming_letters');

-- What mails hang together, and by what an answer finds its way back: a token for an address, a number for a subject.
create table letter_threads (
  workspace_id uuid not null,
  thread_id uuid not null,
  account_id uuid not null,
  thread_key text not null,
  -- Who began it: answers go there, whoever else writes later.
  sender_id text not null,
  sender_name text,
  number integer not null,
  token text not null,
  -- Everybody outside the shop who was written to or wrote, in lower case.
  addresses text[] not null,
  created_at timestamptz not null,
  primary key (workspace_id, thread_id)
);
create unique index letter_threads_by_token on letter_threads (workspace_id, token);
create unique index letter_threads_by_number on letter_threads (workspace_id, number);
select platform.guard('letter_threads');

-- Which addresses the shop's own mail receiver takes mail for. The receiver asks before it knows the workspace.
create table mail_addresses (
  workspace_id uuid not null,
  address text not null,
  account_id uuid not null,
  created_at timestamptz not null,
  primary key (workspace_id, account_id, address)
);
create index mail_addresses_by_address on mail_addresses (address);
select platform.guard('mail_addresses');
select platform.let_dispatcher('mail_addresses', 'select');
