import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { say } from '@zhiyin/domain/kit';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../test/database.ts';
import { migrationsDir } from '../../open-system.ts';
import { connect } from '../backup/snapshot.ts';
import { readConfig } from '../config.ts';
import type { Finding } from './check.ts';
import { examine } from './examine.ts';

let database: TestDatabase;
let client: pg.Client;
let data: string;
beforeAll(async () => {
  database = await testDatabase();
  client = await connect(database.url);
  data = await mkdtemp(path.join(tmpdir(), 'zhiyin-doctor-'));
});
afterAll(async () => {
  await client.end();
  await database.close();
  await rm(data, { recursive: true, force: true });
});

async function findings(env: NodeJS.ProcessEnv = {}, reached: pg.Client | null = client): Promise<Finding[]> {
  const config = readConfig([], { ZHIYIN_DATA_DIR: data, ZHIYIN_DISK_FLOOR_MB: '1', ...env });
  return examine({ config, migrationsFolder: migrationsDir, client: reached, reason: 'nobody listens' });
}

const said = (all: readonly Finding[], level: Finding['level']) =>
  all.filter((one) => one.level === level).map(({ text, values }) => say(text, 'en', values));

it('finds nothing to mend on a fresh, migrated database', async () => {
  const all = await findings();
  expect(said(all, 'fail')).toEqual([]);
  expect(said(all, 'ok')).toContainEqual(expect.stringMatching(/^All \d+ migrations have run\.$/));
  expect(said(all, 'ok')).toContain('The restricted roles can do no more than they should.');
});

it('says what it can when the database is away', async () => {
  const all = await findings({}, null);
  expect(said(all, 'fail')).toEqual(['The database cannot be reached: nobody listens']);
  expect(said(all, 'ok').some((line) => line.startsWith('Node'))).toBe(true);
});

describe('what has to be mended', () => {
  it.each([
    { why: 'a short secret', env: { ZHIYIN_SECRET: 'short' }, says: /fewer than 32/ },
    { why: 'a disk below its floor', env: { ZHIYIN_DISK_FLOOR_MB: '999999999' }, says: /read-only/ },
    { why: 'a mail address that is none', env: { ZHIYIN_SMTP_URL: 'localhost' }, says: /ZHIYIN_SMTP_URL/ },
  ])('is told: $why', async ({ env, says }) => {
    expect(said(await findings(env), 'fail')).toEqual([expect.stringMatching(says)]);
  });

  it('is told: a secret that others can read', async () => {
    await writeFile(path.join(data, 'secret'), 'x'.repeat(64), { mode: 0o644 });
    expect(said(await findings(), 'fail')).toEqual([expect.stringContaining('chmod 600')]);
    await rm(path.join(data, 'secret'));
  });

  it.each([
    {
      why: 'a table without row-level security',
      sql: 'create table loose (id int)',
      undo: 'drop table loose',
      says: /not forced on the table loose/,
    },
    {
      why: 'row-level security that spares the owner',
      sql: 'alter table messages no force row level security',
      undo: 'alter table messages force row level security',
      says: /not forced on the table messages/,
    },
    {
      why: 'a migration of another release',
      sql: `insert into migrate.platform_migrations values ('209901010000_later.sql', 'x', now(), 1)`,
      undo: `delete from migrate.platform_migrations where name like '2099%'`,
      says: /209901010000_later/,
    },
  ])('is told: $why', async ({ sql, undo, says }) => {
    await client.query(sql);
    const all = await findings();
    await client.query(undo);
    expect(said(all, 'fail')).toEqual([expect.stringMatching(says)]);
  });

  it('is only worth a look: a migration that has not run yet', async () => {
    await client.query('begin');
    await client.query(`delete from migrate.platform_migrations where name = '202611210902_desk.sql'`);
    const all = await findings();
    expect(said(all, 'warn')).toContainEqual(expect.stringContaining('202611210902_desk.sql'));
    expect(said(all, 'fail')).toEqual([]);
    await client.query('rollback');
  });

  it('is only worth a look: work that failed', async () => {
    await client.query('begin');
    await client.query(`set local app.workspace_id = '01890000-0000-7000-8000-000000000000'`);
    await client.query('alter table due no force row level security');
    await client.query(
      `insert into due (workspace_id, due_id, kind, ref_id, due_at, failed_at)
       select '01890000-0000-7000-8000-000000000000', gen_random_uuid(), 'a', gen_random_uuid(), now(), now()`,
    );
    await client.query('commit');
    expect(said(await findings(), 'warn')).toContainEqual(expect.stringContaining('1 pieces of work failed'));
    await client.query('delete from due; alter table due force row level security');
  });
});
