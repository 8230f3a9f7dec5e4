-- Hand-offs between departments: which teams are departments, what they can be asked, and each hand-off with its steps.
-- Safe while the old server runs: it knows nothing of these tables.
create table handoff_departments (
  workspace_id uuid not null,
  team_id uuid not null,
  liaison_ids uuid[] not null,
  marked_at timestamptz not null,
  primary key (workspace_id, team_id)
);
select platform.guard('handoff_departments');

create table handoff_types (
  workspace_id uuid not null,
  type_id uuid not null,
  name_zh text not null,
  name_en text not null,
  hint_zh text not null,
  hint_en text not null,
  team_id uuid not null,
  form_id uuid,
  answer_form_id uuid,
  target_seconds integer,
  calendar_id uuid,
  warn_percent smallint,
  revision integer not null,
  created_at timestamptz not null,
  archived_at timestamptz,
  primary key (workspace_id, type_id)
);
create index handoff_types_by_calendar on handoff_types (workspace_id, calendar_id) where calendar_id is not null;
select platform.guard('handoff_types');

create table handoff_numbers (
  workspace_id uuid not null,
  last_number integer not null,
  primary key (workspace_id)
);
select platform.guard('handoff_numbers');

create table handoffs (
  workspace_id uuid not null,
  handoff_id uuid not null,
  number integer not null,
  type_id uuid not null,
  from_team_id uuid,
  to_team_id uuid not null,
  title text not null,
  note text not null,
  conversation_id uuid,
  ticket_id uuid,
  quotes jsonb not null,
  form_id uuid,
  form_version integer,
  answers jsonb not null,
  answer_form_id uuid,
  answer_form_version integer,
  result jsonb not null,
  result_text text not null,
  state text not null,
  sent_by uuid,
  taker_id uuid,
  sent_at timestamptz not null,
  changed_at timestamptz not null,
  answered_at timestamptz,
  -- Open seconds of the calendar from sending to the answer, without returns.
  answer_seconds integer,
  returns integer not null default 0,
  disputes integer not null default 0,
  -- The promise it was sent with, and the clock that counts it.
  target_seconds integer,
  calendar_id uuid,
  warn_percent smallint,
  pauses jsonb not null,
  stopped_at timestamptz,
  due_at timestamptz,
  warned_at timestamptz,
  breached_at timestamptz,
  outcome text,
  -- When an accepted one closes by itself.
  closes_at timestamptz,
  handoff_rating smallint,
  handoff_rating_text text not null default '',
  result_rating smallint,
  result_rating_text text not null default '',
  revision integer not null default 1,
  primary key (workspace_id, handoff_id)
);
create unique index handoffs_by_number on handoffs (workspace_id, number);
create index handoffs_by_sending on handoffs (workspace_id, sent_at, handoff_id);
create index handoffs_by_department on handoffs (workspace_id, to_team_id, state, sent_at, handoff_id);
create index handoffs_by_team on handoffs (workspace_id, from_team_id, sent_at, handoff_id);
create index handoffs_by_sender on handoffs (workspace_id, sent_by, sent_at, handoff_id);
create index handoffs_by_conversation on handoffs (workspace_id, conversation_id) where conversation_id is not null;
create index handoffs_by_ticket on handoffs (workspace_id, ticket_id) where ticket_id is not null;
create index handoffs_by_calendar on handoffs (workspace_id, calendar_id)
  where calendar_id is not null and stopped_at is null;
select platform.guard('handoffs');

-- What happened and what was said, in one order. Answers of a step stay as they were when it was made.
create table handoff_steps (
  workspace_id uuid not null,
  handoff_id uuid not null,
  step_id uuid not null,
  kind text not null,
  actor_kind text not null,
  actor_id uuid,
  text text not null,
  answers jsonb,
  rating smallint,
  at timestamptz not null,
  primary key (workspace_id, handoff_id, step_id)
);
select platform.guard('handoff_steps');
