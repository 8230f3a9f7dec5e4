-- Cases that take more than an answer: tickets of the shop's own types, with all that is kept beside them.
-- Safe while the old server runs: it knows nothing of these tables.
create table ticket_types (
  workspace_id uuid not null,
  type_id uuid not null,
  key text not null,
  name_zh text not null,
  name_en text not null,
  prefix text not null,
  form_id uuid,
  flow_id uuid not null,
  team_id uuid,
  priority text not null,
  due_seconds integer,
  is_shown_to_customers boolean not null,
  created_at timestamptz not null,
  archived_at timestamptz,
  primary key (workspace_id, type_id)
);
create unique index ticket_types_by_key on ticket_types (workspace_id, key);
create unique index ticket_types_by_prefix on ticket_types (workspace_id, prefix) where archived_at is null;
create index ticket_types_by_flow on ticket_types (workspace_id, flow_id);
select platform.guard('ticket_types');

create table ticket_numbers (
  workspace_id uuid not null,
  last_number integer not null,
  primary key (workspace_id)
);
select platform.guard('ticket_numbers');

create table tickets (
  workspace_id uuid not null,
  ticket_id uuid not null,
  number integer not null,
  type_id uuid not null,
  title text not null,
  description text not null,
  form_id uuid,
  form_version integer,
  answers jsonb not null,
  -- Copies of where it stands in its flow, so that lists need nothing else.
  state_key text not null,
  category text not null,
  state_since timestamptz not null,
  assignee_id uuid,
  team_id uuid,
  priority text not null,
  due_at timestamptz,
  customer_id uuid,
  parent_id uuid,
  merged_into_id uuid,
  created_by_kind text not null,
  created_by uuid,
  opened_at timestamptz not null,
  changed_at timestamptz not null,
  solved_at timestamptz,
  closed_at timestamptz,
  reopened_count integer not null default 0,
  spent_seconds integer not null default 0,
  revision integer not null default 1,
  -- What title and description are found by.
  tokens integer[] not null,
  primary key (workspace_id, ticket_id)
);
create unique index tickets_by_number on tickets (workspace_id, number);
create index tickets_by_change on tickets (workspace_id, changed_at, ticket_id);
create index tickets_by_opening on tickets (workspace_id, opened_at, ticket_id);
create index tickets_by_category on tickets (workspace_id, category, changed_at, ticket_id);
create index tickets_by_assignee on tickets (workspace_id, assignee_id, changed_at, ticket_id);
create index tickets_by_team on tickets (workspace_id, team_id, changed_at, ticket_id) where team_id is not null;
create index tickets_by_customer on tickets (workspace_id, customer_id, opened_at) where customer_id is not null;
create index tickets_by_parent on tickets (workspace_id, parent_id) where parent_id is not null;
-- Only what still has to be done can be late, and that is little among years of tickets.
create index tickets_due on tickets (workspace_id, due_at, ticket_id)
  where due_at is not null and category in ('open', 'waiting');
select platform.guard('tickets');

create table ticket_comments (
  workspace_id uuid not null,
  ticket_id uuid not null,
  comment_id uuid not null,
  author_kind text not null,
  author_id uuid,
  visibility text not null,
  text text not null,
  move_key text,
  written_at timestamptz not null,
  primary key (workspace_id, ticket_id, comment_id)
);
select platform.guard('ticket_comments');

create table ticket_watchers (
  workspace_id uuid not null,
  ticket_id uuid not null,
  member_id uuid not null,
  primary key (workspace_id, ticket_id, member_id)
);
create index ticket_watchers_by_member on ticket_watchers (workspace_id, member_id, ticket_id);
select platform.guard('ticket_watchers');

create table ticket_links (
  workspace_id uuid not null,
  ticket_id uuid not null,
  other_id uuid not null,
  kind text not null,
  linked_at timestamptz not null,
  primary key (workspace_id, ticket_id, other_id, kind)
);
create index ticket_links_by_other on ticket_links (workspace_id, other_id);
select platform.guard('ticket_links');

create table ticket_conversations (
  workspace_id uuid not null,
  ticket_id uuid not null,
  conversation_id uuid not null,
  quotes jsonb not null,
  linked_at timestamptz not null,
  linked_by uuid,
  primary key (workspace_id, ticket_id, conversation_id)
);
create index ticket_conversations_by_conversation on ticket_conversations (workspace_id, conversation_id);
select platform.guard('ticket_conversations');

create table ticket_items (
  workspace_id uuid not null,
  ticket_id uuid not null,
  item_id uuid not null,
  label text not null,
  is_required boolean not null,
  done_at timestamptz,
  done_by uuid,
  primary key (workspace_id, ticket_id, item_id)
);
select platform.guard('ticket_items');

create table ticket_work (
  workspace_id uuid not null,
  ticket_id uuid not null,
  work_id uuid not null,
  member_id uuid,
  seconds integer not null,
  note text not null,
  logged_at timestamptz not null,
  primary key (workspace_id, ticket_id, work_id)
);
select platform.guard('ticket_work');

create table ticket_templates (
  workspace_id uuid not null,
  template_id uuid not null,
  name text not null,
  type_id uuid not null,
  title text not null,
  description text not null,
  answers jsonb not null,
  priority text,
  items jsonb not null,
  created_at timestamptz not null,
  primary key (workspace_id, template_id)
);
select platform.guard('ticket_templates');
