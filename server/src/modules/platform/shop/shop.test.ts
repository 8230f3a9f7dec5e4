import type { Endpoint } from '@zhiyin/domain/kit';
import { getMe, listMembers, setPresence } from '@zhiyin/domain/people';
import * as contract from '@zhiyin/domain/platform';
import { beforeEach, expect, it } from 'vitest';
import { actorsOf } from '#modules/people';
import { asSystem } from '#platform/auth/as-system.ts';
import { look } from '#platform/database/transact.ts';
import { factsAfter } from '#platform/facts/read-facts.ts';
import { aBrowser, type Browser } from '../../../../test/browser.ts';
import { codeOf, goodPassword } from '../../../../test/sign-in.ts';
import { aStaffedShop, type Colleague, type StaffedShop } from '../../../../test/staff.ts';
import { useWorld } from '../../../../test/world.ts';
import { changeShop } from './change-shop.ts';
import { readShop } from './read-shop.ts';

const world = useWorld();
let shop: StaffedShop;
beforeEach(async () => {
  shop = await aStaffedShop(world().system);
});

async function call(browser: Browser, endpoint: Endpoint, body?: object) {
  const answer = await world().app.http.inject({
    method: endpoint.method,
    url: `/api${endpoint.path}`,
    headers: { ...browser.headers(), 'sec-fetch-site': 'same-origin' },
    ...(body ? { body } : {}),
  });
  for (const line of [answer.headers['set-cookie'] ?? []].flat()) browser.keep(line);
  return { status: answer.statusCode, body: answer.json() };
}

async function signedIn(colleague: Colleague): Promise<Browser> {
  const browser = aBrowser();
  await call(browser, contract.signIn, { email: colleague.email, password: goodPassword });
  return browser;
}

async function turnOn(browser: Browser): Promise<void> {
  const begun = await call(browser, contract.enableTwoFactor, { password: goodPassword });
  const confirmed = await call(browser, contract.confirmTwoFactor, { code: codeOf(begun.body.uri) });
  expect(confirmed.status).toBe(200);
}

const demanded = { isTwoFactorNeeded: true };
const never = () => Promise.resolve(false);

it('changes what is said and leaves the rest, and tells it with what was before', async () => {
  const one = await world().aShop();
  const manager = one.as([contract.manageShop]);
  const before = await readShop(manager);
  expect(before).toMatchObject({ name: 'Test shop', isTwoFactorNeeded: false });
  const change = { name: '月光茶叶店', timeZone: 'Europe/Berlin' };
  expect(await changeShop(manager, change, never)).toEqual({ ...before, ...change });
  expect(await readShop(manager)).toEqual({ ...before, ...change });
  await world().settle();
  const { facts } = await factsAfter(one.asSystem(), world().app.catalogue, 0, 50);
  expect(facts.find(({ kind }) => kind === contract.shopChanged.kind)?.payload).toMatchObject({
    name: { from: 'Test shop', to: '月光茶叶店' },
    timeZone: { from: 'Asia/Shanghai', to: 'Europe/Berlin' },
    isTwoFactorNeeded: { from: false, to: false },
  });
});

it('lets nobody demand a second factor who may not, or who has none', async () => {
  const one = await world().aShop();
  const manager = one.as([contract.manageShop]);
  const owner = one.as([contract.manageShop, contract.demandTwoFactor]);
  const always = () => Promise.resolve(true);
  await expect(changeShop(manager, demanded, always)).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(changeShop(owner, demanded, never)).rejects.toMatchObject({
    reason: { key: 'shop.own-two-factor-first' },
  });
  expect(await changeShop(owner, demanded, always)).toMatchObject(demanded);
});

it('holds back whoever has no second factor until they have one, and nobody else', async () => {
  const [owner, agent] = [await signedIn(shop.owner), await signedIn(await shop.hire('agent'))];
  expect((await call(owner, contract.changeShop, demanded)).status).toBe(409);
  await turnOn(owner);
  expect((await call(agent, listMembers)).status).toBe(200);
  expect((await call(owner, contract.changeShop, demanded)).status).toBe(200);

  expect((await call(agent, getMe)).body).toMatchObject({ isTwoFactorMissing: true, permissions: [] });
  for (const [endpoint, body] of [
    [listMembers, undefined],
    [setPresence, { status: 'busy' }],
    [contract.listFacts, undefined],
    [contract.listSessions, undefined],
  ] as const) {
    const { status, body: answer } = await call(agent, endpoint, body);
    expect([endpoint.name, status, answer.error?.reason]).toEqual([
      endpoint.name,
      403,
      'shop.two-factor-needed',
    ]);
  }
  expect((await call(owner, listMembers)).status).toBe(200);

  await turnOn(agent);
  expect((await call(agent, getMe)).body).toMatchObject({ isTwoFactorMissing: false });
  expect((await call(agent, listMembers)).status).toBe(200);
});

it('counts nobody who is held back among those who may do something', async () => {
  const agent = await shop.hire('agent');
  const owner = await signedIn(shop.owner);
  const ids = [shop.owner.memberId, agent.memberId];
  const held = async () => {
    const ctx = asSystem(shop.ground, shop.workspaceId);
    const actors = await look(ctx, (tx) => actorsOf(tx, ids));
    return ids.map((id) => [
      (actors.get(id)?.permissions.size ?? 0) > 0,
      actors.get(id)?.isHeldBack ?? false,
    ]);
  };
  await turnOn(owner);
  expect(await held()).toEqual([
    [true, false],
    [true, false],
  ]);
  await call(owner, contract.changeShop, demanded);
  expect(await held()).toEqual([
    [true, false],
    [false, true],
  ]);
});

it('lets everybody on again when it is demanded no more', async () => {
  const [owner, agent] = [await signedIn(shop.owner), await signedIn(await shop.hire('agent'))];
  await turnOn(owner);
  await call(owner, contract.changeShop, demanded);
  expect((await call(agent, listMembers)).status).toBe(403);
  await call(owner, contract.changeShop, { isTwoFactorNeeded: false });
  expect((await call(agent, listMembers)).status).toBe(200);
});
