-- Who of the shop is there: the status they chose, when they were last heard of, and how much they can take at once.
-- Safe on a full database: a new table, filled when somebody is first heard of.

create table presences (
  workspace_id uuid not null,
  member_id uuid not null,
  -- What they chose; counts while they are heard of.
  chosen text not null default 'available' check (chosen in ('available', 'busy', 'away')),
  -- What was last announced: the chosen one, or offline.
  status text not null default 'offline' check (status in ('available', 'busy', 'away', 'offline')),
  -- Since when the status is what it is; null before the first.
  since timestamptz,
  seen_at timestamptz,
  capacity integer not null default 5 check (capacity between 0 and 100),
  primary key (workspace_id, member_id)
);
select platform.guard('presences');
