-- Goals for the shop, teams and people, with how they stand computed when read. New table: nothing that runs knows it.
create table goals (
  workspace_id uuid not null,
  goal_id uuid not null,
  name text not null,
  metric text not null,
  scope text not null check (scope in ('shop', 'team', 'member')),
  scope_id uuid,
  -- Local days of the shop, the last one not in it.
  from_day text not null,
  to_day text not null,
  aim text not null check (aim in ('at-least', 'at-most')),
  target double precision not null,
  tolerance double precision not null,
  parent_id uuid,
  breakdown text not null check (breakdown in ('parts', 'factors')),
  revision integer not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  -- Deleted ones stay for whoever takes it back.
  archived_at timestamptz,
  primary key (workspace_id, goal_id),
  check ((scope = 'shop') = (scope_id is null))
);
select platform.guard('goals');
create index goals_listed on goals (workspace_id, to_day desc) where archived_at is null;
