import { expect, it } from 'vitest';
import { useOldDatabase } from './old-database.ts';

const oneTable = '202611230250_imports.sql';
const oldTablesGo = '202611231220_old_imports_go.sql';
const shop = '01930000-0000-7000-8000-000000000001';
const ids = ['02', '03', '04', '05'].map((end) => `01930000-0000-7000-8000-0000000000${end}`);
const [orders = '', chats = '', lateOrders = '', lateChats = ''] = ids;

const { upTo, rows } = useOldDatabase();

/** An import of orders and one of chats, as servers kept them before there was one table. */
async function begin(ofOrders: string, ofChats: string, shape: string): Promise<void> {
  const started = `'2026-11-23T08:00:00Z'`;
  await rows(`
    insert into store_imports (workspace_id, import_id, file_id, file_name, plan, state, row_count, done_count, added_count, started_at, ended_at)
    values ('${shop}', '${ofOrders}', '${shop}', 'orders.csv', '{"kind":"orders"}', 'done', 9, 9, 7, ${started}, ${started});
    insert into store_import_problems values ('${shop}', '${ofOrders}', 3, 'amount', 'paid', '{林小雨,much}');
    insert into store_import_plans values ('${shop}', '${shape}', '{"by":"hand"}');
    insert into chat_imports (workspace_id, import_id, file_id, file_name, plan, state, line_count, done_count, chats_done, chat_count, started_at)
    values ('${shop}', '${ofChats}', '${shop}', 'chats.csv', '{}', 'running', 500, 200, 20, 50, ${started});
    insert into chat_plans values ('${shop}', '${shape}', '{"by":"hand"}');
    insert into due (workspace_id, due_id, kind, ref_id, due_at, tries)
    values ('${shop}', gen_random_uuid(), 'inbox:take-in-chats', '${ofChats}', now(), 3)
  `);
}

it('carries every import and every remembered reading over, and keeps no cell of a customer’s row', async () => {
  await upTo(oneTable);
  await begin(orders, chats, 'early');
  await upTo(oldTablesGo);
  // A server of before goes on for a while beside the new one; meanwhile the new one learns to read a file anew.
  await begin(lateOrders, lateChats, 'late');
  await rows(`update import_plans set plan = '{"by":"now"}' where shape_hash = 'early'`);
  await upTo();

  const listed = 'import_id, kind, file_name, state, row_count, done_count, mark, group_count, added_count';
  const ofOrders = {
    ...{ kind: 'store:read-import', file_name: 'orders.csv', state: 'done', added_count: 7 },
    ...{ row_count: 9, done_count: 9, mark: 9, group_count: 0 },
  };
  const ofChats = {
    ...{ kind: 'inbox:take-in-chats', file_name: 'chats.csv', state: 'running', added_count: 0 },
    ...{ row_count: 500, done_count: 200, mark: 20, group_count: 50 },
  };
  expect(await rows(`select ${listed} from imports order by import_id`)).toEqual([
    { import_id: orders, ...ofOrders },
    { import_id: chats, ...ofChats },
    { import_id: lateOrders, ...ofOrders },
    { import_id: lateChats, ...ofChats },
  ]);
  expect(await rows(`select kind, shape_hash, plan->>'by' as by from import_plans order by 1, 2`)).toEqual([
    { kind: 'inbox:take-in-chats', shape_hash: 'early', by: 'now' },
    { kind: 'inbox:take-in-chats', shape_hash: 'late', by: 'hand' },
    { kind: 'store:read-import', shape_hash: 'early', by: 'now' },
    { kind: 'store:read-import', shape_hash: 'late', by: 'hand' },
  ]);
  // What was under way goes on, each once.
  expect(await rows('select kind, ref_id, tries from due order by ref_id')).toEqual([
    { kind: 'inbox:take-in-chats', ref_id: chats, tries: 0 },
    { kind: 'inbox:take-in-chats', ref_id: lateChats, tries: 0 },
  ]);
  const kept = `select relname from pg_class where relname ~ '^(store_import|chat_imports|chat_plans)'`;
  expect(await rows(kept)).toEqual([]);
});
