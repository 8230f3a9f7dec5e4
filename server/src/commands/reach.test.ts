import { expect, it } from 'vitest';
import { readConfig } from '#platform/config.ts';
import { openLog } from '#platform/log.ts';
import { testDatabase } from '../../test/database.ts';
import type { Ground } from './command.ts';
import { withDatabase } from './reach.ts';

function groundOn(databaseUrl: string): Ground {
  const config = readConfig(['--database-url', databaseUrl], {});
  return { config, log: openLog('silent'), signal: new AbortController().signal };
}

it.each(['ENOENT', 'ETIMEDOUT', 'ECONNREFUSED'])(
  'gives what its work failed with as it is: %s',
  async (code) => {
    const database = await testDatabase();
    const failure = Object.assign(new Error('no such file: /srv/gone.zip'), { code, path: '/srv/gone.zip' });
    await expect(withDatabase(groundOn(database.url), () => Promise.reject(failure))).rejects.toBe(failure);
    await database.close();
  },
);

it('works on a database that is there', async () => {
  const database = await testDatabase();
  expect(await withDatabase(groundOn(database.url), async (url) => url)).toBe(database.url);
  await database.close();
});

it('says that a database cannot be reached, and does nothing', async () => {
  let isBegun = false;
  const work = async (): Promise<void> => {
    isBegun = true;
  };
  await expect(withDatabase(groundOn('postgres://127.0.0.1:1/x'), work)).rejects.toMatchObject({
    name: 'StartRefused',
    message: expect.stringContaining('127.0.0.1:1/x'),
  });
  expect(isBegun).toBe(false);
});
