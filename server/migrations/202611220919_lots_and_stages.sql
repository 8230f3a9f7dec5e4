-- Work that reads the log in lots, and the stages that conversations go through, with how long each took.
-- Safe while the old server runs: it knows none of these tables. Shops there are follow from their next fact on.

-- What the sequencer needs to know: who reads which kinds of facts in lots, and how far. No row: nothing is queued.
create table lot_followers (
  workspace_id uuid not null,
  name text not null,
  fact_kinds text[] not null,
  read_position bigint not null,
  primary key (workspace_id, name)
);
select platform.guard('lot_followers');
select platform.let_dispatcher('lot_followers', 'select');

create table stage_settings (
  workspace_id uuid not null,
  flow_id uuid not null,
  is_on boolean not null,
  -- Which move of the flow each kind of happening makes.
  moves jsonb not null,
  primary key (workspace_id)
);
select platform.guard('stage_settings');

-- One row for each time that a conversation stood in a stage; the one it stands in now has no end.
create table stage_stays (
  workspace_id uuid not null,
  stay_id uuid not null,
  conversation_id uuid not null,
  flow_id uuid not null,
  state_key text not null,
  entered_at timestamptz not null,
  left_at timestamptz,
  why text not null,
  moved_by uuid,
  -- False when it was in the stage before anybody looked: how long it took is not known.
  is_whole boolean not null,
  primary key (workspace_id, stay_id)
);
create unique index stage_stays_now on stage_stays (workspace_id, conversation_id) where left_at is null;
create index stage_stays_of on stage_stays (workspace_id, conversation_id, stay_id);
create index stage_stays_left on stage_stays (workspace_id, left_at) where left_at is not null;
create index stage_stays_entered on stage_stays (workspace_id, entered_at);
select platform.guard('stage_stays');

alter table workspaces no force row level security;
alter table positions no force row level security;
alter table lot_followers no force row level security;
insert into lot_followers (workspace_id, name, fact_kinds, read_position)
  select w.workspace_id, 'inbox:stages',
    array['inbox.conversation-opened', 'inbox.reply-sent', 'inbox.reason-changed', 'inbox.conversation-closed',
      'inbox.conversation-reopened'],
    coalesce(p.last_position, 0)
  from workspaces w left join positions p on p.workspace_id = w.workspace_id;
alter table workspaces force row level security;
alter table positions force row level security;
alter table lot_followers force row level security;
