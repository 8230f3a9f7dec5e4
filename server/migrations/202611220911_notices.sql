-- Notices for members, what the bell in the console shows, and how each member wants to hear of what.
-- Safe while the old server runs: it knows none of these tables.

create table notices (
  workspace_id uuid not null,
  notice_id uuid not null,
  member_id uuid not null,
  kind text not null,
  -- Both languages, so that whoever reads it chooses.
  text jsonb not null,
  subject_kind text not null,
  subject_id uuid not null,
  created_at timestamptz not null,
  read_at timestamptz,
  primary key (workspace_id, notice_id)
);
create index notices_of_member on notices (workspace_id, member_id, notice_id);
create index notices_unread on notices (workspace_id, member_id, notice_id) where read_at is null;
create index notices_by_age on notices (workspace_id, created_at);
select platform.guard('notices');

-- Only what somebody has chosen; the rest is as the kind of notice says.
create table notice_choices (
  workspace_id uuid not null,
  member_id uuid not null,
  kind text not null,
  way text not null check (way in ('bell', 'mail', 'off')),
  primary key (workspace_id, member_id, kind)
);
select platform.guard('notice_choices');
