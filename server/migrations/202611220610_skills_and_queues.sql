-- What members are good at, how hard conversations are, and queues that ask for it.
-- Safe on a full database: new tables, and columns whose defaults mean what was so before.

create table skills (
  workspace_id uuid not null,
  skill_id uuid not null,
  name text not null,
  created_at timestamptz not null,
  archived_at timestamptz,
  primary key (workspace_id, skill_id)
);
select platform.guard('skills');

create table member_skills (
  workspace_id uuid not null,
  member_id uuid not null,
  skill_id uuid not null,
  level smallint not null,
  primary key (workspace_id, member_id, skill_id)
);
select platform.guard('member_skills');

alter table members add column tier smallint not null default 1;

create table routing_queues (
  workspace_id uuid not null,
  queue_id uuid not null,
  place integer not null,
  definition jsonb not null,
  revision integer not null,
  primary key (workspace_id, queue_id)
);
select platform.guard('routing_queues');

alter table routing_settings
  add column method text not null default 'longest-idle',
  add column difficulty jsonb not null default '{"reasons": [], "urgentWeight": 1}';

alter table queue_entries
  add column queue_id uuid,
  -- How many steps of the queue's overflow have come.
  add column step smallint not null default 0,
  -- How much of somebody's capacity it takes.
  add column weight double precision not null default 1;

alter table routing_decisions
  add column queue_id uuid,
  add column step smallint not null default 0;
