import { expect, it } from 'vitest';
import { FakeClock, settle } from '../../../test/fake-clock.ts';
import { memoryShelf } from '../../../test/memory-shelf.ts';
import { aVisitAnswer } from '../../../test/shapes.ts';
import type { Identity } from '../../bridge/identity.ts';
import { TokenRefused } from '../call/call.ts';
import { Refused } from '../call/refused.ts';
import type { Visit as VisitAnswer } from '../contract.ts';
import type { Arrival } from '../desk.ts';
import { TryLater } from '../pump.ts';
import { Visit, type WhoChange } from './visit.ts';

/** A shop that hands out numbered tokens, and what it was asked. */
function aVisit(
  kept = new Map<string, string>(),
  failures: Error[] = [],
  own: (arrival: Arrival) => Partial<VisitAnswer> = () => ({}),
) {
  const clock = new FakeClock();
  const brought: (string | null)[] = [];
  const identities: (Identity | null)[] = [];
  const changes: WhoChange[] = [];
  let begun = 0;
  const visit = new Visit({
    clock,
    shelf: memoryShelf(kept),
    begin: async (arrival) => {
      brought.push(arrival.token);
      identities.push(arrival.identity);
      const failure = failures.shift();
      if (failure) throw failure;
      return aVisitAnswer({ token: `t${brought.length}`, ...own(arrival) });
    },
    alone: (act) => act(),
    page: () => null,
    onOther: (change) => void changes.push(change),
    onBegun: () => {
      begun += 1;
    },
  });
  return { visit, clock, kept, brought, identities, changes, begun: () => begun };
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
  expect(visit.look.value).toMatchObject({ shopName: '茶', greeting: 'hi', colour: null, side: null });
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

/** A shop that knows visitors by what vouches for them. */
function vouching({ token, identity }: Arrival): Partial<VisitAnswer> {
  if (identity && 'jwt' in identity) return { customerId: identity.jwt, isIdentified: true };
  return { customerId: token === null ? 'anybody' : 'as before' };
}

it('becomes who the shop says it is, and keeps what anybody was about to say', async () => {
  const { visit, changes, kept, identities } = aVisit(new Map(), [], vouching);
  visit.start();
  await settle();
  visit.identify({ jwt: 'ann' });
  visit.identify({ jwt: 'ann' });
  await settle();
  expect(identities).toEqual([null, { jwt: 'ann' }]);
  expect([changes, visit.token()]).toEqual([['named'], null]);
  expect(kept.get('who')).toBe('{"customerId":"ann","isIdentified":true}');
});

it('makes room when somebody else signs in at the same browser', async () => {
  const kept = new Map([['who', '{"customerId":"ann","isIdentified":true}']]);
  const { visit, changes } = aVisit(kept, [], vouching);
  visit.identify({ jwt: 'ben' });
  visit.start();
  await settle();
  expect(changes).toEqual(['another']);
});

it('lets nobody in as whom it was vouched for before, when nobody vouches any more', async () => {
  const kept = new Map([
    ['token', 'anns'],
    ['who', '{"customerId":"ann","isIdentified":true}'],
  ]);
  const { visit, brought, changes } = aVisit(kept, [new Refused('channels.bad-identity', 'no')], vouching);
  visit.identify({ jwt: 'forged' });
  visit.start();
  await settle();
  expect([brought, kept.get('who')]).toEqual([
    ['anns', null],
    '{"customerId":"anybody","isIdentified":false}',
  ]);
  expect(changes).toHaveLength(1);
});

it('takes the last of several names while the first is still on its way', async () => {
  const { visit, identities, kept } = aVisit(new Map(), [], vouching);
  visit.identify({ jwt: 'ann' });
  visit.start();
  visit.identify({ jwt: 'ben' });
  await settle();
  expect(identities).toEqual([{ jwt: 'ann' }, { jwt: 'ben' }]);
  expect([kept.get('who'), visit.token()]).toEqual(['{"customerId":"ben","isIdentified":true}', 't2']);
});

it('asks for the hours again after a while, when somebody looks', async () => {
  let isOpen = true;
  const { visit, clock, brought, begun } = aVisit(new Map(), [], () => ({ isOpen }));
  visit.start();
  await clock.pass(60_000);
  visit.start();
  isOpen = false;
  await clock.pass(10 * 60_000);
  expect(brought).toHaveLength(1);
  visit.start();
  await settle();
  expect([visit.terms.value?.isOpen, brought.length, begun()]).toEqual([false, 2, 1]);
});

it('makes room when another page of the shop has become somebody else', async () => {
  const { visit, changes, kept } = aVisit();
  visit.start();
  await settle();
  visit.checkWho();
  expect(changes).toEqual([]);
  kept.delete('who');
  visit.checkWho();
  expect(changes).toEqual(['elsewhere']);
});

it('keeps nothing of an answer that comes after it was stopped', async () => {
  const { visit, kept, begun } = aVisit();
  visit.start();
  visit.stop();
  await settle();
  expect([kept.size, visit.token(), begun()]).toEqual([0, null, 0]);
});
