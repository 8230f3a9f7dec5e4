-- Dashboards that members make and share, and questions they explored and kept. New table: nothing that runs knows it.
create table dashboards (
  workspace_id uuid not null,
  dashboard_id uuid not null,
  kind text not null check (kind in ('dashboard', 'question')),
  name text not null,
  owner_id uuid not null,
  sharing text not null check (sharing in ('own', 'teams', 'shop')),
  team_ids uuid[] not null default '{}',
  cards jsonb not null,
  -- The period and the narrowing it opens with.
  view jsonb not null,
  revision integer not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  -- Deleted ones stay for whoever takes it back.
  archived_at timestamptz,
  primary key (workspace_id, dashboard_id)
);
select platform.guard('dashboards');
create index dashboards_listed on dashboards (workspace_id, changed_at desc) where archived_at is null;
