import type pg from 'pg';
import { v7 } from 'uuid';

export interface Column {
  readonly name: string;
  readonly type: string;
  readonly isArray: boolean;
  readonly isRequired: boolean;
  /** A value that the column's check constraints name, if any. */
  readonly allowed: string | null;
}

/** A table of the product as the live catalogue tells it. */
export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
  /** Columns of the primary key, in order. */
  readonly key: readonly string[];
  readonly indexes: readonly { readonly name: string; readonly columns: readonly (string | null)[] }[];
  readonly isGuarded: boolean;
  readonly isForced: boolean;
  /** What the restricted role may do with the table as a whole. */
  readonly granted: ReadonlySet<string>;
  readonly policies: readonly {
    readonly name: string;
    readonly roles: readonly string[];
    readonly using: string | null;
  }[];
  readonly publicGrants: number;
}

/** Every table in schema `public`. */
export async function readTables(pool: pg.Pool): Promise<Table[]> {
  const { rows } = await pool.query(`
    select c.relname as name, c.relrowsecurity as "isGuarded", c.relforcerowsecurity as "isForced",
      (select json_agg(json_build_object('name', a.attname, 'type', coalesce(e.typname, t.typname),
          'isArray', t.typelem <> 0 and t.typlen = -1, 'isRequired', a.attnotnull and not a.atthasdef,
          'allowed', (select (regexp_match(pg_get_constraintdef(k.oid), '''([^'']+)''::text'))[1] from pg_constraint k
            where k.conrelid = c.oid and k.contype = 'c' and a.attnum = any(k.conkey) limit 1)) order by a.attnum)
        from pg_attribute a join pg_type t on t.oid = a.atttypid
        left join pg_type e on e.oid = t.typelem and t.typlen = -1
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      (select json_agg(a.attname order by n.n) from pg_index i, unnest(i.indkey) with ordinality n (attnum, n)
        join pg_attribute a on a.attnum = n.attnum
        where i.indrelid = c.oid and i.indisprimary and a.attrelid = c.oid) as key,
      coalesce((select json_agg(json_build_object('name', x.relname, 'columns',
          (select json_agg(a.attname order by n.n) from unnest(i.indkey) with ordinality n (attnum, n)
            left join pg_attribute a on a.attnum = n.attnum and a.attrelid = c.oid)))
        from pg_index i join pg_class x on x.oid = i.indexrelid where i.indrelid = c.oid), '[]') as indexes,
      (select array_agg(p) from unnest(array['select', 'insert', 'update', 'delete', 'truncate']) p
        where has_table_privilege('zhiyin_app', c.oid, p)) as granted,
      coalesce((select json_agg(json_build_object('name', p.policyname, 'roles', p.roles, 'using', p.qual))
        from pg_policies p where p.schemaname = 'public' and p.tablename = c.relname), '[]') as policies,
      (select count(*)::int from aclexplode(c.relacl) g where g.grantee = 0) as "publicGrants"
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
    order by c.relname`);
  return rows.map((row) => ({ ...row, granted: new Set(row.granted) }));
}

let count = 0;

/** A row that the table takes, made from nothing but its columns' types; no two are alike. */
export function aRowOf(table: Table, workspaceId: string): Record<string, unknown> {
  const own = table.columns.filter((column) => column.isRequired || table.key.includes(column.name));
  return Object.fromEntries(
    own.map((column) => [column.name, column.name === 'workspace_id' ? workspaceId : sampleOf(column)]),
  );
}

function sampleOf({ name, type, isArray, allowed }: Column): unknown {
  count += 1;
  if (isArray) return '{}';
  if (allowed !== null) return allowed;
  if (type === 'uuid') return v7();
  if (type === 'text' || type === 'varchar') return `${name} ${count}`;
  if (/^(int|float|numeric)/.test(type)) return count;
  if (type === 'bool') return true;
  if (type === 'timestamptz') return new Date();
  if (type === 'date') return '2026-03-02';
  if (type === 'json' || type === 'jsonb') return '{}';
  if (type === 'bytea') return Buffer.from('x');
  if (type === 'xid8') return '1';
  throw new Error(`no sample for ${name} of type ${type}: add one`);
}

/** `insert` as text and values. */
export function insertOf(table: Table, row: Record<string, unknown>): { text: string; values: unknown[] } {
  const names = Object.keys(row).map((name) => `"${name}"`);
  const places = names.map((_, index) => `$${index + 1}`);
  return {
    text: `insert into public."${table.name}" (${names.join(', ')}) values (${places.join(', ')})`,
    values: Object.values(row),
  };
}
