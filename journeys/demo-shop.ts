import { existsSync, lstatSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, vi } from 'vitest';
import { run } from '../house/run.ts';
import { scratchRoot } from '../server/test/scratch.ts';
import { newDataDir, startZhiyin } from './zhiyin.ts';

/**
 * A folder for `startZhiyin(…, ['--demo'])` in which the demo shop lies already: a copy of one that is made once per run.
 * It is empty, and the shop is made in it, where a copy would share its database with the others.
 */
export async function demoDataDir(): Promise<string> {
  const folder = inject('demoShops');
  const shop = join(folder, 'shop');
  if (!existsSync(shop)) await makeShop(join(folder, 'making'), shop);
  const dataDir = newDataDir(await scratchRoot());
  if (!isElsewhere(shop)) await copy(shop, dataDir);
  return dataDir;
}

async function makeShop(making: string, shop: string): Promise<void> {
  rmSync(making, { recursive: true, force: true });
  const zhiyin = await startZhiyin(making, ['--demo']);
  const isDone = async (): Promise<boolean> => (await workDue(zhiyin.url)) === 0;
  await vi.waitUntil(isDone, { timeout: 120_000, interval: 250 });
  expect(await zhiyin.stop()).toBe(0);
  renameSync(making, shop);
}

/** What the shop's past set going is done once, and not in every copy. */
async function workDue(url: string): Promise<number> {
  const figures = await (await fetch(`${url}/metrics`)).text();
  return Number(/^zhiyin_due_backlog(?:\{.*\})? (\d+)$/m.exec(figures)?.[1]);
}

/** As root in a folder that is private to it, the database lies in another place and is linked. */
function isElsewhere(shop: string): boolean {
  return lstatSync(join(shop, 'postgres')).isSymbolicLink();
}

/** With owners: PostgreSQL takes only what is its own. */
async function copy(from: string, to: string): Promise<void> {
  const held = readdirSync(from).map((name) => join(from, name));
  const { code, output } = await run('cp', ['-a', ...held, to]);
  expect(code, output).toBe(0);
}
