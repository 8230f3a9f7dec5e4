import type pg from 'pg';
import { v7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkRole, checkRoles, RoleRefused } from '#platform/database/check-roles.ts';
import { type Database, openDatabase } from '#platform/database/database.ts';
import { aRowOf, insertOf, readTables, type Table } from './catalogue.ts';
import { testDatabase } from './database.ts';

/** Schemas of our own machinery and of libraries: no customer data, or none that belongs to a workspace. */
const exemptSchemas = ['auth', 'migrate', 'platform'];
/** Questions asked across workspaces, by the sweeping role, of narrow tables. */
const sweepingIndexes = ['due_leased', 'due_next', 'mail_addresses_by_address', 'memberships_by_user'];
/** The narrow tables and columns that the sweeping role may see in every workspace; none holds customer data. */
const sweptTables = [
  'due',
  'facts',
  'lot_followers',
  'mail_addresses',
  'memberships',
  'parcel_listening',
  'positions',
  'push_listening',
  'routing_listening',
  'rule_sets',
  'sla_editions',
  'tickets_listening',
  'unsequenced',
  'webhook_deliveries',
  'webhooks',
  'workspaces',
];

let database: Database;
let tables: Table[];
beforeAll(async () => {
  const { url, close } = await testDatabase();
  database = openDatabase(url, () => undefined);
  tables = await readTables(database.owner);
  return async () => {
    await database.close();
    await close();
  };
});

/** Breaches as sentences, so that a failure names each table. */
function breaches(of: (table: Table) => string[]): string[] {
  return tables.flatMap((table) => of(table).map((breach) => `${table.name}: ${breach}`));
}

