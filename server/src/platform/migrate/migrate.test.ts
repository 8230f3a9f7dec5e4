import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../test/database.ts';
import { migrate } from './migrate.ts';
import { MigrationRefused } from './refusals.ts';

let database: TestDatabase;
let folder: string;
let client: pg.Client;

beforeEach(async () => {
  database = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), 'zhiyin-migrations-'));
  client = await connected();
  // The template has run the product's own migrations; these tests begin from nothing.
  await client.query('drop schema migrate cascade');
});
afterEach(async () => {
  await client.end();
  await database.close();
  await rm(folder, { recursive: true });
});

async function connected(url = database.url): Promise<pg.Client> {
  const made = new pg.Client({ connectionString: url });
  made.on('error', () => undefined);
  await made.connect();
  return made;
}

const file = (minute: number, sql: string, why = 'Why.') =>
  writeFile(join(folder, `2026112109${String(minute).padStart(2, '0')}_step.sql`), `-- ${why}\n${sql}\n`);
const run = () => migrate({ connectionString: database.url, folder });

async function rows(sql: string): Promise<unknown[]> {
  return (await client.query(sql)).rows;
}

describe('migrating', () => {
  it('runs each file once, in the order of the names, and notes what ran', async () => {
    await file(2, 'insert into steps values (2);');
    await file(1, 'create table steps (n int); insert into steps values (1);');
    expect(await run()).toEqual(['202611210901_step.sql', '202611210902_step.sql']);
    expect(await run()).toEqual([]);
    await file(3, 'insert into steps values (3);');
    expect(await run()).toEqual(['202611210903_step.sql']);
    expect(await rows('select n from steps')).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }]);
    const ledger = `select count(*)::int as files, bool_and(length(sha256) = 64 and duration_ms >= 0
      and applied_at between now() - interval '1 minute' and now()) as is_sound from migrate.platform_migrations`;
    expect(await rows(ledger)).toEqual([{ files: 3, is_sound: true }]);
  });

  it('runs each file once when several processes start together', async () => {
    await file(1, 'create table once (n int); select pg_sleep(0.2);');
    await file(2, 'insert into once values (1);');
    const ran = await Promise.all([run(), run(), run()]);
    expect(ran.map((names) => names.length).toSorted()).toEqual([0, 0, 2]);
    expect(await rows('select n from once')).toEqual([{ n: 1 }]);
  });

  it('undoes the file that fails, keeps the ones before it, and goes on from there', async () => {
    await file(1, 'create table kept (n int);');
    await file(2, 'create table undone (n int); select 1/0;');
    const failure = await run().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(MigrationRefused);
    expect(failure).toMatchObject({ migration: '202611210902_step.sql' });
    expect(String(failure)).toContain('division by zero');
    expect(
      await rows("select to_regclass('kept') is not null as kept, to_regclass('undone') as undone"),
    ).toEqual([{ kept: true, undone: null }]);
    await file(2, 'create table undone (n int);');
    expect(await run()).toEqual(['202611210902_step.sql']);
  });

  it('says in which line of the file it went wrong', async () => {
    await file(1, "select '知音';\n\nselect * from nowhere;");
    await expect(run()).rejects.toThrow(
      '202611210901_step.sql failed: relation "nowhere" does not exist, line 4',
    );
  });

  it('works on a connection of the caller and leaves it open', async () => {
    await file(1, 'create table by_client (n int);');
    expect(await migrate({ client, folder })).toHaveLength(1);
    expect(await rows('select from by_client')).toEqual([]);
  });

  it('refuses a file that was changed after it had run', async () => {
    await file(1, 'select 1;');
    await run();
    await file(1, 'select 2;');
    await expect(run()).rejects.toThrow(/already ran .* changed since/);
  });

  it('refuses a database that is newer than the files, before it changes anything', async () => {
    await file(1, 'select 1;');
    await file(2, 'select 1;');
    await run();
    await rm(join(folder, '202611210902_step.sql'));
    await file(3, 'create table too_far (n int);');
    await expect(run()).rejects.toThrow(/newer than this program: it has run 202611210902_step/);
    expect(await rows("select to_regclass('too_far') as made")).toEqual([{ made: null }]);
  });

  it('starts every file with the settings and the role of the first', async () => {
    await file(1, "set role pg_monitor; set search_path = 'pg_catalog'; set lock_timeout = '9s';");
    await file(
      2,
      "create table seen as select current_user::text as who, current_setting('search_path') as path;",
    );
    await client.query('grant pg_monitor to current_user').catch(() => undefined);
    await run();
    expect(await rows('select who = current_user as same, path from public.seen')).toEqual([
      { same: true, path: '"$user", public' },
    ]);
  });
});

describe('migrating beside traffic', () => {
  it('gives way to a transaction that holds the table, lets others pass, and tries again', async () => {
    await client.query('create table busy (n int)');
    const traffic = await connected();
    await traffic.query('begin; lock table busy in access share mode');
    await file(1, 'alter table busy add column m int;');
    const migrating = run();
    const isWaiting =
      "select from pg_stat_activity where wait_event_type = 'Lock' and query like '%alter table busy%'";
    await vi.waitUntil(async () => (await rows(isWaiting)).length > 0, { timeout: 10_000 });
    // This reader queues behind the waiting change, and would for ever if the change did not give up.
    await client.query('select from busy');
    await traffic.query('commit');
    expect(await migrating).toHaveLength(1);
    await traffic.end();
  });

  it('builds an index concurrently while another process waits for its turn', async () => {
    await file(1, 'create table big as select generate_series(1, 1000) as n;');
    await run();
    await file(2, 'create index concurrently big_n on big (n);', 'no transaction: big is written all day.');
    const ran = await Promise.all([run(), run()]);
    expect(ran.flat()).toEqual(['202611210902_step.sql']);
    expect(await rows("select indisvalid from pg_index where indexrelid = 'big_n'::regclass")).toEqual([
      { indisvalid: true },
    ]);
  });

  it('replaces the invalid index that a failed concurrent build left behind', async () => {
    await client.query('create table twice as select 1 as n union all select 1');
    const why = 'no transaction: built beside traffic.';
    await file(1, 'create unique index concurrently if not exists twice_n on twice (n);', why);
    await expect(run()).rejects.toThrow(/could not create unique index/);
    await client.query('delete from twice where ctid = (select min(ctid) from twice)');
    expect(await run()).toHaveLength(1);
    expect(await rows("select indisvalid from pg_index where indexrelid = 'twice_n'::regclass")).toEqual([
      { indisvalid: true },
    ]);
  });
});

it('makes the roles of the whole server while another database does the same', async () => {
  const role = `zhiyin_test_role_${process.pid}`;
  const others = await Promise.all([testDatabase(), testDatabase(), testDatabase()]);
  await file(
    1,
    `do $$ begin
       create role ${role} nologin;
     exception when duplicate_object or unique_violation then null;
     end $$;
     alter role ${role} connection limit 5;
     grant ${role} to current_user;`,
  );
  const all = [database, ...others];
  for (const { url } of others) {
    const other = await connected(url);
    await other.query('drop schema migrate cascade');
    await other.end();
  }
  const ran = await Promise.all(all.map(({ url }) => migrate({ connectionString: url, folder })));
  expect(ran.flat()).toHaveLength(all.length);
  await client.query(`drop role ${role}`);
  await Promise.all(others.map(({ close }) => close()));
});
