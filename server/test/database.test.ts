import pg from 'pg';
import { expect, it } from 'vitest';
import { testDatabase } from './database.ts';

async function ask<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

it('gives every caller a migrated database of its own, even when several ask at once', async () => {
  const databases = await Promise.all([testDatabase(), testDatabase(), testDatabase()]);
  const names = await Promise.all(
    databases.map(async ({ url }) => {
      await ask(url, 'create table mine (id int)');
      const [row] = await ask<{ name: string; ledger: string }>(
        url,
        `select current_database() as name, to_regclass('migrate.platform_migrations') as ledger`,
      );
      expect(row?.ledger).toBe('migrate.platform_migrations');
      return row?.name;
    }),
  );
  expect(new Set(names).size).toBe(3);
  await Promise.all(databases.map(({ close }) => close()));
});

it('drops the database when it is closed', async () => {
  const kept = await testDatabase();
  const dropped = await testDatabase();
  await dropped.close();
  const name = new URL(dropped.url).pathname.slice(1);
  expect(await ask(kept.url, `select from pg_database where datname = '${name}'`)).toEqual([]);
  await kept.close();
});
