import { atConversation, inboxRead } from '@zhiyin/domain/inbox';
import { browserSwitched } from '@zhiyin/domain/platform';
import { v7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { groundOfSystem } from '#platform/auth/as-system.ts';
import { authOf } from '#platform/auth/auth.ts';
import type { Context } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { whisper } from '#platform/live/whisper.ts';
import { OutgoingFailure } from '#platform/outgoing/outgoing.ts';
import { pushOutgoing } from '#platform/push/push-outgoing.ts';
import { type NewPush, pushTo } from '#platform/push/push-to.ts';
import { vapidKeys } from '#platform/push/vapid.ts';
import { secretsFrom } from '#platform/secrets.ts';
import { anAgent } from '../../../../test/desk.ts';
import { aPushService, aSignedInBrowser, aToldBrowser } from '../../../../test/pushes.ts';
import type { PushService } from '../../../../test/stand-ins/push-service.ts';
import { type Shop, useWorld } from '../../../../test/world.ts';
import { forgetBrowser, keepBrowser, lookAtBrowser, tryBrowser } from './own-browsers.ts';

const world = useWorld();
let service: PushService;
beforeEach(async () => {
  service = await aPushService(world());
});
afterEach(() => service.close());

const push: NewPush = {
  title: '工单超期',
  text: '工单 T-7 已超期',
  link: '/console/tickets/7',
  tag: 'ticket:7',
};
const idOf = ({ actor }: Context): string => actor.id ?? '';

async function tell(shop: Shop, member: Context, said: Partial<NewPush> = {}): Promise<void> {
  await transact(shop.asSystem(), (tx) => pushTo(tx, [idOf(member), idOf(member)], { ...push, ...said }));
  await world().settle();
}

/** How many pushes and browsers a shop still keeps. */
async function kept(shop: Shop): Promise<{ pushes: number; browsers: number }> {
  const count = (table: 'pushes' | 'pushBrowsers') =>
    look(shop.asSystem(), (tx) =>
      tx.db.selectFrom(table).select('browserId').where('workspaceId', '=', tx.workspaceId).execute(),
    );
  return { pushes: (await count('pushes')).length, browsers: (await count('pushBrowsers')).length };
}

it('comes to every browser of whoever is told, once, readable there alone, and to nobody else', async () => {
  const shop = await world().aShop();
  const [lin, zhao] = [await anAgent(shop), await anAgent(shop)];
  const [desk, phone] = [
    await aToldBrowser(world(), service, lin),
    await aToldBrowser(world(), service, lin),
  ];
  const others = await aToldBrowser(world(), service, zhao);
  await tell(shop, lin, { isUrgent: true });

  const { isUrgent: _, ...shown } = { isUrgent: true, ...push };
  expect([desk.arrived, phone.arrived, others.arrived]).toEqual([[shown], [shown], []]);
  expect(desk.headers[0]).toMatchObject({ ttl: '21600', urgency: 'high', 'content-encoding': 'aes128gcm' });
  expect(desk.headers[0]?.['topic']).toMatch(/^[\w-]{32}$/);
  expect(await kept(shop)).toEqual({ pushes: 0, browsers: 3 });
});

it('is cut, and keeps its line', async () => {
  const shop = await world().aShop();
  const lin = await anAgent(shop);
  const browser = await aToldBrowser(world(), service, lin);
  await tell(shop, lin, { text: `一\n二${'😀'.repeat(400)}` });
  const [arrived] = browser.arrived;
  expect(arrived?.text.startsWith('一 二😀')).toBe(true);
  expect(arrived?.text.length).toBeLessThanOrEqual(300);
  expect(arrived?.text.isWellFormed()).toBe(true);
});

it('leads nowhere but to our own pages', async () => {
  const shop = await world().aShop();
  const lin = await anAgent(shop);
  await aToldBrowser(world(), service, lin);
  for (const link of ['https://evil.example/', '//evil.example/', 'javascript:alert(1)'])
    await expect(tell(shop, lin, { link })).rejects.toThrow();
});

it.each([404, 410])('forgets a browser of which its push service says %i', async (status) => {
  const shop = await world().aShop();
  const lin = await anAgent(shop);
  const browser = await aToldBrowser(world(), service, lin);
  service.feel(status);
  await tell(shop, lin);
  expect(await kept(shop)).toEqual({ pushes: 0, browsers: 0 });

  service.feel(null);
  await tell(shop, lin);
  expect(browser.arrived).toEqual([]);
  expect(service.calls.count).toBe(1);
});

it.each([
  { why: 'it is busy and says for how long', status: 429, headers: { 'retry-after': '120' }, waits: 120 },
  { why: 'it is down', status: 503, headers: {}, waits: 15 },
  { why: 'the line breaks', status: 0, headers: {}, waits: 15 },
])('waits and comes once when $why', async ({ status, headers, waits }) => {
  const shop = await world().aShop();
  const lin = await anAgent(shop);
  const browser = await aToldBrowser(world(), service, lin);
  service.feel(status, headers);
  await tell(shop, lin);
  expect(await kept(shop)).toEqual({ pushes: 1, browsers: 1 });
  service.feel(null);
  world().pass(waits - 5);
  await world().settle();
  expect(browser.arrived).toEqual([]);
  world().pass(6);
  await world().settle();
  expect(browser.arrived).toHaveLength(1);
  expect(await kept(shop)).toEqual({ pushes: 0, browsers: 1 });
});

it('does not wait for a push service that is silent: nobody calls that for some minutes, and then one does', async () => {
  const shop = await world().aShop();
  const lin = await anAgent(shop);
  const browser = await aToldBrowser(world(), service, lin);
  const open = pushOutgoing.of(world().system);
  const slow = await aPushService(world());
  const slowOpen = pushOutgoing.of(world().system);
  const waiting = [await aToldBrowser(world(), slow, lin)];
  while (waiting.length < 9) waiting.push(await aToldBrowser(world(), slow, lin));
  const silence = new OutgoingFailure('no answer within 10 s', new DOMException('', 'TimeoutError'));
  const away = { calls: 0, isAway: true };
  pushOutgoing.use(world().system, {
    ...open,
    call: async (url, call) => {
      if (!url.includes(`:${slow.port}/`)) return open.call(url, call);
      away.calls++;
      if (away.isAway) throw silence;
      return slowOpen.call(url, call);
    },
  });
  await tell(shop, lin);
  expect(browser.arrived).toHaveLength(1);
  expect(await kept(shop)).toEqual({ pushes: 9, browsers: 10 });
  // As many as there are places had begun before the first of them knew.
  expect(away.calls).toBeLessThanOrEqual(4);
  const before = away.calls;
  world().pass(301);
  await world().settle();
  expect(away.calls).toBe(before + 1);
  away.isAway = false;
  world().pass(301);
  await world().settle();
  world().pass(31);
  await world().settle();
  expect(waiting.map(({ arrived }) => arrived.length)).toEqual(waiting.map(() => 1));
  expect(await kept(shop)).toEqual({ pushes: 0, browsers: 10 });
  await slow.close();
});

it('comes once of several with the same tag that waited for one browser: the newest, and no other tag waits with them', async () => {
  const shop = await world().aShop();
  const [lin, zhao] = [await anAgent(shop), await anAgent(shop)];
  const [browser, others] = [
    await aToldBrowser(world(), service, lin),
    await aToldBrowser(world(), service, zhao),
  ];
  service.feel(503);
  await tell(shop, lin, { text: '工单 T-7 快超期了' });
  await tell(shop, zhao, { text: '工单 T-7 交给您了' });
  await tell(shop, lin, { text: '工单 T-8 已超期', tag: 'ticket:8' });
  await tell(shop, lin, { text: '工单 T-7 已超期' });
  expect(await kept(shop)).toEqual({ pushes: 3, browsers: 2 });

  service.feel(null);
  world().pass(60);
  await world().settle();
  expect(browser.arrived.map(({ text }) => text).toSorted()).toEqual(['工单 T-7 已超期', '工单 T-8 已超期']);
  expect(others.arrived.map(({ text }) => text)).toEqual(['工单 T-7 交给您了']);
  expect(await kept(shop)).toEqual({ pushes: 0, browsers: 2 });
});

it('is not sent any more after six hours, and nothing is left of it', async () => {
  const shop = await world().aShop();
  const lin = await anAgent(shop);
  const browser = await aToldBrowser(world(), service, lin);
  service.feel(503);
  await tell(shop, lin);
  world().pass(6 * 3600);
  service.feel(null);
  await world().settle();
  expect(browser.arrived).toEqual([]);
  expect(await kept(shop)).toEqual({ pushes: 0, browsers: 1 });
});

it('is given up when the push service refuses it, and the browser is kept', async () => {
  const shop = await world().aShop();
  const lin = await anAgent(shop);
  const browser = await aToldBrowser(world(), service, lin);
  service.feel(400);
  await tell(shop, lin);
  expect(await kept(shop)).toEqual({ pushes: 0, browsers: 1 });
  service.feel(null);
  await tell(shop, lin);
  expect(browser.arrived).toHaveLength(1);
});

it('ends with the sign-in that it was switched on in', async () => {
  const shop = await world().aShop();
  const lin = await anAgent(shop);
  const [left, stays] = [
    await aToldBrowser(world(), service, lin),
    await aToldBrowser(world(), service, lin),
  ];
  await authOf(world().system).signOut(groundOfSystem(world().system, 'test'), left.signedIn.exchange());
  await tell(shop, lin);
  expect([left.arrived.length, stays.arrived.length]).toEqual([0, 1]);
  expect(await kept(shop)).toEqual({ pushes: 0, browsers: 1 });
});

it('is told for one member at a time: what waits for whoever used the browser before is not sent', async () => {
  const shop = await world().aShop();
  const [lin, zhao] = [await anAgent(shop), await anAgent(shop)];
  const browser = await aToldBrowser(world(), service, lin);
  service.feel(503);
  await tell(shop, lin);
  const { browser: signedIn } = await aSignedInBrowser(world());
  await keepBrowser(zhao, browser.subscription, signedIn.exchange());

  service.feel(null);
  world().pass(60);
  await world().settle();
  await tell(shop, lin);
  expect(browser.arrived).toEqual([]);
  await tell(shop, zhao);
  expect(browser.arrived).toHaveLength(1);
  const { endpoint } = browser.subscription;
  expect(await lookAtBrowser(lin, { endpoint })).toEqual({ isOn: false });
  expect(await lookAtBrowser(zhao, { endpoint })).toEqual({ isOn: true });
});

it('does not come to whoever looks at the thing at this moment, and comes when they look away', async () => {
  const shop = await world().aShop();
  const lin = await anAgent(shop);
  const browser = await aToldBrowser(world(), service, lin);
  const conversationId = v7();
  const about = { conversationId, customerId: v7(), teamId: null, assigneeId: null, who: idOf(lin) };
  const looks = (isLooking: boolean) =>
    whisper(shop.as([inboxRead]), atConversation, {
      ...about,
      isTyping: false,
      isAnswering: false,
      isLooking,
    });
  looks(true);
  await tell(shop, lin, { subjectId: conversationId });
  expect(browser.arrived).toEqual([]);
  await tell(shop, lin, { subjectId: v7() });
  expect(browser.arrived).toHaveLength(1);

  looks(false);
  await tell(shop, lin, { subjectId: conversationId });
  expect(browser.arrived).toHaveLength(2);
  looks(true);
  world().pass(16);
  await tell(shop, lin, { subjectId: conversationId });
  expect(browser.arrived).toHaveLength(3);
});

it('is switched on, tried and switched off by its owner', async () => {
  const shop = await world().aShop();
  const [lin, zhao] = [await anAgent(shop), await anAgent(shop)];
  const { browser: signedIn } = await aSignedInBrowser(world());
  const browser = service.aBrowser(vapidKeys.of(world().system).publicKey);
  const { endpoint } = browser.subscription;
  await expect(tryBrowser(lin, { endpoint })).rejects.toThrow('not told of anything');
  await keepBrowser(lin, browser.subscription, signedIn.exchange());
  await keepBrowser(lin, browser.subscription, signedIn.exchange());
  expect(await tryBrowser(lin, { endpoint })).toEqual({ done: true });
  expect(browser.arrived).toMatchObject([{ title: 'A test', link: '/console/account', tag: 'test' }]);
  await expect(tryBrowser(zhao, { endpoint })).rejects.toThrow('not told of anything');

  await forgetBrowser(zhao, { endpoint });
  expect(await lookAtBrowser(lin, { endpoint })).toEqual({ isOn: true });
  await forgetBrowser(lin, { endpoint });
  expect(await lookAtBrowser(lin, { endpoint })).toEqual({ isOn: false });
  expect(await kept(shop)).toEqual({ pushes: 0, browsers: 0 });
  const facts = await look(shop.asSystem(), (tx) =>
    tx.db
      .selectFrom('facts')
      .select('payload')
      .where('workspaceId', '=', tx.workspaceId)
      .where('kind', '=', browserSwitched.kind)
      .orderBy('factId')
      .execute(),
  );
  const memberId = idOf(lin);
  expect(facts).toEqual([{ payload: { memberId, isOn: true } }, { payload: { memberId, isOn: false } }]);
});

it('says to whoever tries it what the push service said', async () => {
  const shop = await world().aShop();
  const lin = await anAgent(shop);
  const browser = await aToldBrowser(world(), service, lin);
  const { endpoint } = browser.subscription;
  service.feel(503);
  await expect(tryBrowser(lin, { endpoint })).rejects.toMatchObject({
    values: { why: 'the push service answered 503' },
  });
  service.feel(null);
  browser.uninstall();
  await expect(tryBrowser(lin, { endpoint })).rejects.toThrow('have ended');
  expect(await lookAtBrowser(lin, { endpoint })).toEqual({ isOn: false });
});

it('is not switched on by a program, nor for an address of a private network or in the clear, nor with a key that is none', async () => {
  const shop = await world().aShop();
  const lin = await anAgent(shop);
  const { browser: signedIn } = await aSignedInBrowser(world());
  const { subscription } = service.aBrowser(vapidKeys.of(world().system).publicKey);
  const nobodys = { ...signedIn.exchange(), request: { headers: {} } };
  // A test's stand-in for Fastify's request, of which the headers alone are read.
  await expect(keepBrowser(lin, subscription, nobodys as never)).rejects.toMatchObject({ kind: 'unknown' });

  const keys = { ...subscription.keys, p256dh: `B${'A'.repeat(86)}` };
  await expect(keepBrowser(lin, { ...subscription, keys }, signedIn.exchange())).rejects.toThrow('is none');
  expect(await kept(shop)).toEqual({ pushes: 0, browsers: 0 });
  const { system } = world();
  const config = { ...system.config, innerHosts: ['10.0.0.5:443'], pushHosts: ['10.0.0.6:443'] };
  pushOutgoing.use(system, pushOutgoing.of({ ...system, config }));
  const keepAt = (endpoint: string) => keepBrowser(lin, { ...subscription, endpoint }, signedIn.exchange());
  for (const at of [
    'https://169.254.169.254/p',
    'https://redis/p',
    'https://10.0.0.5/p',
    'http://example.com/p',
  ])
    await expect(keepAt(at)).rejects.toMatchObject({ kind: 'invalid' });
  expect(await kept(shop)).toEqual({ pushes: 0, browsers: 0 });
  for (const at of ['https://10.0.0.6/p', 'https://example.com/p']) await keepAt(at);
  expect(await kept(shop)).toEqual({ pushes: 0, browsers: 2 });
});

it('keeps the ten browsers of a member that were switched on last', async () => {
  const shop = await world().aShop();
  const lin = await anAgent(shop);
  const { browser: signedIn } = await aSignedInBrowser(world());
  const { publicKey } = vapidKeys.of(world().system);
  const all = Array.from({ length: 11 }, () => service.aBrowser(publicKey));
  for (const { subscription } of all) {
    await keepBrowser(lin, subscription, signedIn.exchange());
    world().pass(1);
  }
  const isOn = async (at: number) =>
    (await lookAtBrowser(lin, { endpoint: all[at]?.subscription.endpoint ?? '' })).isOn;
  expect(await Promise.all([0, 1, 10].map(isOn))).toEqual([false, true, true]);
});

it('forgets a browser that subscribed with the key of another root secret', async () => {
  const shop = await world().aShop();
  const lin = await anAgent(shop);
  const { arrived } = await aToldBrowser(world(), service, lin);
  await transact(shop.asSystem(), (tx) =>
    tx.db
      .updateTable('pushBrowsers')
      .set({
        sealedSubscription: secretsFrom('the root secret of another server').seal('push-subscription', '{}'),
      })
      .where('workspaceId', '=', tx.workspaceId)
      .execute(),
  );
  await tell(shop, lin);
  expect(arrived).toEqual([]);
  expect(await kept(shop)).toEqual({ pushes: 0, browsers: 0 });
});

it('lies in the database so that nobody reads it there', async () => {
  const shop = await world().aShop();
  const lin = await anAgent(shop);
  const { subscription } = await aToldBrowser(world(), service, lin);
  service.feel(503);
  await tell(shop, lin);
  const rows = await look(shop.asSystem(), async (tx) => [
    await tx.db.selectFrom('pushes').selectAll().where('workspaceId', '=', tx.workspaceId).execute(),
    await tx.db.selectFrom('pushBrowsers').selectAll().where('workspaceId', '=', tx.workspaceId).execute(),
  ]);
  const lies = JSON.stringify(rows);
  for (const secret of ['T-7', subscription.endpoint, subscription.keys.auth, subscription.keys.p256dh])
    expect(lies).not.toContain(secret);
});
