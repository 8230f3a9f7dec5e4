import type pg from 'pg';
import { listTables } from '../backup/catalogue.ts';

/** A table of which each row belongs to one workspace. */
export interface WorkspaceTable {
  readonly name: string;
  /** Those that are exported. */
  readonly columns: readonly string[];
  /** Of the primary key, as SQL that sorts alike on every server. */
  readonly order: string;
  /** The role that may add rows. */
  readonly writer: 'zhiyin_app' | 'zhiyin_dispatcher';
}

/** Made anew where the workspace arrives, or of no use there. */
const leftOut = new Set([
  // Follows from facts without a position.
  'unsequenced',
  // Answers to requests of the last hours, kept by the server that gave them.
  'idempotency',
  // Which days of the past were changed lately, and what days came to: both by the transactions of one server.
  'metric_touches',
  'metric_days',
  // A browser is told by the server that it subscribed with, and by no other.
  'push_browsers',
  'pushes',
  'push_listening',
  // Whoever is away to agree comes back to the server that sent them.
  'consents',
  'channel_consents',
  'store_consents',
]);
/** Who is working on something right now is no property of the workspace. */
const columnsLeftOut = new Set(['due.lease', 'due.leased_until']);

/** The tables that are exported, each after those its foreign keys point to. */
export async function listWorkspaceTables(client: pg.ClientBase): Promise<WorkspaceTable[]> {
  const all = await listTables(client);
  const tables = all.filter(
    ({ schema, name, columns }) =>
      schema === 'public' && columns.includes('workspace_id') && !leftOut.has(name),
  );
  const { rows } = await client.query<{ name: string; order: string; isOfApp: boolean }>(
    `select c.relname as name, has_table_privilege('zhiyin_app', c.oid, 'insert') as "isOfApp",
       (select string_agg(quote_ident(a.attname) || case when a.attcollation <> 0 then ' collate "C"' else '' end, ', ' order by k.n)
        from pg_index i cross join unnest(i.indkey) with ordinality k (attnum, n)
        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
        where i.indrelid = c.oid and i.indisprimary) as order
     from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`,
  );
  const known = new Map(rows.map((row) => [row.name, row]));
  return tables.map(({ name, columns }) => {
    const { order = 'workspace_id', isOfApp = true } = known.get(name) ?? {};
    return {
      name,
      columns: columns.filter((column) => !columnsLeftOut.has(`${name}.${column}`)),
      order,
      writer: isOfApp ? 'zhiyin_app' : 'zhiyin_dispatcher',
    };
  });
}
