-- What conversations, turns and agents' hours came to, one row each, so that figures of months are read and not counted.
-- Safe while the old server runs: it knows none of these tables. Shops there are follow from their next fact on, and
-- their past is counted in the background.

create table conversation_measures (
  workspace_id uuid not null,
  conversation_id uuid not null,
  customer_id uuid not null,
  -- Who that customer is: the same for all records of one person.
  person_id uuid not null,
  channel text not null,
  team_id uuid,
  assignee_id uuid,
  reason_key text,
  opened_at timestamptz not null,
  first_customer_at timestamptz,
  first_response_at timestamptz,
  first_response_by uuid,
  first_automatic_at timestamptz,
  first_closed_at timestamptz,
  closed_at timestamptz,
  reopen_count integer not null,
  transfer_count integer not null,
  escalation_count integer not null,
  member_count integer not null,
  customer_messages integer not null,
  human_messages integer not null,
  automatic_messages integer not null,
  held_seconds double precision not null default 0,
  exclusive_seconds double precision not null default 0,
  -- The person's next contact about the same reason, and about any; 1 for their first.
  next_same_at timestamptz,
  next_any_at timestamptz,
  contact_number integer not null default 1,
  -- The person's first payment after it was opened.
  paid_at timestamptz,
  is_paid_same_day boolean not null default false,
  primary key (workspace_id, conversation_id)
);
create index conversation_measures_opened on conversation_measures (workspace_id, opened_at);
create index conversation_measures_closed on conversation_measures (workspace_id, closed_at) where closed_at is not null;
create index conversation_measures_of_person on conversation_measures (workspace_id, person_id, opened_at);
select platform.guard('conversation_measures');

create table turn_measures (
  workspace_id uuid not null,
  conversation_id uuid not null,
  place integer not null,
  turn_id uuid not null,
  person_id uuid not null,
  channel text not null,
  team_id uuid,
  assignee_id uuid,
  reason_key text,
  started_at timestamptz not null,
  begun_by text not null,
  held_by uuid,
  ended_at timestamptz,
  ended_by text,
  chat_ended_at timestamptz,
  chat_ended_by text,
  answered_at timestamptz,
  answered_by uuid,
  primary key (workspace_id, conversation_id, place)
);
create index turn_measures_started on turn_measures (workspace_id, started_at);
select platform.guard('turn_measures');

-- When conversations were open: a row from the opening, and one from each time they were opened again.
create table open_spells (
  workspace_id uuid not null,
  conversation_id uuid not null,
  place integer not null,
  open_spell_id uuid not null,
  channel text not null,
  team_id uuid,
  assignee_id uuid,
  reason_key text,
  opened_at timestamptz not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  primary key (workspace_id, conversation_id, place)
);
create index open_spells_started on open_spells (workspace_id, started_at);
create index open_spells_open on open_spells (workspace_id, started_at) where ended_at is null;
select platform.guard('open_spells');

-- Who handled which conversation when, cut at the hours of UTC, and its share of that time.
create table agent_spells (
  workspace_id uuid not null,
  member_id uuid not null,
  hour_at timestamptz not null,
  conversation_id uuid not null,
  started_at timestamptz not null,
  ended_at timestamptz not null,
  exclusive_seconds double precision not null default 0,
  primary key (workspace_id, member_id, hour_at, conversation_id, started_at)
);
create index agent_spells_of_conversation on agent_spells (workspace_id, conversation_id);
select platform.guard('agent_spells');

-- When members were available or busy, cut likewise; of whoever is there now, until somebody last looked.
create table online_spells (
  workspace_id uuid not null,
  member_id uuid not null,
  hour_at timestamptz not null,
  started_at timestamptz not null,
  ended_at timestamptz not null,
  primary key (workspace_id, member_id, hour_at, started_at)
);
select platform.guard('online_spells');

create table agent_hours (
  workspace_id uuid not null,
  member_id uuid not null,
  hour_at timestamptz not null,
  agent_hour_id uuid not null,
  online_seconds double precision not null,
  busy_seconds double precision not null,
  busy_online_seconds double precision not null,
  held_seconds double precision not null,
  primary key (workspace_id, member_id, hour_at)
);
create index agent_hours_by_time on agent_hours (workspace_id, hour_at);
select platform.guard('agent_hours');

-- What the shop says of itself: figures that need a bound or a rate take it from here. No row: the ready ones.
create table measure_settings (
  workspace_id uuid not null,
  answer_within_seconds integer not null,
  repeat_days integer not null,
  hour_cost integer not null,
  contact_cost integer not null,
  primary key (workspace_id)
);
select platform.guard('measure_settings');

create table measure_recounts (
  workspace_id uuid not null,
  asked_at timestamptz not null,
  after_id uuid,
  done_count integer not null,
  total_count integer not null,
  ended_at timestamptz,
  primary key (workspace_id)
);
select platform.guard('measure_recounts');

alter table workspaces no force row level security;
alter table positions no force row level security;
alter table lot_followers no force row level security;
alter table due no force row level security;
insert into lot_followers (workspace_id, name, fact_kinds, read_position)
  select w.workspace_id, 'insights:measures',
    array['inbox.conversation-opened', 'inbox.message-received', 'inbox.reply-sent', 'inbox.automatic-reply-sent',
      'inbox.conversation-assigned', 'inbox.conversation-snoozed', 'inbox.conversation-woke',
      'inbox.conversation-closed', 'inbox.conversation-reopened', 'inbox.reason-changed', 'inbox.conversation-moved',
      'people.presence-changed', 'customers.merged', 'customers.taken-apart', 'store.order-added',
      'store.order-changed', 'store.orders-linked'],
    coalesce(p.last_position, 0)
  from workspaces w left join positions p on p.workspace_id = w.workspace_id;
insert into due (workspace_id, due_id, kind, ref_id, due_at)
  select workspace_id, gen_random_uuid(), 'insights:recount', workspace_id, now() from workspaces;
alter table workspaces force row level security;
alter table positions force row level security;
alter table lot_followers force row level security;
alter table due force row level security;
