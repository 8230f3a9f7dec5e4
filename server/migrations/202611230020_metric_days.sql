-- What days of the past came to, so that a process that has just started need not read their rows again.
-- Safe while the old server runs: it knows nothing of the table nor of the work, and whatever changes the past is noted as before.

create table metric_days (
  workspace_id uuid not null,
  -- A hash of all that decides what is counted: the metric, how it is cut and narrowed, what the reader may see.
  name text not null,
  from_at timestamptz not null,
  to_at timestamptz not null,
  -- Which notes concern it, and how many hours earlier or later what they tell of may lie.
  touched_by text[] not null,
  reach_hours integer not null,
  -- What this transaction or a later one noted may not be in it.
  as_of xid8 not null,
  -- Transactions are numbered by each server in its own way: what was restored on another counts for nothing.
  server bigint not null,
  cells text not null,
  created_at timestamptz not null default now(),
  primary key (workspace_id, name, from_at)
);
create index metric_days_by_age on metric_days (workspace_id, created_at);
create index metric_days_by_moment on metric_days (workspace_id, from_at);
select platform.guard('metric_days');

alter table workspaces no force row level security;
alter table due no force row level security;
insert into due (workspace_id, due_id, kind, ref_id, due_at)
  select workspace_id, gen_random_uuid(), 'insights:keep-days', workspace_id, now() + interval '1 minute' from workspaces;
alter table workspaces force row level security;
alter table due force row level security;
