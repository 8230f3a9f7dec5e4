import { expect, it } from 'vitest';
import { newDataDir, startZhiyin } from './zhiyin.ts';

const dataDir = newDataDir();

it('starts from nothing, answers, and drains when it is told to stop', async () => {
  const zhiyin = await startZhiyin(dataDir);
  const health = await fetch(`${zhiyin.url}/api/health`);
  expect(await health.json()).toMatchObject({ status: 'ready' });
  expect((await fetch(`${zhiyin.url}/console/`)).status).toBe(200);
  expect(await zhiyin.stop()).toBe(0);
});

it('starts again on the same data after a power cut', async () => {
  const before = await startZhiyin(dataDir);
  await before.kill();
  const zhiyin = await startZhiyin(dataDir);
  expect((await fetch(`${zhiyin.url}/api/health`)).status).toBe(200);
  expect(await zhiyin.stop()).toBe(0);
});
