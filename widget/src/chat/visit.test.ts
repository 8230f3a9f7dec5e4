import { expect, it } from 'vitest';
import { FakeClock, settle } from '../../test/fake-clock.ts';
import { memoryShelf } from '../../test/memory-shelf.ts';
import { TokenRefused } from './call/call.ts';
import { Refused } from './call/refused.ts';
import { TryLater } from './pump.ts';
import { Visit } from './visit.ts';

/** A shop that hands out numbered tokens, and what it was asked. */
function aVisit(kept = new Map<string, string>(), failures: Error[] = []) {
  const clock = new FakeClock();
  const brought: (string | null)[] = [];
  let begun = 0;
  const visit = new Visit({
    clock,
    shelf: memoryShelf(kept),
    begin: async (token) => {
      brought.push(token);
      const failure = failures.shift();
      if (failure) throw failure;
      const shop = { shopName: '山隅茶事', greeting: '您好', colour: '#2f6b4f' };
      return { token: `t${brought.length}`, customerId: 'x', ...shop };
    },
    alone: (act) => act(),
    onBegun: () => {
      begun += 1;
    },
  });
  return { visit, clock, kept, brought, begun: () => begun };
}

it('is nobody until the visit has begun, then keeps who it is', async () => {
  const { visit, kept, begun } = aVisit();
  expect([visit.isKnown(), visit.token()]).toEqual([false, null]);
  visit.start();
  await settle();
  expect([visit.isKnown(), visit.token(), kept.get('token'), begun()]).toEqual([true, 't1', 't1', 1]);
});

it('brings the token it has, and shows the shop before it is answered', async () => {
  const kept = new Map([
    ['token', 'old'],
    ['look', '{"shopName":"茶","greeting":"hi","colour":"red; x"}'],
  ]);
  const { visit, brought } = aVisit(kept);
  expect(visit.look.value).toEqual({ shopName: '茶', greeting: 'hi', colour: null });
  visit.start();
  await settle();
  expect([brought, visit.look.value?.colour]).toEqual([['old'], '#2f6b4f']);
});

it('tries until the shop can be reached', async () => {
  const { visit, clock, brought } = aVisit(new Map(), [new TryLater(), new TryLater()]);
  visit.start();
  await clock.pass(5000);
  expect([visit.token(), brought.length]).toEqual(['t3', 3]);
});

it('says why when the shop does not let it in, and may be asked again', async () => {
  const { visit, clock, begun } = aVisit(new Map(), [new Refused('channels.wrong-site', '不在名单里')]);
  visit.start();
  await clock.pass(60_000);
  expect([visit.refusal.value, begun()]).toEqual(['不在名单里', 0]);
  visit.start();
  await settle();
  expect([visit.refusal.value, begun()]).toEqual([null, 1]);
});

it('begins anew when its token is refused, and asks for the work to be repeated', async () => {
  const { visit, brought } = aVisit();
  visit.start();
  await settle();
  const refused = visit.as(async () => {
    throw new TokenRefused();
  });
  await expect(refused).rejects.toBeInstanceOf(TryLater);
  await settle();
  expect(brought).toEqual([null, 't1']);
  expect(await visit.as(async (token) => token)).toBe('t2');
});

it('begins anew once when two calls are refused with the same token', async () => {
  const { visit, brought } = aVisit();
  visit.start();
  await settle();
  visit.renew('t1');
  await settle();
  visit.renew('t1');
  await settle();
  expect(brought.length).toBe(2);
});
