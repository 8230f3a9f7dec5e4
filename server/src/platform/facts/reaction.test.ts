import { expect, it } from 'vitest';
import { happen, happened, moduleOf, oneTo } from '../../../test/happening.ts';
import { leaveMark, marksOf, tableOf } from '../../../test/pieces.ts';
import { useWorld } from '../../../test/world.ts';
import type { Context } from '../context.ts';
import { transact } from '../database/transact.ts';
import { on } from './reaction.ts';
import { beforeNextFacts } from './sequencer.ts';

const triedAt: number[] = [];
const world = useWorld([
  moduleOf([happened], {
    reactions: [
      on(happened, 'test.notes', async (tx, { n }) => leaveMark(tx, `noted ${n}`)),
      on(happened, 'test.stumbles', async (tx, { n }) => {
        triedAt.push(tx.system.now().getTime());
        await leaveMark(tx, `stumbled ${n}`);
        if (n < 0) throw new Error('never again');
        if (n === 0 && triedAt.length < 3) throw new Error('not yet');
      }),
      on(happened, 'test.tells', async (tx, { n }, { position }) => {
        if (n === 100) await leaveMark(tx, `position ${position} because of ${tx.cause}`);
      }),
      {
        ...on(happened, 'test.wanted', async (tx, { n }) => leaveMark(tx, `wanted ${n}`)),
        onlyIn: 'rule_sets',
      },
    ],
  }),
]);

it('runs once for each fact, by each reaction', async () => {
  const ctx = (await world().aShop()).asSystem();
  await Promise.all(oneTo(20).map((n) => happen(ctx, n)));
  await Promise.all([world().settle(), world().settle()]);
  await world().settle();
  const expected = oneTo(20).flatMap((n) => [`noted ${n}`, `stumbled ${n}`]);
  expect(await marksOf(ctx)).toEqual(expected.toSorted());
  expect(await tableOf(ctx)).toEqual([]);
});

it('knows the fact it runs on', async () => {
  const ctx = (await world().aShop()).asSystem();
  const factId = await happen(ctx, 100);
  await world().settle();
  expect(await marksOf(ctx)).toContain(`position 1 because of fact:${factId}`);
});

it('is tried again later and later, leaves nothing of the tries that failed, and works at last', async () => {
  const ctx = (await world().aShop()).asSystem();
  triedAt.length = 0;
  await happen(ctx, 0);
  await world().settle();
  expect(await marksOf(ctx)).toEqual(['noted 0']);
  for (const seconds of [1, 4]) {
    world().pass(seconds - 0.5);
    await world().settle();
    world().pass(0.6);
    await world().settle();
  }
  expect(triedAt).toHaveLength(3);
  const [first = 0, second = 0, third = 0] = triedAt;
  expect(second - first).toBeGreaterThanOrEqual(1000);
  expect(third - second).toBeGreaterThanOrEqual(4000);
  expect(await marksOf(ctx)).toEqual(['noted 0', 'stumbled 0']);
  expect(await tableOf(ctx)).toEqual([]);
});

it('that fails for good stops no other and is set aside with its failure', async () => {
  const ctx = (await world().aShop()).asSystem();
  triedAt.length = 0;
  await happen(ctx, -1);
  await happen(ctx, 1);
  await world().settle();
  expect(await marksOf(ctx)).toEqual(['noted -1', 'noted 1', 'stumbled 1']);
  for (const _ of oneTo(10)) {
    world().pass(301);
    await world().settle();
  }
  expect(await tableOf(ctx)).toMatchObject([
    { kind: 'reaction:test.stumbles', tries: 5, failure: 'never again', lease: null, leasedUntil: null },
  ]);
  expect((await tableOf(ctx))[0]?.failedAt).toBeInstanceOf(Date);
  expect(triedAt).toHaveLength(6);
  await happen(ctx, 2);
  await world().settle();
  expect(await marksOf(ctx)).toEqual(['noted -1', 'noted 1', 'noted 2', 'stumbled 1', 'stumbled 2']);
});

it('is queued in a workspace that the table of its kind knows, from that moment on, and in no other', async () => {
  const ctx = (await world().aShop()).asSystem();
  const other = (await world().aShop()).asSystem();
  const marks = async (one: Context) => (await marksOf(one)).filter((mark) => mark.startsWith('wanted'));
  await happen(ctx, 1);
  await world().settle();
  await transact(ctx, async (tx) => {
    await beforeNextFacts(tx);
    await tx.db
      .insertInto('ruleSets')
      .values({ workspaceId: tx.workspaceId, revision: 1, factKinds: [] })
      .execute();
  });
  await Promise.all([happen(ctx, 2), happen(other, 3)]);
  await world().settle();
  expect([await marks(ctx), await marks(other)]).toEqual([['wanted 2'], []]);
});
