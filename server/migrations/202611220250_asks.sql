-- What customers are asked at the close of a conversation, and what they said; a shop's way of asking.
-- Safe while the old server runs: it knows nothing of the tables, and the index only makes reading faster.
create table asks (
  workspace_id uuid not null,
  ask_id uuid not null,
  conversation_id uuid not null,
  customer_id uuid not null,
  agent_id uuid,
  team_id uuid,
  closed_at timestamptz not null,
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  solved boolean,
  score smallint,
  comment text not null default '',
  answered_at timestamptz,
  changed_at timestamptz,
  -- The moment lists and periods go by: of the first answer, of the question while there is none.
  dated_at timestamptz not null,
  ended_at timestamptz,
  ended_why text,
  attended_at timestamptz,
  attended_by uuid,
  primary key (workspace_id, ask_id)
);
-- One question for each close, however often its fact is handled.
create unique index asks_once on asks (workspace_id, conversation_id, closed_at);
create index asks_by_moment on asks (workspace_id, dated_at, ask_id);
create index asks_by_asking on asks (workspace_id, asked_at);
create index asks_by_customer on asks (workspace_id, customer_id, asked_at);
create index asks_unattended on asks (workspace_id, dated_at) where solved = false and attended_at is null;
select platform.guard('asks');

create table survey_settings (
  workspace_id uuid not null,
  is_on boolean not null,
  question_zh text not null,
  question_en text not null,
  quiet_hours integer not null,
  primary key (workspace_id)
);
select platform.guard('survey_settings');

-- The board asks every few seconds what was closed today.
create index conversations_by_closing on conversations (workspace_id, closed_at) where closed_at is not null;
