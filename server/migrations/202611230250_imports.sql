-- All imports of files are rows of one table, for one mechanism reads them all; how files were read the last time likewise.
-- Safe while the old server runs: new tables, and copies of what it has. An import that is under way is done again from where
-- it stood, once the old server is gone; one that the old server begins meanwhile stays in its own tables and is not listed.
create table imports (
  workspace_id uuid not null,
  import_id uuid not null,
  kind text not null,
  file_id uuid not null,
  file_name text not null,
  plan jsonb not null,
  state text not null,
  row_count integer not null,
  done_count integer not null default 0,
  -- How far the file is taken in, in the steps of its kind: where a turn goes on.
  mark integer not null default 0,
  -- New things that hold several rows each: conversations.
  group_count integer not null default 0,
  added_count integer not null default 0,
  changed_count integer not null default 0,
  same_count integer not null default 0,
  failed_count integer not null default 0,
  started_by uuid,
  started_at timestamptz not null,
  ended_at timestamptz,
  primary key (workspace_id, import_id)
);
create index imports_listed on imports (workspace_id, kind, started_at, import_id);

create table import_plans (
  workspace_id uuid not null,
  kind text not null,
  shape_hash text not null,
  plan jsonb not null,
  primary key (workspace_id, kind, shape_hash)
);

alter table store_imports no force row level security;
alter table store_import_plans no force row level security;
alter table chat_imports no force row level security;
alter table chat_plans no force row level security;

insert into imports (workspace_id, import_id, kind, file_id, file_name, plan, state, row_count, done_count, mark,
  added_count, changed_count, same_count, failed_count, started_by, started_at, ended_at)
select workspace_id, import_id, 'store:read-import', file_id, file_name, plan, state, row_count, done_count, done_count,
  added_count, changed_count, same_count, failed_count, started_by, started_at, ended_at
from store_imports;

insert into imports (workspace_id, import_id, kind, file_id, file_name, plan, state, row_count, done_count, mark,
  group_count, added_count, same_count, failed_count, started_by, started_at, ended_at)
select workspace_id, import_id, 'inbox:take-in-chats', file_id, file_name, plan, state, line_count, done_count, chats_done,
  chat_count, added_count, same_count, failed_count, started_by, started_at, ended_at
from chat_imports;

insert into import_plans (workspace_id, kind, shape_hash, plan)
select workspace_id, 'store:read-import', headers_hash, plan from store_import_plans;

insert into import_plans (workspace_id, kind, shape_hash, plan)
select workspace_id, 'inbox:take-in-chats', shape_hash, plan from chat_plans;

alter table store_imports force row level security;
alter table store_import_plans force row level security;
alter table chat_imports force row level security;
alter table chat_plans force row level security;

-- New rows, so that the old server, which may be at work on one, takes none of these off the table when it has ended.
alter table due no force row level security;
delete from due where kind in ('store:read-import', 'inbox:take-in-chats');
insert into due (workspace_id, due_id, kind, ref_id, due_at)
select workspace_id, gen_random_uuid(), kind, import_id, now() + interval '5 minutes' from imports where ended_at is null;
alter table due force row level security;

select platform.guard('imports');
select platform.guard('import_plans');
