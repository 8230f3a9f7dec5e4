import { expect, it, vi } from 'vitest';
import { dying, happen, happened, logOf, moduleOf, oneTo } from '../../../test/happening.ts';
import { type Shop, useWorld } from '../../../test/world.ts';
import { transact } from '../database/transact.ts';
import { announce } from './announce.ts';
import { sequence } from './sequencer.ts';

const world = useWorld([moduleOf([happened])]);

async function threeShops(): Promise<Shop[]> {
  return Promise.all([world().aShop(), world().aShop(), world().aShop()]);
}

/** Twenty writers who announce at once, each in all the shops by turns; `n` is the writer and its step. */
async function write(shops: readonly Shop[], wake = true): Promise<void> {
  const writers = oneTo(20).map(async (writer) => {
    for (const step of oneTo(9)) {
      const ctx = shops[(writer + step) % shops.length]?.asSystem();
      if (ctx) await happen(wake ? ctx : dying(ctx), writer * 100 + step);
    }
  });
  await Promise.all(writers);
}

it('gives twenty writers in three shops positions without holes, and no writer ever goes back', async () => {
  const shops = await threeShops();
  await write(shops);
  await world().settle();
  const logs = await Promise.all(shops.map((shop) => logOf(shop.asSystem())));
  for (const log of logs) {
    expect(log.map((row) => row.position)).toEqual(oneTo(log.length));
    for (const writer of oneTo(20)) {
      const own = log.map((row) => row.n).filter((n) => Math.floor(n / 100) === writer);
      expect(own).toEqual(own.toSorted((a, b) => a - b));
    }
  }
  expect(logs.flat()).toHaveLength(180);
});

it('stamps each fact once when several sequencers run at once', async () => {
  const shops = await threeShops();
  const { dispatcher } = world().system.database;
  let isWriting = true;
  let stamped = 0;
  const stamp = async () => {
    for (let last = false; ; ) {
      stamped += (await sequence(dispatcher, { kinds: [], names: [], tables: [] }, new Date())).stamped;
      if (last) return;
      last = !isWriting;
    }
  };
  const stamping = [stamp(), stamp(), stamp()];
  await write(shops, false);
  isWriting = false;
  await Promise.all(stamping);
  // The world's own sequencer sweeps too, and may have taken some of them.
  expect(stamped).toBeLessThanOrEqual(180);
  await world().settle();
  const logs = await Promise.all(shops.map((shop) => logOf(shop.asSystem())));
  for (const log of logs) expect(log.map((row) => row.position)).toEqual(oneTo(log.length));
  expect(logs.flat()).toHaveLength(180);
});

it('gives a transaction that commits late the later position', async () => {
  const ctx = (await world().aShop()).asSystem();
  let commit = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    commit = resolve;
  });
  let announced = (): void => undefined;
  const isAnnounced = new Promise<void>((resolve) => {
    announced = resolve;
  });
  const late = transact(ctx, async (tx) => {
    await announce(tx, happened, { thingId: tx.system.newId(), n: 1 });
    announced();
    await held;
  });
  await isAnnounced;
  await happen(ctx, 2);
  await world().settle();
  expect((await logOf(ctx)).map(({ position, n }) => [position, n])).toEqual([[1, 2]]);
  commit();
  await late;
  await happen(ctx, 3);
  await world().settle();
  expect((await logOf(ctx)).map(({ position, n }) => [position, n])).toEqual([
    [1, 2],
    [2, 1],
    [3, 3],
  ]);
});

it('keeps the order in which one transaction announced', async () => {
  const ctx = (await world().aShop()).asSystem();
  await transact(ctx, async (tx) => {
    for (const n of oneTo(30)) await announce(tx, happened, { thingId: tx.system.newId(), n });
  });
  await world().settle();
  expect((await logOf(ctx)).map((row) => row.n)).toEqual(oneTo(30));
});

it('leaves nothing of a transaction that is rolled back, not even a position', async () => {
  const ctx = (await world().aShop()).asSystem();
  await happen(ctx, 1);
  const failing = transact(ctx, async (tx) => {
    await announce(tx, happened, { thingId: tx.system.newId(), n: 2 });
    throw new Error('changed my mind');
  });
  await expect(failing).rejects.toThrow('changed my mind');
  await happen(ctx, 3);
  await world().settle();
  expect((await logOf(ctx)).map(({ position, n }) => [position, n])).toEqual([
    [1, 1],
    [2, 3],
  ]);
});

it('stamps what a killed process committed without telling anybody', async () => {
  const ctx = (await world().aShop()).asSystem();
  await happen(dying(ctx), 1);
  await vi.waitFor(async () => expect((await logOf(ctx))[0]?.position).toBe(1), { timeout: 10_000 });
});

it('stamps more facts than one batch holds', async () => {
  const ctx = (await world().aShop()).asSystem();
  await transact(ctx, async (tx) => {
    for (const n of oneTo(1201)) await announce(tx, happened, { thingId: tx.system.newId(), n });
  });
  await world().settle();
  expect((await logOf(ctx)).map((row) => row.position)).toEqual(oneTo(1201));
});
