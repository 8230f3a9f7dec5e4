-- What agents do with a conversation besides answering: urgency, tags, sleep, read marks, mentions, answers kept ready.
-- Safe while the old server runs: every new column has a default, and it leaves the new tables alone.
alter table conversations
  add column priority text not null default 'normal',
  add column tag_ids uuid[] not null default '{}',
  add column snoozed_until timestamptz,
  add column desk_read_number integer not null default 0,
  add column customer_read_number integer not null default 0,
  -- Public messages of the shop behind the customer's mark: counted while writing, so that sending never counts.
  add column customer_unread_count integer not null default 0,
  -- Who wrote the shop's last public message: customers read a name.
  add column answered_by uuid;

-- The desk's tabs read what is open; each index is as small as what it lists.
create index conversations_that_wait on conversations (workspace_id, waiting_since, conversation_id)
  where waiting_since is not null;
create index conversations_asleep on conversations (workspace_id, snoozed_until, conversation_id)
  where snoozed_until is not null;
create index conversations_by_team on conversations (workspace_id, team_id, state, last_message_at)
  where team_id is not null;
create index conversations_by_tag on conversations using gin (tag_ids) where tag_ids <> '{}';

alter table messages add column mentions uuid[] not null default '{}';

-- How far each member has read; a conversation nobody of them looked at has no row.
create table read_marks (
  workspace_id uuid not null,
  conversation_id uuid not null,
  member_id uuid not null,
  number integer not null,
  primary key (workspace_id, conversation_id, member_id)
);
select platform.guard('read_marks');

-- The last note of a conversation that speaks to a member.
create table mentions (
  workspace_id uuid not null,
  member_id uuid not null,
  conversation_id uuid not null,
  number integer not null,
  mentioned_at timestamptz not null,
  primary key (workspace_id, member_id, conversation_id)
);
select platform.guard('mentions');

create table tags (
  workspace_id uuid not null,
  tag_id uuid not null,
  name text not null,
  colour text not null,
  created_at timestamptz not null,
  primary key (workspace_id, tag_id)
);
create unique index tags_by_name on tags (workspace_id, lower(name));
select platform.guard('tags');

create table canned_replies (
  workspace_id uuid not null,
  canned_reply_id uuid not null,
  owner_id uuid,
  shortcut text not null,
  title text not null,
  text_zh text not null,
  text_en text not null,
  use_count integer not null default 0,
  changed_at timestamptz not null,
  primary key (workspace_id, canned_reply_id)
);
create unique index canned_replies_by_shortcut on canned_replies (workspace_id, owner_id, lower(shortcut))
  nulls not distinct;
select platform.guard('canned_replies');

-- When a file became part of something; what never did is taken away after a day.
alter table files add column attached_at timestamptz;
create index files_unattached on files (workspace_id, created_at) where attached_at is null;
