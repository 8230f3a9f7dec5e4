import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { run as runRetry } from '../src/commands/work-retry.ts';
import { connect } from '../src/platform/backup/snapshot.ts';
import { testDatabase } from './database.ts';
import { useProcesses } from './processes.ts';

const { zhiyin, newFolder, serveInVain } = useProcesses();
const patience = { timeout: 60_000 };

describe('npm run zhiyin', () => {
  it('shows all it can do, in both languages', patience, async () => {
    const { code, out } = await zhiyin([]);
    expect(code).toBe(0);
    expect(out).toContain('backup FILE');
    expect(out).toContain('备份');
    expect(out).toContain('ZHIYIN_DATA_DIR');
  });

  it.each([
    { why: 'a command that does not exist', args: ['dance'], says: 'Unknown command' },
    { why: 'a command in other letters', args: ['bakcup', 'x.zip'], says: 'npm run zhiyin -- backup' },
    { why: 'an argument that is missing', args: ['backup'], says: 'npm run zhiyin -- backup FILE' },
    { why: 'an option that does not exist', args: ['version', '--loud'], says: '--loud' },
    { why: 'a password on no input', args: ['owner', 'create'], says: '--password-stdin' },
  ])('answers with 2 and what is meant to $why', patience, async ({ args, says }) => {
    const { code, out, err } = await zhiyin(args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(says);
    expect(err).toContain('npm run zhiyin -- ');
  });

  it('shows one command where help is asked of it, and does nothing else', patience, async () => {
    const folder = await newFolder();
    const { code, out, err } = await zhiyin(['backup', path.join(folder, 'a.zip'), '--help']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('backup FILE [--passphrase-file FILE]');
    expect(await readdir(folder)).toEqual([]);
  });

  it('examines a machine where nothing was started yet, and leaves it as it was', patience, async () => {
    const folder = await newFolder();
    const { code, out } = await zhiyin(['doctor', '--data', path.join(folder, 'data')]);
    expect(out).toContain('There is no database yet; the first start makes it.');
    expect(code).toBe(0);
    expect(await readdir(folder)).toEqual([]);
  });

  it.each([
    { why: 'a setting out of its bounds', args: ['doctor', '--port', '99999'], says: 'port' },
    { why: 'a backup that is not there', args: ['restore', '/nowhere.zip'], says: '/nowhere.zip' },
    {
      why: 'a database that is away',
      args: ['migrate', '--database-url', 'postgres://127.0.0.1:1/x'],
      says: 'DATABASE_URL',
    },
  ])('answers with 1 and the reason to $why', patience, async ({ args, says }) => {
    const { code, err } = await zhiyin([...args, '--data', path.join(await newFolder(), 'data')]);
    expect(code).toBe(1);
    expect(err).toContain(says);
    expect(err).not.toContain('    at ');
  });
});

it('queues failed work again, all or by kind, and leaves the rest', async () => {
  const database = await testDatabase();
  const client = await connect(database.url);
  const w = '01890000-0000-7000-8000-000000000000';
  const kindsLeft = async (): Promise<unknown[]> =>
    (await client.query('select kind from due where failed_at is not null order by kind')).rows;
  await client.query(`set role zhiyin_app; set app.workspace_id = '${w}'`);
  await client.query(
    `insert into due (workspace_id, due_id, kind, ref_id, due_at, tries, failed_at, failure)
     select '${w}', gen_random_uuid(), kind, gen_random_uuid(), now(), 5, now(), 'broke' from unnest('{a,b,c}'::text[]) kind`,
  );
  const retry = (...args: string[]) =>
    runRetry([...args, '--database-url', database.url], {}, new AbortController().signal);
  await expect(retry()).rejects.toMatchObject({ name: 'WrongUsage' });
  expect(await retry('--kind', 'b')).toBe(0);
  expect(await kindsLeft()).toEqual([{ kind: 'a' }, { kind: 'c' }]);
  expect((await client.query(`select tries, failure from due where kind = 'b'`)).rows).toEqual([
    { tries: 0, failure: null },
  ]);
  expect(await retry('--all')).toBe(0);
  expect(await kindsLeft()).toEqual([]);
  await client.end();
  await database.close();
});

describe('a server that cannot start', () => {
  it('says that its port is taken, and which to try, and nothing else', { timeout: 120_000 }, async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const { code, out, err } = await serveInVain(path.join(await newFolder(), 'data'), ['--port', `${port}`]);
    other.close();
    expect([code, out]).toEqual([1, '']);
    expect(err.trim().split('\n')).toEqual([
      expect.stringContaining(`--port ${port + 1}`),
      `Port ${port} is in use by another program. Choose another: npm start -- --port ${port + 1}`,
    ]);
  });

  it.each([
    {
      why: 'a database of our own that is away',
      options: ['--database-url', 'postgres://a:hush@127.0.0.1:1/x'],
      says: '127.0.0.1:1/x',
    },
    {
      why: 'a mail server that is no address',
      options: ['--smtp-url', 'nonsense'],
      says: 'smtp://user:password@host',
    },
    { why: 'a root secret that is too short', options: ['--secret', 'hush'], says: 'at least 32 characters' },
  ])('says the way out in both languages: $why', patience, async ({ options, says }) => {
    const { code, err } = await serveInVain(path.join(await newFolder(), 'data'), [
      '--port',
      '0',
      ...options,
    ]);
    expect(code).toBe(1);
    expect(err).toContain(says);
    expect(err).toMatch(/[\u4e00-\u9fff]/);
    expect(err).not.toContain('hush');
    expect(err).not.toContain('    at ');
  });
});
