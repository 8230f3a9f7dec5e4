import pg from 'pg';

/** A table as a backup sees it. */
export interface KeptTable {
  readonly schema: string;
  readonly name: string;
  readonly columns: readonly string[];
  /** Tables of this backup that its foreign keys point to, `schema.name`. */
  readonly needs: readonly string[];
  readonly isGuarded: boolean;
}

/** Everything of ours: all schemas but PostgreSQL's own and the ledger of migrations, which is told in the manifest. */
const ours = `n.nspname not in ('pg_catalog', 'information_schema', 'migrate') and n.nspname !~ '^pg_'
  and not exists (select from pg_depend x where x.classid = 'pg_class'::regclass and x.objid = c.oid and x.deptype = 'e')`;

/** All tables, each after those that its foreign keys point to. Columns that the database computes are left out. */
export async function listTables(client: pg.ClientBase): Promise<KeptTable[]> {
  const { rows } = await client.query<KeptTable>(`
    select n.nspname as schema, c.relname as name, c.relrowsecurity as "isGuarded",
      array(select a.attname::text from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns,
      array(select distinct fn.nspname || '.' || f.relname from pg_constraint k
        join pg_class f on f.oid = k.confrelid join pg_namespace fn on fn.oid = f.relnamespace
        where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid) as needs
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and not c.relispartition and c.relpersistence = 'p' and ${ours}
    order by n.nspname collate "C", c.relname collate "C"`);
  return inOrder(rows);
}

/** Each after those it needs. Two that need each other could only be filled with their keys deferred. */
function inOrder(tables: readonly KeptTable[]): KeptTable[] {
  const left = [...tables];
  const done = new Set<string>();
  const ordered: KeptTable[] = [];
  while (left.length > 0) {
    const next = left.findIndex((table) => table.needs.every((name) => done.has(name)));
    if (next < 0) throw new Error(`foreign keys form a circle: ${left.map(fullName).join(', ')}`);
    for (const table of left.splice(next, 1)) {
      ordered.push(table);
      done.add(fullName(table));
    }
  }
  return ordered;
}

/** A counter of the database and the last number it gave; `null` when it gave none. */
export interface Sequence {
  readonly schema: string;
  readonly name: string;
  readonly lastValue: string | null;
}

/** Counters, as text because they may be larger than our numbers. */
export async function listSequences(client: pg.ClientBase): Promise<Sequence[]> {
  const { rows } = await client.query<Sequence>(`
    select schemaname as schema, sequencename as name, last_value::text as "lastValue" from pg_sequences
    where schemaname <> 'migrate' and schemaname !~ '^pg_' order by 1, 2`);
  return rows;
}

/** The migrations that ran on this database; empty when Zhiyin never used it. */
export async function listMigrations(client: pg.ClientBase): Promise<{ name: string; sha256: string }[]> {
  const ledger = 'migrate.platform_migrations';
  const { rows } = await client.query<{ is: boolean }>('select to_regclass($1) is not null as is', [ledger]);
  if (rows[0]?.is !== true) return [];
  const ran = await client.query<{ name: string; sha256: string }>(
    `select name, sha256 from ${ledger} order by name collate "C"`,
  );
  return ran.rows;
}

/** `schema.name`, as people and manifests write it. */
export function fullName(table: { readonly schema: string; readonly name: string }): string {
  return `${table.schema}.${table.name}`;
}

/** The table as SQL writes it. */
export function quoted(table: { readonly schema: string; readonly name: string }): string {
  return `${pg.escapeIdentifier(table.schema)}.${pg.escapeIdentifier(table.name)}`;
}

/** Columns as SQL lists them. */
export function columnList(columns: readonly string[]): string {
  return columns.map((column) => pg.escapeIdentifier(column)).join(', ');
}
