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
const heavy: number[] = [];
const weighing = lotFollower(
  'test:weigh',
  [happened.kind],
  async (_tx, facts) => void heavy.push(facts.length),
  { weightOf: ({ payload }) => happened.payload.parse(payload).n, weightMax: 500 },
);
const seen: { things: readonly string[]; facts: number }[] = [];
const counting = lotFollower(
  'test:count',
  [happened.kind],
  async (_tx, facts, things) => void seen.push({ things, facts: facts.length }),
  {
    subjectsMax: 2,
    once: [happened.kind],
    everySeconds: 10,
    busy: { perSecond: 0.6, share: 0.5, restSecondsMin: 20 },
  },
);
const world = useWorld([moduleOf([happened], { due: [follower.work, counting.work, weighing.work] })]);

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

it('takes no more at once than what a lot may weigh, and what is too heavy alone', async () => {
  const ctx = (await world().aShop()).asSystem();
  await transact(ctx, (tx) => follow(tx, weighing));
  const thingId = ctx.system.newId();
  await transact(ctx, async (tx) => {
    for (const n of [...Array.from({ length: 60 }, () => 200), 900, 1, 499, 1])
      await announce(tx, happened, { thingId, n });
  });
  await world().settle();
  world().pass(weighing.everySeconds + 1);
  await world().settle();
  expect(heavy).toEqual([...Array.from({ length: 30 }, () => 2), 1, 2, 1]);
});

it('names each thing once whatever was said of it, and gives way while much is said', async () => {
  const ctx = (await world().aShop()).asSystem();
  await transact(ctx, (tx) => follow(tx, counting));
  const [one = '', two = '', three = ''] = Array.from({ length: 3 }, () => ctx.system.newId());
  const say = (...things: readonly string[]) =>
    transact(ctx, async (tx) => {
      for (const [n, thingId] of things.entries()) await announce(tx, happened, { thingId, n });
    });
  const after = async (seconds: number) => {
    await world().settle();
    world().pass(seconds);
    await world().settle();
    return seen.splice(0).map(({ things, facts }) => [...things, facts]);
  };
  // A shop is made of facts, too: those are past.
  await after(60);
  await say(one, one, two, one, three);
  expect(await after(10)).toEqual([
    [one, two, 0],
    [three, 0],
  ]);
  // Six within ten seconds are many: after a lot of those it rests, and comes back by itself.
  await after(71 - ((ctx.system.now().getTime() / 1000) % 10));
  await say(one, one, one, one, one, one);
  expect(await after(9.5)).toEqual([[one, 0]]);
  await say(two);
  expect(await after(10)).toEqual([]);
  expect(await after(11)).toEqual([[two, 0]]);
  await say(three);
  expect(await after(10)).toEqual([[three, 0]]);
});
