-- Suggestions: what customers think could be better, what they were told of it, and what became of it.
-- Safe while the old server runs: it knows none of these tables.

create table suggestions (
  workspace_id uuid not null,
  suggestion_id uuid not null,
  -- Empty once its suggester took it back.
  text text not null,
  topic text not null,
  state text not null,
  way text not null,
  owner_id uuid,
  -- Null for whoever did not say who they are.
  customer_id uuid,
  -- Where to tell somebody who is no customer of ours; null without one.
  email text,
  locale text not null,
  noted_by uuid,
  received_at timestamptz not null,
  answer_by timestamptz not null,
  answered_at timestamptz,
  overdue_at timestamptz,
  settled_at timestamptz,
  withdrawn_at timestamptz,
  -- The suggestion that it was joined to, and since when.
  joined_to uuid,
  joined_at timestamptz,
  -- Words and pairs of characters, by which others that are alike are found.
  tokens integer[] not null,
  revision integer not null default 0,
  primary key (workspace_id, suggestion_id)
);
create index suggestions_received on suggestions (workspace_id, received_at, suggestion_id);
create index suggestions_of_state on suggestions (workspace_id, state, received_at, suggestion_id);
create index suggestions_joined on suggestions (workspace_id, joined_to) where joined_to is not null;
create index suggestions_of_customer on suggestions (workspace_id, customer_id, received_at) where customer_id is not null;
create index suggestions_of_owner on suggestions (workspace_id, owner_id) where owner_id is not null;
create index suggestions_due on suggestions (workspace_id, answer_by);
create index suggestions_answered on suggestions (workspace_id, answered_at) where answered_at is not null;
create index suggestions_settled on suggestions (workspace_id, settled_at) where settled_at is not null;
select platform.guard('suggestions');

create table suggestion_remarks (
  workspace_id uuid not null,
  remark_id uuid not null,
  suggestion_id uuid not null,
  at timestamptz not null,
  member_id uuid,
  is_internal boolean not null,
  text text not null,
  -- What the suggestion became with it; null when it stayed what it was.
  state text,
  primary key (workspace_id, remark_id)
);
create index suggestion_remarks_of on suggestion_remarks (workspace_id, suggestion_id, remark_id);
select platform.guard('suggestion_remarks');

create table suggestion_settings (
  workspace_id uuid not null,
  is_open boolean not null,
  owner_id uuid,
  answer_days integer not null,
  intro_zh text not null,
  intro_en text not null,
  primary key (workspace_id)
);
select platform.guard('suggestion_settings');

-- How much came from a network on a day. Of the network only a signature stands here, another one each day.
create table suggestion_senders (
  workspace_id uuid not null,
  sender text not null,
  day date not null,
  count integer not null,
  primary key (workspace_id, sender)
);
create index suggestion_senders_of_day on suggestion_senders (workspace_id, day);
select platform.guard('suggestion_senders');
