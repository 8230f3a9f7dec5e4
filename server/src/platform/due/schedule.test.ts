import { describe, expect, it } from 'vitest';
import { oneTo } from '../../../test/happening.ts';
import { put, putMany, tableOf } from '../../../test/pieces.ts';
import { useWorld } from '../../../test/world.ts';
import type { Context } from '../context.ts';
import { transact } from '../database/transact.ts';
import type { System } from '../system.ts';
import { runDispatcher } from './dispatcher.ts';
import { type DueKind, dueKind } from './due-kind.ts';
import { schedule, scheduleNext, unschedule } from './schedule.ts';

const world = useWorld();
const noon = new Date('2026-03-02T12:00:00.000Z').getTime();

/** A workspace whose clock stands at noon until a test moves it, and a kind that notes when it rang. */
async function aClockwork(name: string, again?: (ringAt: Date) => Date) {
  const clock = { ms: noon };
  const rang: { refId: string; second: number }[] = [];
  const kind: DueKind = dueKind(name, {
    atOnce: 20,
    run: async (tx, { refId }) => {
      const at = tx.system.now();
      tx.afterCommit(() => rang.push({ refId, second: (at.getTime() - noon) / 1000 }));
      return again ? { at: again(at) } : undefined;
    },
  });
  const shop = (await world().aShop()).asSystem();
  let queries = 0;
  const { database } = shop.system;
  const dispatcherPool = new Proxy(database.dispatcher, {
    get: (pool, part) => {
      if (part === 'query') queries += 1;
      const value = Reflect.get(pool, part, pool);
      return typeof value === 'function' ? value.bind(pool) : value;
    },
  });
  const system: System = {
    ...shop.system,
    now: () => new Date(clock.ms),
    database: { ...database, dispatcher: dispatcherPool },
    wake: () => undefined,
  };
  const ctx: Context = { ...shop, system };
  const dispatcher = runDispatcher(system, [kind]);
  const goTo = async (second: number): Promise<void> => {
    clock.ms = noon + second * 1000;
    await dispatcher.settle();
  };
  return { ctx, kind, rang, dispatcher, goTo, queries: () => queries };
}

const at = (second: number): Date => new Date(noon + second * 1000);

describe('three thousand clocks', () => {
  it('ring each in its second, not before and not twice', async () => {
    const { ctx, kind, rang, goTo, dispatcher } = await aClockwork('test.clocks');
    const refs = await putMany(
      ctx,
      kind,
      oneTo(3000).map((n) => at(n)),
    );
    await goTo(0);
    expect(rang).toEqual([]);
    for (const second of [0.999, 1, 1.5, 2, 40, 41]) {
      await goTo(second);
      const due = refs.slice(0, Math.floor(second));
      expect(rang.map((one) => one.refId).toSorted()).toEqual(due.toSorted());
    }
    expect(rang.find((one) => one.refId === refs[0])?.second).toBe(1);
    expect(rang.find((one) => one.refId === refs[39])?.second).toBe(40);
    expect(await tableOf(ctx)).toHaveLength(2959);
    await dispatcher.stop();
  });

  it('cost no question each while they wait', async () => {
    const { ctx, kind, goTo, queries, dispatcher } = await aClockwork('test.waiting');
    await putMany(
      ctx,
      kind,
      oneTo(3000).map((n) => at(1000 + n)),
    );
    await goTo(0);
    const before = queries();
    await goTo(1);
    expect(queries() - before).toBeLessThanOrEqual(4);
    await dispatcher.stop();
  });
});

it('rings by itself when the moment comes, without being asked', async () => {
  const rang: number[] = [];
  const kind = dueKind('test.real-time', {
    run: async (tx) => {
      tx.afterCommit(() => rang.push(Date.now()));
      return undefined;
    },
  });
  const ctx = (await world().aShop()).asSystem();
  const system = { ...ctx.system, now: () => new Date() };
  const dispatcher = runDispatcher(system, [kind]);
  const wanted = Date.now() + 400;
  await transact({ ...ctx, system: { ...system, wake: dispatcher.wake } }, (tx) =>
    schedule(tx, kind, ctx.workspaceId, new Date(wanted)),
  );
  await expect.poll(() => rang.length, { timeout: 5_000 }).toBe(1);
  expect(rang[0]).toBeGreaterThanOrEqual(wanted);
  await dispatcher.stop();
});

