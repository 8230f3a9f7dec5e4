import { copyFile, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll } from 'vitest';
import { migrate } from '../../src/platform/migrate/migrate.ts';
import { type TestDatabase, testDatabase } from '../database.ts';

const migrations = path.join(import.meta.dirname, '..', '..', 'migrations');

/** A database as it was at any moment of its history; its role may read and write everything. */
export interface OldDatabase {
  /** Brings it to what it was just before a migration; to today's when none is named. */
  upTo(before?: string): Promise<void>;
  rows(sql: string): Promise<unknown[]>;
}

/** An empty database that no migration has run in yet, one for the stories of a file. */
export function useOldDatabase(): OldDatabase {
  let database: TestDatabase;
  let client: pg.Client;
  let folder: string;
  beforeAll(async () => {
    database = await testDatabase();
    folder = await mkdtemp(path.join(tmpdir(), 'zhiyin-old-'));
    client = new pg.Client({ connectionString: database.url });
    await client.connect();
    // The template has run every migration; this begins from nothing.
    await client.query(`do $$ declare schema text; begin
      for schema in select nspname from pg_namespace where nspname !~ '^(pg_|information_schema)' loop
        execute format('drop schema %I cascade', schema);
      end loop;
    end $$; create schema public`);
  });
  afterAll(async () => {
    await client.end();
    await database.close();
    await rm(folder, { recursive: true });
  });
  return {
    upTo: async (before = '~') => {
      for (const name of await readdir(migrations))
        if (name.endsWith('.sql') && name < before)
          await copyFile(path.join(migrations, name), path.join(folder, name));
      await migrate({ client, folder });
      // The owner of guarded tables is held to their policies, too, unless it says otherwise.
      await client.query(`do $$ declare guarded regclass; begin
        for guarded in select oid from pg_class where relforcerowsecurity and relkind in ('r', 'p') loop
          execute format('alter table %s no force row level security', guarded);
        end loop;
      end $$`);
    },
    rows: async (sql) => (await client.query(sql)).rows,
  };
}
