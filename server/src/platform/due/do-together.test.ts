import { expect, it } from 'vitest';
import { oneTo } from '../../../test/happening.ts';
import { leaveMark, marksOf, putMany, tableOf } from '../../../test/pieces.ts';
import { useWorld } from '../../../test/world.ts';
import { runDispatcher } from './dispatcher.ts';
import { type DueKind, dueKind, togetherMax } from './due-kind.ts';

const world = useWorld();

/** Leaves a mark for each piece, and counts how many came together each time. */
function counting(name: string, lots: number[], spoilt: ReadonlySet<string> = new Set()): DueKind {
  const mark = async (tx: Parameters<typeof leaveMark>[0], refIds: readonly string[]): Promise<void> => {
    lots.push(refIds.length);
    for (const refId of refIds) await leaveMark(tx, refId);
    if (refIds.some((refId) => spoilt.has(refId))) throw new Error('spoilt');
  };
  return dueKind(name, {
    atOnce: 1,
    run: async (tx, { refId }) => {
      await mark(tx, [refId]);
      return undefined;
    },
    runAll: (tx, works) =>
      mark(
        tx,
        works.map(({ refId }) => refId),
      ),
  });
}

it('runs what waits in lots of one workspace, each piece once, by however many dispatchers', async () => {
  const lots: number[] = [];
  const kind = counting('test.lots', lots);
  const [here, there] = [(await world().aShop()).asSystem(), (await world().aShop()).asSystem()];
  const now = world().system.now();
  const refs = await putMany(
    here,
    kind,
    oneTo(120).map(() => now),
  );
  const others = await putMany(
    there,
    kind,
    oneTo(3).map(() => now),
  );
  const all = [runDispatcher(here.system, [kind]), runDispatcher(here.system, [kind])];
  await Promise.all(all.map((one) => one.settle()));
  await all[0]?.settle();
  expect(await marksOf(here)).toEqual(refs.toSorted());
  expect(await marksOf(there)).toEqual(others.toSorted());
  expect(await tableOf(here)).toEqual([]);
  expect(lots.length).toBeLessThan(20);
  expect(Math.max(...lots)).toBeLessThanOrEqual(togetherMax);
  await Promise.all(all.map((one) => one.stop()));
});

it('runs each piece by itself when one spoils them all, and only that one is tried again', async () => {
  const lots: number[] = [];
  const spoilt = new Set<string>();
  const kind = counting('test.spoilt', lots, spoilt);
  const ctx = (await world().aShop()).asSystem();
  const refs = await putMany(
    ctx,
    kind,
    oneTo(5).map(() => world().system.now()),
  );
  const [bad = '', ...good] = refs;
  spoilt.add(bad);
  const dispatcher = runDispatcher(ctx.system, [kind]);
  await dispatcher.settle();
  expect(lots).toEqual([5, 1, 1, 1, 1, 1]);
  expect(await marksOf(ctx)).toEqual(good.toSorted());
  expect((await tableOf(ctx)).length).toBe(1);
  await dispatcher.stop();
});
