import { channelsManage } from '@zhiyin/domain/channels';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { signatureHeader, signBody } from '#platform/webhooks/signature.ts';
import { checkAccount } from '../../src/modules/channels/accounts/check-account.ts';
import { createAccount } from '../../src/modules/channels/accounts/create-account.ts';
import { openShopSystem } from '../stand-ins/shop-system.ts';
import type { VendorServer } from '../stand-ins/vendor.ts';
import { useWorld } from '../world.ts';
import { behavesAsAChannel } from './behaves-as-a-channel.ts';
import type { VendorSaid, VendorSide } from './vendor-side.ts';

const world = useWorld();
const secret = 'a secret of both sides, long enough';
let server: VendorServer;
beforeAll(async () => {
  server = await openShopSystem(secret, () => world().system.now());
});
afterAll(() => server.close());

function signed(body: string, now: Date) {
  const signature = signBody([secret], body, now);
  return { headers: { 'content-type': 'application/json', [signatureHeader]: signature }, payload: body };
}

function eventOf({ id, customer, text, at }: VendorSaid, kind: string) {
  const sender = { id: customer, name: `Customer ${customer}`, language: 'zh-CN' };
  return { id: `e${id}`, kind, at: at.toISOString(), conversation: customer, sender, text };
}

const side = (): VendorSide => ({
  kind: 'webhook',
  server,
  answers: { url: server.url, secret },
  signsBody: true,
  isIdempotent: true,
  push: (_account, said, now) => signed(JSON.stringify({ events: [eventOf(said, 'message')] }), now),
  pushUnknown: (_account, said, now) => signed(JSON.stringify({ events: [eventOf(said, 'sticker')] }), now),
  pushGarbage: (_account, now) => signed('{"events":"none"}', now),
});

behavesAsAChannel(world, side);

it('is found well by a live check, and in trouble when the other side has another secret', async () => {
  const shop = await world().aShop();
  const owner = shop.as([channelsManage]);
  const made = { kind: 'webhook', name: 'App' };
  const good = await createAccount(owner, { ...made, answers: { url: server.url, secret } });
  expect(await checkAccount(owner, good.accountId)).toMatchObject({
    state: 'well',
    knownAs: new URL(server.url).host,
  });
  const bad = await createAccount(owner, {
    ...made,
    answers: { url: server.url, secret: 'another secret, also long enough' },
  });
  expect(await checkAccount(owner, bad.accountId)).toMatchObject({
    state: 'trouble',
    failure: 'credentials',
  });
});
