import { describe, expect, it } from 'vitest';
import { oneTo } from '../../../test/happening.ts';
import { leaveMark, marksOf, put, putMany, tableOf } from '../../../test/pieces.ts';
import { useWorld } from '../../../test/world.ts';
import { look } from '../database/transact.ts';
import { runDispatcher } from './dispatcher.ts';
import { type DueKind, dueKind } from './due-kind.ts';

const world = useWorld();
const never = new Promise<never>(() => undefined);

/** A workspace and a dispatcher of our own, so that nobody else does these kinds. */
async function aTable(...kinds: DueKind[]) {
  const ctx = (await world().aShop()).asSystem();
  const dispatcher = runDispatcher(ctx.system, kinds);
  return { ctx, dispatcher };
}

const now = (): Date => world().system.now();

/** Notes every piece done, so that a test may count them. */
function noting(name: string, done: string[], parts: Partial<DueKind> = {}): DueKind {
  return dueKind(name, {
    run: async (tx, { refId }) => {
      await leaveMark(tx, refId);
      tx.afterCommit(() => done.push(refId));
      return undefined;
    },
    ...parts,
  });
}

describe('several dispatchers on one table', () => {
  it('do each piece once, all of them together', async () => {
    const done: string[] = [];
    const kind = noting('test.shared', done);
    const { ctx, dispatcher } = await aTable(kind);
    const others = [runDispatcher(ctx.system, [kind]), runDispatcher(ctx.system, [kind])];
    const refs = await putMany(
      ctx,
      kind,
      oneTo(200).map(() => now()),
    );
    const all = [dispatcher, ...others];
    await Promise.all(all.map((one) => one.settle()));
    await dispatcher.settle();
    expect(done.toSorted()).toEqual(refs.toSorted());
    expect(await marksOf(ctx)).toEqual(refs.toSorted());
    expect(await tableOf(ctx)).toEqual([]);
    await Promise.all(all.map((one) => one.stop()));
  });

  it('take up what a killed one held, when its lease ends and not before', async () => {
    const done: string[] = [];
    const kind = noting('test.orphan', done);
    const { ctx, dispatcher } = await aTable(kind);
    const [ref] = await putMany(ctx, kind, [now()]);
    // What a process leaves behind that was killed at work.
    await world().system.database.dispatcher.query(
      `update due set lease = gen_random_uuid(), tries = 1, leased_until = $2 where workspace_id = $1`,
      [ctx.workspaceId, new Date(now().getTime() + 35_000)],
    );
    await dispatcher.settle();
    expect(done).toEqual([]);
    world().pass(36);
    await dispatcher.settle();
    expect(done).toEqual([ref]);
    await dispatcher.stop();
  });

  it('settle a piece of outside work once, although its first doer comes back late', async () => {
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const reached: string[] = [];
    const slow = dueKind('test.late', {
      reach: async () => {
        reached.push('slow');
        await held;
        return { at: new Date(0) };
      },
    });
    const quick = dueKind('test.late', {
      reach: async () => {
        reached.push('quick');
        return undefined;
      },
    });
    const { ctx, dispatcher: first } = await aTable(slow);
    const second = runDispatcher(ctx.system, [quick]);
    await put(ctx, slow, now());
    first.wake();
    await expect.poll(() => reached).toEqual(['slow']);
    world().pass(40);
    await second.settle();
    letGo();
    await first.settle();
    expect(reached).toEqual(['slow', 'quick']);
    expect(await tableOf(ctx)).toEqual([]);
    await Promise.all([first.stop(), second.stop()]);
  });
});

it('does at most so many of a kind at once as the kind has places', async () => {
  let busy = 0;
  let most = 0;
  let open = (): void => undefined;
  const areThree = new Promise<void>((resolve) => {
    open = resolve;
  });
  const kind = dueKind('test.places', {
    atOnce: 3,
    run: async (tx) => {
      busy += 1;
      most = Math.max(most, busy);
      if (busy === 3) open();
      await areThree;
      await leaveMark(tx, 'x');
      busy -= 1;
      return undefined;
    },
  });
  const { ctx, dispatcher } = await aTable(kind);
  await putMany(
    ctx,
    kind,
    oneTo(60).map(() => now()),
  );
  await dispatcher.settle();
  expect(most).toBe(3);
  expect(await marksOf(ctx)).toHaveLength(60);
  await dispatcher.stop();
});

