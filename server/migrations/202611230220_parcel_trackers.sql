-- Where parcels are: the services that are asked, what they told of each parcel, and who wants to know.
-- Safe while the old server runs: all tables are new, and it neither reads nor writes them.
create table parcel_trackers (
  workspace_id uuid not null,
  tracker_id uuid not null,
  kind text not null check (kind in ('kuaidi100', 'cainiao')),
  name text not null,
  sealed_keys text not null,
  revision integer not null default 1,
  state text not null default 'waiting' check (state in ('waiting', 'well', 'trouble')),
  problem text check (problem in ('signature', 'unreadable', 'credentials', 'balance', 'busy', 'unreachable')),
  problem_detail text,
  problem_at timestamptz,
  last_at timestamptz,
  created_at timestamptz not null,
  archived_at timestamptz,
  primary key (workspace_id, tracker_id)
);
create unique index parcel_trackers_in_use on parcel_trackers (workspace_id, kind) where archived_at is null;
select platform.guard('parcel_trackers');

-- A parcel that is or was followed, by its number, which several orders may have. The route is a list of steps, newest first.
create table tracked_parcels (
  workspace_id uuid not null,
  parcel_id uuid not null,
  tracking_number text not null,
  standing text not null check (standing in ('asked', 'followed', 'unknown-carrier', 'needs-phone', 'refused', 'over')),
  standing_detail text,
  tracker_id uuid,
  state text check (state in ('awaited', 'collected', 'moving', 'delivering', 'waiting', 'customs', 'forwarded',
    'trouble', 'refused', 'returning', 'returned', 'signed')),
  state_at timestamptz,
  route jsonb not null default '[]',
  told_at timestamptz,
  -- When a tracker was last asked where it is: more often than every half an hour, and it is locked there.
  asked_at timestamptz,
  created_at timestamptz not null,
  primary key (workspace_id, parcel_id),
  unique (workspace_id, tracking_number)
);
create index tracked_parcels_by_telling on tracked_parcels (workspace_id, told_at, parcel_id);
create index tracked_parcels_waiting on tracked_parcels (workspace_id, standing, parcel_id)
  where standing in ('asked', 'followed');
select platform.guard('tracked_parcels');

-- Shops that have connected a tracker: only there an order is looked at for its parcels.
create table parcel_listening (
  workspace_id uuid primary key
);
select platform.guard('parcel_listening');
select platform.let_dispatcher('parcel_listening', 'select');
