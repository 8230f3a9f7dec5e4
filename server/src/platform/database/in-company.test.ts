import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import { leaveMark, marksOf } from '../../../test/pieces.ts';
import { useWorld } from '../../../test/world.ts';
import type { Context } from '../context.ts';
import { Unavailable } from '../refusal.ts';
import { type Asking, inCompany } from './in-company.ts';
import { transact } from './transact.ts';

const world = useWorld();

/** Marks left in company or alone; `lots` hears how many shared a transaction. */
function marking(lots: number[], refuse: (name: string) => 'alone' | 'throw' | null = () => null) {
  const alone = (ctx: Context, name: string): Promise<string> =>
    transact(ctx, async (tx) => {
      if (refuse(name) === 'throw') throw new Error(`not ${name}`);
      await leaveMark(tx, name);
      return `${name} alone`;
    });
  const together = async (_: unknown, asked: readonly Asking<string>[]): Promise<(string | null)[]> => {
    lots.push(asked.length);
    const done: (string | null)[] = [];
    for (const { tx, given } of asked) {
      const refused = refuse(given);
      if (refused === null) await leaveMark(tx, given);
      if (refused === 'throw') throw new Error(`not ${given}`);
      done.push(refused === null ? `${given} by ${tx.actor.id}` : null);
    }
    return done;
  };
  return inCompany<string, string>({ keyOf: (_, name) => name, together, alone });
}

it('does what many ask in the same moment in few transactions, each as its own caller', async () => {
  const shop = await world().aShop();
  const lots: number[] = [];
  const mark = marking(lots);
  const callers = Array.from({ length: 30 }, (_, n) => ({ ctx: shop.asVisitor(), name: `m${n + 10}` }));
  const answers = await Promise.all(callers.map(({ ctx, name }) => mark(ctx, name)));
  expect(answers).toEqual(callers.map(({ ctx, name }) => `${name} by ${ctx.actor.id}`));
  expect(await marksOf(shop.asSystem())).toEqual(callers.map(({ name }) => name));
  expect(lots).toEqual([30]);
});

it('serves one alone, and two of one key one after the other', async () => {
  const shop = await world().aShop();
  const lots: number[] = [];
  const mark = marking(lots);
  const name = v7();
  expect(await mark(shop.asSystem(), name)).toBe(`${name} alone`);
  expect(await Promise.all([mark(shop.asSystem(), name), mark(shop.asSystem(), name)])).toEqual([
    `${name} alone`,
    `${name} alone`,
  ]);
  expect(lots).toEqual([]);
});

it('serves each alone when what they ask together cannot be done, and gives each its own error', async () => {
  const shop = await world().aShop();
  const lots: number[] = [];
  const mark = marking(lots, (name) => (name === 'bad' ? 'throw' : name === 'odd' ? 'alone' : null));
  const ctx = shop.asSystem();
  const mixed = await Promise.allSettled([mark(ctx, 'good'), mark(ctx, 'bad'), mark(ctx, 'fine')]);
  expect(mixed).toMatchObject([
    { value: 'good alone' },
    { reason: { message: 'not bad' } },
    { value: 'fine alone' },
  ]);
  expect(await Promise.all([mark(ctx, 'more'), mark(ctx, 'odd')])).toEqual(['more by null', 'odd alone']);
  expect(await marksOf(ctx)).toEqual(['fine', 'good', 'more', 'odd']);
  expect(lots).toEqual([3, 2]);
});

it('lets nobody wait a second time for a database that is away', async () => {
  const shop = await world().aShop();
  const alone: string[] = [];
  const ask = inCompany<string, string>({
    keyOf: (_, name) => name,
    together: () => Promise.reject(new Error('Connection terminated')),
    alone: async (_, name) => {
      alone.push(name);
      return name;
    },
  });
  const asked = await Promise.allSettled(['a', 'b'].map((name) => ask(shop.asVisitor(), name)));
  expect(asked.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(asked).toMatchObject([{ reason: expect.any(Unavailable) }, { reason: expect.any(Unavailable) }]);
  expect(alone).toEqual([]);
});

it('never lets two shops share', async () => {
  const shops = [await world().aShop(), await world().aShop()];
  const lots: number[] = [];
  const mark = marking(lots);
  await Promise.all(
    shops.flatMap((shop, s) => [mark(shop.asSystem(), `${s}a`), mark(shop.asSystem(), `${s}b`)]),
  );
  expect(lots).toEqual([2, 2]);
  expect(await Promise.all(shops.map((shop) => marksOf(shop.asSystem())))).toEqual([
    ['0a', '0b'],
    ['1a', '1b'],
  ]);
});

it('joins no company within a transaction that is open already', async () => {
  const shop = await world().aShop();
  const lots: number[] = [];
  const mark = marking(lots);
  const both = transact(shop.asSystem(), async (tx) => [await mark(tx, 'x'), await mark(tx, 'y')]);
  expect(await both).toEqual(['x alone', 'y alone']);
});