describe('the catalogue', () => {
  it('has tables to look at', () => expect(tables.length).toBeGreaterThan(25));

  it('holds every table to its workspace, by key, index, policy and grant', () => {
    expect(
      breaches(({ key, indexes, isGuarded, isForced, policies, publicGrants, granted }) => [
        ...(key[0] === 'workspace_id' ? [] : ['workspace_id does not lead the primary key']),
        ...indexes
          .filter((index) => index.columns[0] !== 'workspace_id' && !sweepingIndexes.includes(index.name))
          .map((index) => `workspace_id does not lead ${index.name}`),
        ...(isGuarded && isForced ? [] : ['row-level security is not forced']),
        ...(publicGrants === 0 ? [] : ['everybody was granted something']),
        ...(granted.has('truncate') ? ['requests may truncate it'] : []),
        ...(policies.some(
          ({ roles, using }) =>
            roles.join() === 'zhiyin_app' && /workspace_id = .*app\.workspace_id/.test(using ?? ''),
        )
          ? []
          : ['no policy holds requests to the workspace']),
        ...policies
          .filter(
            ({ roles, name }) =>
              roles.includes('public') || (roles.includes('zhiyin_app') && name !== 'own_workspace'),
          )
          .map(({ name }) => `the policy ${name} lets more in`),
      ]),
    ).toEqual([]);
  });

  it('lets the sweeping role into the narrow tables alone', () => {
    const swept = tables.filter((table) =>
      table.policies.some(({ roles }) => roles.includes('zhiyin_dispatcher')),
    );
    expect(swept.map((table) => table.name)).toEqual(sweptTables);
  });

  it('has no view, and no function that runs with its owner’s rights', async () => {
    const { rows } = await database.owner.query(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('v', 'm', 'f')
       union all select proname from pg_proc where pronamespace in ('public'::regnamespace, 'platform'::regnamespace) and prosecdef`,
    );
    expect(rows).toEqual([]);
  });

  it('has no schema that nobody named', async () => {
    const { rows } = await database.owner.query<{ name: string }>(
      `select nspname as name from pg_namespace where nspname !~ '^(pg_|information_schema)' order by 1`,
    );
    expect(rows.map((row) => row.name).filter((name) => name !== 'public')).toEqual(exemptSchemas);
  });

  it('lets requests into no schema of the exempt ones but the functions of platform', async () => {
    const { rows } = await database.owner.query<{ name: string }>(
      `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = any($1) and c.relkind in ('r', 'p', 'v')
         and (has_table_privilege('zhiyin_app', c.oid, 'select, insert, update, delete')
           or has_table_privilege('zhiyin_dispatcher', c.oid, 'select, insert, update, delete'))`,
      [exemptSchemas],
    );
    expect(rows).toEqual([]);
  });
});

describe('every table', () => {
  const [mine, theirs] = [v7(), v7()];
  const rows = new Map<string, Record<string, unknown>>();

  /** Asks as the restricted role in a workspace; what it changes is kept only when asked to. */
  async function inWorkspace(
    workspaceId: string | null,
    statement: string,
    values: unknown[] = [],
    isKept = false,
  ): Promise<pg.QueryResult | string> {
    const client = await database.app.connect();
    try {
      await client.query('begin');
      if (workspaceId) await client.query(`select set_config('app.workspace_id', $1, true)`, [workspaceId]);
      const result = await client.query(statement, values);
      await client.query(isKept ? 'commit' : 'rollback');
      return result;
    } catch (error) {
      await client.query('rollback');
      return error instanceof Error && 'code' in error ? String(error.code) : String(error);
    } finally {
      client.release();
    }
  }
  const touched = (answer: pg.QueryResult | string): number | string =>
    typeof answer === 'string' ? answer : (answer.rowCount ?? 0);
  const refused = '42501';

  beforeAll(async () => {
    for (const table of tables) {
      const row = aRowOf(table, theirs);
      rows.set(table.name, row);
      const { text, values } = insertOf(table, row);
      const isGranted = table.granted.has('insert');
      const answer = isGranted ? await inWorkspace(theirs, text, values, true) : await asOwner(text, values);
      if (typeof answer === 'string') throw new Error(`${table.name} took no row: ${answer}`);
    }
    // What the database noted by itself of the rows above.
    for (const [table, id] of [
      ['metric_touches', 'touch_id'],
      ['due', 'due_id'],
    ] as const) {
      await inWorkspace(theirs, `delete from ${table} where ${id} <> $1`, [rows.get(table)?.[id]], true);
    }
  });

  /** For tables into which requests may not write at all. */
  async function asOwner(text: string, values: unknown[]): Promise<pg.QueryResult> {
    const client = await database.owner.connect();
    const table = /public\."\w+"/.exec(text)?.[0];
    try {
      await client.query(`begin; alter table ${table} no force row level security`);
      const result = await client.query(text, values);
      await client.query(`alter table ${table} force row level security; commit`);
      return result;
    } finally {
      client.release();
    }
  }

  /** What a statement did from within: the neighbour, nobody's workspace, and the owner of the row. */
  async function fromEverywhere(statement: (table: Table) => string, right: string) {
    const told: string[] = [];
    for (const table of tables) {
      const may = table.granted.has(right);
      const [neighbour, nobody, owner] = [
        touched(await inWorkspace(mine, statement(table))),
        touched(await inWorkspace(null, statement(table))),
        touched(await inWorkspace(theirs, statement(table))),
      ];
      const expected = may ? [0, 0, 1] : [refused, refused, refused];
      // The trail refuses its own workspace, too.
      if (JSON.stringify([neighbour, nobody, owner]) !== JSON.stringify(expected))
        told.push(
          `${table.name}: ${right} by neighbour ${neighbour}, by nobody ${nobody}, by owner ${owner}`,
        );
    }
    return told;
  }

  it('shows its rows to its own workspace alone', async () =>
    expect(await fromEverywhere(({ name }) => `select * from public."${name}"`, 'select')).toEqual([]));

  it('tells nobody else even how many there are', async () => {
    for (const { name, granted } of tables.filter((table) => table.granted.has('select'))) {
      const answer = await inWorkspace(
        mine,
        `select count(*)::int as n, max(workspace_id::text) as w from public."${name}"`,
      );
      expect([name, granted.size > 0, typeof answer === 'string' ? answer : answer.rows]).toEqual([
        name,
        true,
        [{ n: 0, w: null }],
      ]);
    }
  });

  it('joins with no row of another workspace', async () => {
    for (const table of tables.filter(({ granted }) => granted.has('select'))) {
      const joined = `select from public.workspaces w full join public."${table.name}" t on true where t.workspace_id = '${theirs}'`;
      expect([table.name, touched(await inWorkspace(mine, joined))]).toEqual([table.name, 0]);
      expect([table.name, touched(await inWorkspace(theirs, joined))]).toEqual([table.name, 1]);
    }
  });

  it('lets its rows be changed by its own workspace alone', async () =>
    expect(
      await fromEverywhere(({ name }) => `update public."${name}" set workspace_id = workspace_id`, 'update'),
    ).toEqual([]));

  it('lets its rows be deleted by its own workspace alone', async () =>
    expect(await fromEverywhere(({ name }) => `delete from public."${name}"`, 'delete')).toEqual([]));

  it('takes no row for another workspace, and takes it for its own', async () => {
    for (const table of tables) {
      const may = table.granted.has('insert');
      const { text, values } = insertOf(table, aRowOf(table, theirs));
      const answers = [
        touched(await inWorkspace(mine, text, values)),
        touched(await inWorkspace(null, text, values)),
      ];
      expect([table.name, ...answers]).toEqual([table.name, refused, refused]);
      // One row a workspace is all that some tables hold, so the twin goes into a fresh one.
      const fresh = v7();
      const twin = insertOf(table, aRowOf(table, fresh));
      expect([table.name, touched(await inWorkspace(fresh, twin.text, twin.values))]).toEqual([
        table.name,
        may ? 1 : refused,
      ]);
    }
  });

  it('gives no row away to another workspace', async () => {
    for (const table of tables.filter(({ granted }) => granted.has('update'))) {
      const moved = `update public."${table.name}" set workspace_id = '${mine}'`;
      expect([table.name, touched(await inWorkspace(theirs, moved))]).toEqual([table.name, refused]);
    }
  });

  it('is not overwritten by an insert that finds another workspace’s row in its way', async () => {
    for (const table of tables.filter(({ granted }) => granted.has('insert') && granted.has('update'))) {
      const { text, values } = insertOf(table, rows.get(table.name) ?? {});
      const upsert = `${text} on conflict (${table.key.join(', ')}) do update set workspace_id = excluded.workspace_id`;
      expect([table.name, touched(await inWorkspace(mine, upsert, values))]).toEqual([table.name, refused]);
    }
  });

  it('shows the sweeping role nothing unless it is one of the narrow ones', async () => {
    for (const { name } of tables) {
      const answer = await database.dispatcher
        .query(`select count(workspace_id) from public."${name}"`)
        .then(() => 'shown')
        .catch((error: unknown) => (error instanceof Error && 'code' in error ? error.code : error));
      expect([name, answer]).toEqual([name, sweptTables.includes(name) ? 'shown' : refused]);
    }
  });
});

describe('the roles that the server works as', () => {
  it('are held by row-level security', async () => {
    await expect(checkRoles(database)).resolves.toBeUndefined();
  });

  it('are refused at the start when they are not', async () => {
    const { rows } = await database.owner.query<{ can: boolean }>(
      'select rolsuper as can from pg_roles where rolname = current_user',
    );
    if (!rows[0]?.can) return;
    await expect(checkRole(database.owner)).rejects.toBeInstanceOf(RoleRefused);
  });

  it('own nothing and belong to no other role', async () => {
    const { rows } = await database.owner.query(
      `select r.rolname from pg_roles r where r.rolname in ('zhiyin_app', 'zhiyin_dispatcher', 'zhiyin_backup')
         and (r.rolcanlogin or r.rolcreaterole or r.rolcreatedb
           or exists (select from pg_auth_members m where m.member = r.oid)
           or exists (select from pg_class c where c.relowner = r.oid))`,
    );
    expect(rows).toEqual([]);
  });
});
