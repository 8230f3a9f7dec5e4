-- Offers that are accepted or declined, breathers, substitutes, turns by channel, and past weeks played again.
-- Safe on a full database: new tables, and columns whose defaults mean what was so before.

alter table presences
  -- Who takes over what is theirs while they are absent, and until when they have said that they are.
  add column substitute_id uuid,
  add column absent_until timestamptz;

alter table routing_settings
  -- How many minutes longer than it did a conversation counts as having waited, by its priority.
  add column head_starts jsonb not null default '{"low": -120, "high": 120, "urgent": 480}',
  add column delivery text not null default 'push',
  add column offering jsonb not null default '{"seconds": 30, "awayAfterMissed": 2}',
  add column breather jsonb not null default '{"weightMin": 2, "seconds": 0}',
  add column substitute_after_minutes integer not null default 15;

-- True while somebody is being asked whether they take it: nobody else is.
alter table queue_entries add column is_offered boolean not null default false;

create table routing_offers (
  workspace_id uuid not null,
  offer_id uuid not null,
  conversation_id uuid not null,
  member_id uuid not null,
  weight double precision not null,
  why text not null,
  candidates integer not null,
  offered_at timestamptz not null,
  expires_at timestamptz not null,
  -- open, then accepted, declined, missed or withdrawn.
  state text not null,
  ended_at timestamptz,
  primary key (workspace_id, offer_id)
);
create unique index routing_offers_open on routing_offers (workspace_id, conversation_id) where state = 'open';
create index routing_offers_by_conversation on routing_offers (workspace_id, conversation_id, offer_id);
create index routing_offers_by_member on routing_offers (workspace_id, member_id, offer_id);
select platform.guard('routing_offers');

-- As routing_turns, for each entry by which customers come.
create table routing_channel_turns (
  workspace_id uuid not null,
  member_id uuid not null,
  channel_id uuid not null,
  turn bigint not null,
  primary key (workspace_id, member_id, channel_id)
);
select platform.guard('routing_channel_turns');

create table routing_breathers (
  workspace_id uuid not null,
  member_id uuid not null,
  conversation_id uuid not null,
  until timestamptz not null,
  primary key (workspace_id, member_id)
);
select platform.guard('routing_breathers');

-- Whose a customer is, while a substitute has what was theirs: who is back has them again.
create table routing_stand_ins (
  workspace_id uuid not null,
  conversation_id uuid not null,
  customer_id uuid not null,
  owner_id uuid not null,
  substitute_id uuid not null,
  since timestamptz not null,
  primary key (workspace_id, conversation_id)
);
create index routing_stand_ins_by_customer on routing_stand_ins (workspace_id, customer_id, since);
select platform.guard('routing_stand_ins');

create table routing_simulations (
  workspace_id uuid not null,
  simulation_id uuid not null,
  draft jsonb not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  within_seconds integer not null,
  state text not null,
  done_count integer not null default 0,
  total integer not null default 0,
  result jsonb,
  started_by uuid,
  started_at timestamptz not null,
  ended_at timestamptz,
  primary key (workspace_id, simulation_id)
);
create index routing_simulations_listed on routing_simulations (workspace_id, started_at, simulation_id);
select platform.guard('routing_simulations');

-- What the shop asks of those who work at its desk.
create table desk_settings (
  workspace_id uuid primary key,
  is_transfer_reason_required boolean not null
);
select platform.guard('desk_settings');
