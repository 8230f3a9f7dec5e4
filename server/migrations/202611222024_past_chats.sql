-- Chats that were held elsewhere, taken in from files; names of authors who have no account here.
-- Safe on a full database: new tables, and one column without a default, which rewrites nothing.

alter table messages add column author_name text;

create table chat_imports (
  workspace_id uuid not null,
  import_id uuid not null,
  file_id uuid not null,
  file_name text not null,
  plan jsonb not null,
  state text not null,
  line_count integer not null,
  done_count integer not null default 0,
  -- Conversations that are taken in already: where a turn goes on.
  chats_done integer not null default 0,
  chat_count integer not null default 0,
  added_count integer not null default 0,
  same_count integer not null default 0,
  failed_count integer not null default 0,
  started_by uuid,
  started_at timestamptz not null,
  ended_at timestamptz,
  primary key (workspace_id, import_id)
);
create index chat_imports_listed on chat_imports (workspace_id, started_at, import_id);
select platform.guard('chat_imports');

-- How files of one platform and shape were read the last time.
create table chat_plans (
  workspace_id uuid not null,
  shape_hash text not null,
  plan jsonb not null,
  primary key (workspace_id, shape_hash)
);
select platform.guard('chat_plans');
