import { expect, it } from 'vitest';
import { happen, happened, moduleOf, oneTo } from '../../../test/happening.ts';
import { useWorld } from '../../../test/world.ts';
import type { Context } from '../context.ts';
import { transact } from '../database/transact.ts';
import { announce } from './announce.ts';
import { factsAfter, lastPosition } from './read-facts.ts';

const world = useWorld([moduleOf([happened])]);

/** Follows the log as a client does, in small pages, until it has read to `goal`. */
async function follow(ctx: Context, goal: () => number): Promise<{ n: number; position: number }[]> {
  const read: { n: number; position: number }[] = [];
  for (let position = 0; position < goal(); ) {
    const page = await factsAfter(ctx, world().app.catalogue, position, 7);
    read.push(
      ...page.facts.map((row) => ({ n: happened.payload.parse(row.payload).n, position: row.position })),
    );
    position = page.position;
  }
  return read;
}

it('tells a reader each fact once and in order while transactions overlap and commit out of order', async () => {
  const ctx = (await world().aShop()).asSystem();
  const following = [follow(ctx, () => 160), follow(ctx, () => 160)];
  const writers = oneTo(8).map(async (writer) => {
    for (const step of oneTo(10)) {
      const n = writer * 100 + step;
      const other = happen(ctx, n + 50);
      // Announced about when the other is, and committed after it: the older fact often comes later.
      const inner = transact(ctx, async (tx) => {
        await announce(tx, happened, { thingId: tx.system.newId(), n });
        await other;
      });
      await inner;
    }
  });
  await Promise.all(writers);
  for (const read of await Promise.all(following)) {
    expect(read.map((one) => one.position)).toEqual(oneTo(160));
    expect(new Set(read.map((one) => one.n)).size).toBe(160);
  }
});

it('reads nothing and stays where it is at the end of the log', async () => {
  const ctx = (await world().aShop()).asSystem();
  expect(await lastPosition(ctx)).toBe(0);
  await happen(ctx, 1);
  await world().settle();
  const { catalogue } = world().app;
  expect(await lastPosition(ctx)).toBe(1);
  expect(await factsAfter(ctx, catalogue, 1, 10)).toEqual({ facts: [], position: 1, isAll: true });
  expect(await factsAfter(ctx, catalogue, 999, 10)).toEqual({ facts: [], position: 999, isAll: true });
});

it('says how far it has read although the facts are hidden from the caller', async () => {
  const shop = await world().aShop();
  for (const n of oneTo(3)) await happen(shop.asSystem(), n);
  await world().settle();
  const { catalogue } = world().app;
  for (const ctx of [shop.asOwner(), shop.asVisitor()]) {
    expect(await factsAfter(ctx, catalogue, 0, 2)).toEqual({ facts: [], position: 2, isAll: false });
  }
});

it('never reads another shop’s facts', async () => {
  const mine = await world().aShop();
  const other = await world().aShop();
  await happen(mine.asSystem(), 1);
  await world().settle();
  const { catalogue } = world().app;
  expect((await factsAfter(other.asSystem(), catalogue, 0, 10)).facts).toEqual([]);
  expect((await factsAfter(mine.asSystem(), catalogue, 0, 10)).facts).toHaveLength(1);
});