it('moves a clock instead of adding another, and takes one off that is not wanted', async () => {
  const { ctx, kind, rang, goTo, dispatcher } = await aClockwork('test.moved');
  const ref = await put(ctx, kind, at(10));
  await put(ctx, kind, at(20), ref);
  const gone = await put(ctx, kind, at(10));
  await transact(ctx, (tx) => unschedule(tx, kind, gone));
  await goTo(15);
  expect(rang).toEqual([]);
  await goTo(20);
  expect(rang).toEqual([{ refId: ref, second: 20 }]);
  expect(await tableOf(ctx)).toEqual([]);
  await dispatcher.stop();
});

it('leaves the clock as it was when the transaction that moves it is rolled back', async () => {
  const { ctx, kind, rang, goTo, dispatcher } = await aClockwork('test.rolled-back');
  const ref = await put(ctx, kind, at(10));
  const failing = transact(ctx, async (tx) => {
    await schedule(tx, kind, ref, at(99));
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  await goTo(10);
  expect(rang).toEqual([{ refId: ref, second: 10 }]);
  await dispatcher.stop();
});

it('comes again at the moment that the work names, as one row', async () => {
  const { ctx, kind, rang, goTo, dispatcher } = await aClockwork(
    'test.daily',
    (ringAt) => new Date(ringAt.getTime() + 60_000),
  );
  await put(ctx, kind, at(0));
  for (const second of [0, 59, 60, 120]) await goTo(second);
  expect(rang.map((one) => one.second)).toEqual([0, 60, 120]);
  expect(await tableOf(ctx)).toMatchObject([{ dueAt: at(180), tries: 0 }]);
  await dispatcher.stop();
});

it('gives what was set aside a new beginning when it is scheduled again', async () => {
  let isBroken = true;
  const done: string[] = [];
  const kind = dueKind('test.revived', {
    triesMax: 1,
    run: async (tx, { refId }) => {
      if (isBroken) throw new Error('broken');
      tx.afterCommit(() => done.push(refId));
      return undefined;
    },
  });
  const ctx = (await world().aShop()).asSystem();
  const dispatcher = runDispatcher(ctx.system, [kind]);
  const ref = await put(ctx, kind, ctx.system.now());
  await dispatcher.settle();
  expect(await tableOf(ctx)).toMatchObject([{ failure: 'broken', failedAt: expect.any(Date) }]);
  isBroken = false;
  await put(ctx, kind, ctx.system.now(), ref);
  await dispatcher.settle();
  expect(done).toEqual([ref]);
  expect(await tableOf(ctx)).toEqual([]);
  await dispatcher.stop();
});

it('keeps a clock that is set anew by the work itself', async () => {
  const { ctx, goTo } = await aClockwork('test.outer');
  const kind: DueKind = dueKind('test.sets-itself', {
    run: async (tx, { refId }) => {
      await schedule(tx, kind, refId, at(500));
      return undefined;
    },
  });
  const dispatcher = runDispatcher(ctx.system, [kind]);
  const ref = await put(ctx, kind, at(0));
  await goTo(0);
  await dispatcher.settle();
  expect(await tableOf(ctx)).toMatchObject([{ kind: 'test.sets-itself', refId: ref, dueAt: at(500) }]);
  await dispatcher.stop();
});

it('is done once more after whoever is at it, and not beside them', async () => {
  const { ctx } = await aClockwork('test.outer-next');
  const began: number[] = [];
  const kind: DueKind = dueKind('test.next', {
    reach: async (_ctx, { refId }) => {
      began.push(began.length + 1);
      if (began.length > 1) return undefined;
      // What is asked for sooner counts, and another process finds nothing to do.
      for (const second of [40, 20, 30])
        await transact(ctx, (tx) => scheduleNext(tx, kind, refId, at(second)));
      await other.settle();
      return { at: at(60) };
    },
  });
  const other = runDispatcher(ctx.system, [kind]);
  const dispatcher = runDispatcher(ctx.system, [kind]);
  const ref = await put(ctx, kind, at(0));
  await dispatcher.settle();
  expect(began).toEqual([1]);
  expect(await tableOf(ctx)).toMatchObject([{ refId: ref, dueAt: at(20), lease: null }]);
  await transact(ctx, (tx) => scheduleNext(tx, kind, ref, at(0)));
  await dispatcher.settle();
  expect(began).toEqual([1, 2]);
  expect(await tableOf(ctx)).toEqual([]);
  await dispatcher.stop();
  await other.stop();
});
