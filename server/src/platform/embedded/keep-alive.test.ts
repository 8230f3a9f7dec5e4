import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeScratch } from '../../../test/scratch.ts';
import { openLog } from '../log.ts';
import { keepEmbedded } from './keep-alive.ts';
import { isAlive, waitUntil } from './postmaster.ts';
import type { EmbeddedDatabase } from './start-embedded.ts';

let database: EmbeddedDatabase;

beforeAll(async () => {
  const dataDir = await makeScratch('keep-alive');
  const journal = openLog('silent');
  database = await keepEmbedded({ dataDir, log: () => undefined, durability: 'none', journal });
});
afterAll(() => database?.stop());

async function answers(): Promise<boolean> {
  const client = new pg.Client({ connectionString: database.url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

it('brings a killed PostgreSQL back at the same address', async () => {
  const first = database.pid;
  process.kill(first, 'SIGKILL');
  expect(await waitUntil(async () => !(await isAlive(first)), 10_000)).toBe(true);
  expect(await waitUntil(async () => database.pid !== first, 20_000)).toBe(true);
  expect(await waitUntil(answers, 20_000)).toBe(true);
});

it('leaves it stopped when it was told to stop', async () => {
  await database.stop();
  expect(await answers()).toBe(false);
});
