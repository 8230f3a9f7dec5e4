-- Messages are found by an index of our own, and conversations by their tags: row-level security keeps GIN from both.
-- Safe while the old server runs: it leaves the new tables alone, and the two indexes that go were never used.

-- Which facts, by the place in the workspace's log, tell of messages that hold a token. `positions` are the lower 16
-- bits of each, two bytes, rising; a row covers a part of the log that begins at `start`, and parts grow as they age.
create table message_postings (
  workspace_id uuid not null,
  token integer not null,
  start bigint not null,
  positions bytea not null default '',
  primary key (workspace_id, token, start)
);
create index message_postings_by_start on message_postings (workspace_id, start);
select platform.guard('message_postings');

-- How far the log is indexed: everything below the next position.
create table message_index (
  workspace_id uuid primary key,
  next_position bigint not null
);
select platform.guard('message_index');

create table conversation_tags (
  workspace_id uuid not null,
  tag_id uuid not null,
  conversation_id uuid not null,
  primary key (workspace_id, tag_id, conversation_id)
);
select platform.guard('conversation_tags');
drop index conversations_by_tag;
drop index files_unattached;

-- What is there already is indexed, too.
alter table due no force row level security;
alter table workspaces no force row level security;
insert into due (workspace_id, due_id, kind, ref_id, due_at)
  select workspace_id, gen_random_uuid(), 'inbox:index-messages', workspace_id, now() from workspaces;
alter table due force row level security;
alter table workspaces force row level security;
