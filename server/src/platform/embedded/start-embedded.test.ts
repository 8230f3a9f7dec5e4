import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { makeScratch } from '../../../test/scratch.ts';
import { findRunning, isAlive, stopPostmaster, waitUntil } from './postmaster.ts';
import type { Durability } from './settings.ts';
import { type EmbeddedDatabase, startEmbedded } from './start-embedded.ts';

// One cluster for the whole file: every test starts it and leaves it stopped.
let dataDir: string;
let clusterDir: string;
beforeAll(async () => {
  dataDir = await makeScratch('zhiyin-embedded-');
  clusterDir = join(dataDir, 'postgres');
  await (await start()).stop();
}, 60_000);
afterEach(async () => {
  const pid = await findRunning(clusterDir);
  if (pid !== undefined) await stopPostmaster(pid);
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

const start = (said: string[] = [], durability: Durability = 'none'): Promise<EmbeddedDatabase> =>
  startEmbedded({ dataDir, log: (line) => said.push(line), durability });

async function query<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Another process that starts the database, tells its postmaster's pid and lives on. */
async function startElsewhere(): Promise<{ pid: number; postmaster: number; gone: Promise<unknown> }> {
  const program = `
    import { startEmbedded } from ${JSON.stringify(join(import.meta.dirname, 'start-embedded.ts'))};
    const options = { dataDir: ${JSON.stringify(dataDir)}, log: () => undefined, durability: 'none' };
    const { pid } = await startEmbedded(options);
    console.log(pid);
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    // A process group of its own, as a shell gives to what it runs in the foreground.
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = once(child, 'exit');
  const [line] = await once(createInterface(child.stdout), 'line');
  return { pid: child.pid ?? 0, postmaster: Number(line), gone };
}

it('keeps what was committed across a stop, in UTF-8, UTC and a sort order of code points', async () => {
  const first = await start();
  await query(first.url, "create table kept as select '知音' as word");
  await first.stop();
  expect(await isAlive(first.pid)).toBe(false);

  const second = await start();
  const sql = `select word, current_setting('TimeZone') as zone, current_setting('server_encoding') as encoding,
    'B' < 'a' as by_code_point from kept`;
  expect(await query(second.url, sql)).toEqual([
    { word: '知音', zone: 'UTC', encoding: 'UTF8', by_code_point: true },
  ]);
  await second.stop();
  await second.stop();
});

it('listens on a socket in a private folder and on no port at all', async () => {
  const database = await start();
  const [row] = await query<{ at: string }>(database.url, "select current_setting('listen_addresses') as at");
  expect(row?.at).toBe('');
  await database.stop();
});

it('takes over the server that a killed process left running', async () => {
  const { pid, postmaster, gone } = await startElsewhere();
  process.kill(pid, 'SIGKILL');
  await gone;
  const said: string[] = [];
  const database = await start(said);
  expect(database.pid).toBe(postmaster);
  expect(said.join()).toContain('taken over');
  await database.stop();
  expect(await isAlive(postmaster)).toBe(false);
});

it('outlives the Ctrl-C that ends our own process', async () => {
  const { pid, postmaster, gone } = await startElsewhere();
  process.kill(-pid, 'SIGINT');
  await gone;
  expect(await isAlive(postmaster)).toBe(true);
});

it('restarts a server that was left running with other settings', async () => {
  const { pid, postmaster, gone } = await startElsewhere();
  process.kill(pid, 'SIGKILL');
  await gone;
  await appendFile(join(clusterDir, 'zhiyin.conf'), "work_mem = '1MB'\n");
  const database = await start();
  expect(database.pid).not.toBe(postmaster);
  await database.stop();
});

it('recovers after the postmaster was killed while a child of it still worked', async () => {
  const first = await start([], 'full');
  await query(first.url, 'create table survivors as select 1 as n');
  const endless = query(first.url, 'select count(*) from generate_series(1, 1e12)').catch(() => 'cut');
  const isWorking = async () =>
    (await query(first.url, "select from pg_stat_activity where query like '%1e12%' and state = 'active'"))
      .length > 1;
  expect(await waitUntil(isWorking, 5_000)).toBe(true);
  process.kill(first.pid, 'SIGKILL');
  await waitUntil(async () => !(await isAlive(first.pid)), 5_000);

  const second = await start([], 'full');
  expect(await query(second.url, 'select n from survivors')).toEqual([{ n: 1 }]);
  expect(await endless).toBe('cut');
  await second.stop();
}, 30_000);

it('is not misled by a pid file whose number was given to another program', async () => {
  const first = await start();
  const pidFile = await readFile(join(clusterDir, 'postmaster.pid'), 'utf8');
  await first.stop();
  await writeFile(join(clusterDir, 'postmaster.pid'), pidFile.replace(/^\d+/, String(process.pid)));
  const second = await start();
  expect(second.pid).not.toBe(process.pid);
  await second.stop();
});

it('ends a server that does not answer, after some patience', async () => {
  const first = await start();
  process.kill(first.pid, 'SIGSTOP');
  expect(await stopPostmaster(first.pid, 100)).toBe('at once');
  expect(await isAlive(first.pid)).toBe(false);
  const second = await start();
  await second.stop();
});

it('tells what PostgreSQL complained about', async () => {
  const conf = join(clusterDir, 'postgresql.conf');
  const before = await readFile(conf, 'utf8');
  await appendFile(conf, "no_such_setting = 'x'\n");
  await expect(start()).rejects.toThrow(/unrecognized configuration parameter "no_such_setting"/);
  await writeFile(conf, before);
});

it.each([
  {
    why: 'another major version made it',
    file: 'PG_VERSION',
    text: '12\n',
    sentence: /made by PostgreSQL 12/,
  },
  { why: 'it lacks its password', file: 'zhiyin-password', text: undefined, sentence: /zhiyin-password/ },
])('refuses a cluster when $why', async ({ file, text, sentence }) => {
  const path = join(clusterDir, file);
  const before = await readFile(path, 'utf8');
  await (text === undefined ? rm(path) : writeFile(path, text));
  await expect(start()).rejects.toThrow(sentence);
  await writeFile(path, before);
});

it('listens on a loopback port with a password where the path is too long for a socket', async () => {
  const deep = join(dataDir, 'deep'.repeat(20), 'data');
  const database = await startEmbedded({ dataDir: deep, log: () => undefined, durability: 'none' });
  const address = new URL(database.url);
  expect(address.hostname).toBe('127.0.0.1');
  expect(await query(database.url, 'select 1 as n')).toEqual([{ n: 1 }]);
  address.password = 'guessed';
  await expect(query(address.href, 'select 1')).rejects.toThrow(/password authentication failed/);

  const adopted = await startEmbedded({ dataDir: deep, log: () => undefined, durability: 'none' });
  expect(adopted).toMatchObject({ url: database.url, pid: database.pid });
  await database.stop();
}, 30_000);
