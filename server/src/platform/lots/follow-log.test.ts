import { expect, it } from 'vitest';
import { happened, moduleOf } from '../../../test/happening.ts';
import { useWorld } from '../../../test/world.ts';
import { transact } from '../database/transact.ts';
import { announce } from '../facts/announce.ts';
import { follow, lotFollower } from './follow-log.ts';

const lots: number[][] = [];
const follower = lotFollower(
  'test:follow',
  [happened.kind],
  async (_tx, facts) => void lots.push(facts.map(({ payload }) => happened.payload.parse(payload).n)),
  { factsMax: 4, subjectsMax: 2 },
);
const world = useWorld([moduleOf([happened], { due: [follower.work] })]);

it('reads the log in lots of few facts about few things, each fact once and in order', async () => {
  const ctx = (await world().aShop()).asSystem();
  await transact(ctx, (tx) => follow(tx, follower));
  const things = Array.from({ length: 4 }, () => ctx.system.newId());
  const about = [0, 0, 0, 1, 0, 2, 2, 3, 3];
  await transact(ctx, async (tx) => {
    for (const [n, thing] of about.entries())
      await announce(tx, happened, { thingId: things[thing] ?? '', n });
  });
  await world().settle();
  // A lot is read when its second is over.
  world().pass(follower.everySeconds + 1);
  await world().settle();
  expect(lots).toEqual([
    [0, 1, 2, 3],
    [4, 5, 6],
    [7, 8],
  ]);
});
