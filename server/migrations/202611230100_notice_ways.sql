-- How and when each member is told: pushes, quiet hours, the daily mail, what the shop has until they choose.
-- Safe while the old server runs: every new column is empty or false for it, and it knows none of the new tables.

-- Beside the bell; what was chosen before there were pushes asked for none.
alter table notice_choices add column push boolean not null default false;

-- As notice_choices, for every member who chose nothing.
create table notice_defaults (
  workspace_id uuid not null,
  kind text not null,
  way text not null check (way in ('bell', 'mail', 'off')),
  push boolean not null,
  primary key (workspace_id, kind)
);
select platform.guard('notice_defaults');

-- When a member is told; only of those who have chosen.
create table notice_settings (
  workspace_id uuid not null,
  member_id uuid not null,
  settings jsonb not null,
  primary key (workspace_id, member_id)
);
select platform.guard('notice_settings');

-- The same for everybody who has not; empty where it is as Zhiyin has it.
alter table workspaces add column notice_settings jsonb;

-- Until when its mail and its push wait: for the end of quiet hours, or for the daily mail.
alter table notices add column held_mail_at timestamptz;
alter table notices add column held_push_at timestamptz;
create index notices_held on notices (workspace_id, member_id)
  where held_mail_at is not null or held_push_at is not null;

-- What stands at the end of a mail, and where its reader ends mails like it.
alter table mails add column foot text;
alter table mails add column unsubscribe_link text;
