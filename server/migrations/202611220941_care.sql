-- Follow-ups: getting back to customers who were unhappy, said nothing, complained or were promised something.
-- Safe while the old server runs: it knows none of these tables.

create table follow_ups (
  workspace_id uuid not null,
  follow_up_id uuid not null,
  conversation_id uuid not null,
  customer_id uuid not null,
  -- Null: in the queue of the conversation's team.
  owner_id uuid,
  reason text not null,
  note text not null,
  state text not null,
  asked_at timestamptz not null,
  asked_by uuid,
  due_at timestamptz not null,
  -- Each is said once; a warning again for another date.
  warned_at timestamptz,
  overdue_at timestamptz,
  next_try_at timestamptz,
  tries integer not null default 0,
  is_reached boolean not null default false,
  outcome text,
  rating smallint,
  comment text not null default '',
  ended_at timestamptz,
  ended_by uuid,
  ticket_id uuid,
  form_id uuid,
  form_version integer,
  answers jsonb not null default '{}',
  revision integer not null default 0,
  primary key (workspace_id, follow_up_id)
);
-- One at a time for each conversation.
create unique index follow_ups_open on follow_ups (workspace_id, conversation_id) where state = 'open';
create index follow_ups_of_conversation on follow_ups (workspace_id, conversation_id, asked_at);
create index follow_ups_of_customer on follow_ups (workspace_id, customer_id, asked_at);
create index follow_ups_of_owner on follow_ups (workspace_id, owner_id, due_at) where state = 'open';
create index follow_ups_due on follow_ups (workspace_id, due_at, follow_up_id) where state = 'open';
create index follow_ups_asked on follow_ups (workspace_id, asked_at, follow_up_id);
create index follow_ups_ended on follow_ups (workspace_id, ended_at) where ended_at is not null;
select platform.guard('follow_ups');

create table follow_up_attempts (
  workspace_id uuid not null,
  attempt_id uuid not null,
  follow_up_id uuid not null,
  member_id uuid,
  at timestamptz not null,
  way text not null,
  is_reached boolean not null,
  note text not null,
  primary key (workspace_id, attempt_id)
);
create index follow_up_attempts_of on follow_up_attempts (workspace_id, follow_up_id, attempt_id);
select platform.guard('follow_up_attempts');

create table care_settings (
  workspace_id uuid not null,
  settings jsonb not null,
  calendar_id uuid,
  form_id uuid,
  primary key (workspace_id)
);
select platform.guard('care_settings');
