-- The tables in which imports stood before `imports` go: they hold what customers' rows said, which nothing reads any more.
-- Safe while the old server runs: since 202611230250 no server names them. What a server of before began there since then is
-- carried over first and is gone on with; rows that were not understood are found by reading the file again.
alter table store_imports no force row level security;
alter table store_import_plans no force row level security;
alter table chat_imports no force row level security;
alter table chat_plans no force row level security;
alter table imports no force row level security;
alter table import_plans no force row level security;
alter table due no force row level security;

create temporary table late_imports on commit drop as
select workspace_id, import_id from (
  select workspace_id, import_id from store_imports union all select workspace_id, import_id from chat_imports
) old where not exists (
  select from imports where imports.workspace_id = old.workspace_id and imports.import_id = old.import_id
);

insert into imports (workspace_id, import_id, kind, file_id, file_name, plan, state, row_count, done_count, mark,
  added_count, changed_count, same_count, failed_count, started_by, started_at, ended_at)
select workspace_id, import_id, 'store:read-import', file_id, file_name, plan, state, row_count, done_count, done_count,
  added_count, changed_count, same_count, failed_count, started_by, started_at, ended_at
from store_imports join late_imports using (workspace_id, import_id);

insert into imports (workspace_id, import_id, kind, file_id, file_name, plan, state, row_count, done_count, mark,
  group_count, added_count, same_count, failed_count, started_by, started_at, ended_at)
select workspace_id, import_id, 'inbox:take-in-chats', file_id, file_name, plan, state, line_count, done_count, chats_done,
  chat_count, added_count, same_count, failed_count, started_by, started_at, ended_at
from chat_imports join late_imports using (workspace_id, import_id);

-- How a file was read the last time: what was learnt since is newer than what stands there from before.
insert into import_plans (workspace_id, kind, shape_hash, plan)
select workspace_id, 'store:read-import', headers_hash, plan from store_import_plans
union all select workspace_id, 'inbox:take-in-chats', shape_hash, plan from chat_plans
on conflict do nothing;

delete from due using late_imports
where due.workspace_id = late_imports.workspace_id and due.ref_id = late_imports.import_id
  and due.kind in ('store:read-import', 'inbox:take-in-chats');
insert into due (workspace_id, due_id, kind, ref_id, due_at)
select workspace_id, gen_random_uuid(), kind, import_id, now()
from imports join late_imports using (workspace_id, import_id) where ended_at is null;

alter table imports force row level security;
alter table import_plans force row level security;
alter table due force row level security;

drop table store_imports, store_import_problems, store_import_plans, chat_imports, chat_plans;
