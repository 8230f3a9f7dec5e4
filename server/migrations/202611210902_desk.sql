-- The thin thread of the desk: reasons, customers, the shop's widgets, conversations and their messages.
-- Safe on an empty database; nothing runs on it yet.

create table reasons (
  workspace_id uuid not null,
  reason_id uuid not null,
  key text not null,
  parent_key text,
  name_zh text not null,
  name_en text not null,
  sort_order integer not null,
  archived_at timestamptz,
  merged_into text,
  primary key (workspace_id, reason_id)
);
create unique index reasons_by_key on reasons (workspace_id, key);
select platform.guard('reasons');

create table customers (
  workspace_id uuid not null,
  customer_id uuid not null,
  name text,
  email text,
  phone text,
  external_id text,
  locale text not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  primary key (workspace_id, customer_id)
);
create unique index customers_by_external_id on customers (workspace_id, external_id);
create index customers_by_last_seen on customers (workspace_id, last_seen_at, customer_id);
select platform.guard('customers');

create table widgets (
  workspace_id uuid not null,
  widget_id uuid not null,
  name text not null,
  greeting_zh text not null,
  greeting_en text not null,
  colour text not null,
  allowed_domains text[] not null,
  form_id uuid,
  created_at timestamptz not null,
  archived_at timestamptz,
  primary key (workspace_id, widget_id)
);
select platform.guard('widgets');

create table conversations (
  workspace_id uuid not null,
  conversation_id uuid not null,
  customer_id uuid not null,
  channel text not null,
  channel_id uuid,
  state text not null,
  assignee_id uuid,
  team_id uuid,
  reason_key text,
  message_count integer not null,
  last_message_text text not null,
  last_message_author text not null,
  last_message_at timestamptz not null,
  waiting_since timestamptz,
  first_response_at timestamptz,
  opened_at timestamptz not null,
  closed_at timestamptz,
  primary key (workspace_id, conversation_id)
);
create index conversations_by_state on conversations (workspace_id, state, last_message_at, conversation_id);
create index conversations_by_assignee on conversations (workspace_id, assignee_id, state, last_message_at);
create index conversations_by_customer on conversations (workspace_id, customer_id, opened_at);
create index conversations_by_opening on conversations (workspace_id, opened_at);
select platform.guard('conversations');

create table messages (
  workspace_id uuid not null,
  conversation_id uuid not null,
  number integer not null,
  message_id uuid not null,
  client_message_id uuid not null,
  author_kind text not null,
  author_id uuid,
  visibility text not null,
  text text not null,
  file_ids uuid[] not null default '{}',
  sent_at timestamptz not null,
  primary key (workspace_id, conversation_id, number)
);
create unique index messages_once on messages (workspace_id, client_message_id);
create unique index messages_by_id on messages (workspace_id, message_id);
create index messages_by_moment on messages (workspace_id, sent_at);
select platform.guard('messages');