describe('work that hangs', () => {
  const hanging = (name: string, parts: Partial<DueKind> = {}) =>
    dueKind(name, { run: () => never, timeoutSeconds: 1, triesMax: 2, ...parts });

  it('is given up, tried again and set aside, whether inside the database or outside', async () => {
    const outside = dueKind('test.hangs-outside', { reach: () => never, timeoutSeconds: 1, triesMax: 2 });
    const told: string[] = [];
    const givenUp = async (_: unknown, { refId }: { refId: string }) => void told.push(refId);
    const kinds = [
      { ...hanging('test.hangs'), givenUp },
      { ...outside, givenUp },
    ];
    const { ctx, dispatcher } = await aTable(...kinds);
    const refs: string[] = [];
    for (const kind of kinds) refs.push(await put(ctx, kind, now()));
    await dispatcher.settle();
    expect(told).toEqual([]);
    expect(await tableOf(ctx)).toMatchObject([
      { tries: 1, failedAt: null, lease: null, failure: 'gave up after 1 s' },
      { tries: 1, failedAt: null, lease: null, failure: 'gave up after 1 s' },
    ]);
    world().pass(2);
    await dispatcher.settle();
    expect((await tableOf(ctx)).map((row) => [row.tries, row.failedAt !== null])).toEqual([
      [2, true],
      [2, true],
    ]);
    expect(told.toSorted()).toEqual(refs.toSorted());
    await dispatcher.stop();
  });

  it('holds up neither other kinds nor requests, however much of it there is', async () => {
    const done: string[] = [];
    const kinds = oneTo(2).map((n) => hanging(`test.hangs-${n}`, { timeoutSeconds: 60 }));
    const well = noting('test.well', done);
    const { ctx } = await aTable();
    const dispatcher = runDispatcher(ctx.system, [...kinds, well], { graceMs: 100 });
    const moments = oneTo(20).map(() => now());
    for (const kind of kinds) await putMany(ctx, kind, moments);
    const hangs = async () => (await tableOf(ctx)).filter((row) => row.lease !== null).length;
    dispatcher.wake();
    await expect.poll(hangs).toBe(8);
    const refs = await putMany(ctx, well, moments);
    dispatcher.wake();
    await expect.poll(() => done.toSorted(), { timeout: 20_000 }).toEqual(refs.toSorted());
    await Promise.all(oneTo(20).map(() => look(ctx, async () => undefined)));
    // All that hung when the others began still does.
    expect(await hangs()).toBe(8);
    await dispatcher.stop();
  });
});

it('sets aside what never comes to an end because it takes its process down each time', async () => {
  const kind = noting('test.killer', [], { triesMax: 3 });
  const { ctx, dispatcher } = await aTable(kind);
  await put(ctx, kind, now());
  await world().system.database.dispatcher.query('update due set tries = 3 where workspace_id = $1', [
    ctx.workspaceId,
  ]);
  await dispatcher.settle();
  expect(await marksOf(ctx)).toEqual([]);
  expect(await tableOf(ctx)).toMatchObject([{ failedAt: expect.any(Date), failure: expect.any(String) }]);
  await dispatcher.stop();
});

describe('a dispatcher that stops', () => {
  it('waits for the work that it has begun', async () => {
    const done: string[] = [];
    const kind = noting('test.stopping', done, { atOnce: 20 });
    const { ctx, dispatcher } = await aTable(kind);
    await putMany(
      ctx,
      kind,
      oneTo(20).map(() => now()),
    );
    dispatcher.wake();
    await dispatcher.stop();
    const left = (await tableOf(ctx)).map((row) => row.lease);
    expect(left.filter((lease) => lease !== null)).toEqual([]);
    expect(done.length + left.length).toBe(20);
  });

  it('does not wait for work that hangs, and leaves it for others', async () => {
    const kind = dueKind('test.hangs-at-stop', { run: () => never });
    const { ctx } = await aTable();
    const dispatcher = runDispatcher(ctx.system, [kind], { graceMs: 100 });
    await put(ctx, kind, now());
    dispatcher.wake();
    await expect.poll(async () => (await tableOf(ctx))[0]?.lease).not.toBeNull();
    const began = performance.now();
    await dispatcher.stop();
    expect(performance.now() - began).toBeLessThan(5_000);
    expect(await tableOf(ctx)).toMatchObject([{ tries: 0, failedAt: null, lease: null }]);
  });
});
