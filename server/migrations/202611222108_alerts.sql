-- Alerts on figures, and each time that one rang. New tables: nothing that runs knows them.
create table alerts (
  workspace_id uuid not null,
  alert_id uuid not null,
  name text not null,
  metric text not null,
  filter jsonb not null,
  bucket text not null check (bucket in ('hour', 'day', 'week')),
  -- What makes it ring; what that is made of is the domain's to say.
  terms jsonb not null,
  cases_min integer not null,
  owner_id uuid not null,
  -- Minutes of the shop's day; none without quiet hours.
  quiet_from integer,
  quiet_to integer,
  is_on boolean not null,
  snoozed_until timestamptz,
  looked_at timestamptz,
  revision integer not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  -- Deleted ones stay for whoever takes it back, and for what they rang for.
  archived_at timestamptz,
  primary key (workspace_id, alert_id),
  check ((quiet_from is null) = (quiet_to is null))
);
select platform.guard('alerts');
create index alerts_of_owner on alerts (workspace_id, owner_id);

create table alert_rings (
  workspace_id uuid not null,
  ring_id uuid not null,
  alert_id uuid not null,
  -- The stretch that set it off, and the last one that still did.
  bucket text not null,
  last_bucket text not null,
  value double precision not null,
  reference double precision,
  n integer not null,
  side text not null check (side in ('above', 'below')),
  signals jsonb not null,
  rang_at timestamptz not null,
  told_at timestamptz,
  acknowledged_at timestamptz,
  acknowledged_by uuid,
  note text not null default '',
  ended_at timestamptz,
  primary key (workspace_id, ring_id)
);
select platform.guard('alert_rings');
create index alert_rings_listed on alert_rings (workspace_id, rang_at, ring_id);
create index alert_rings_of on alert_rings (workspace_id, alert_id, rang_at, ring_id);
create index alert_rings_waiting on alert_rings (workspace_id, rang_at, ring_id) where acknowledged_at is null;
