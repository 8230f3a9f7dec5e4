import { portalInvite } from '@zhiyin/domain/channels';
import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import { greetCustomer } from '#modules/customers';
import { transact } from '#platform/database/transact.ts';
import { aPortal, type Door } from '../../../../../test/portal.ts';
import { useWorld } from '../../../../../test/world.ts';
import { makeLink } from './make-link.ts';

const world = useWorld();
const tokenIn = (url: string): string => url.split('#link=')[1] ?? '';
const open = (door: Door, token: string, browserKey: string | null = null) =>
  door.post(`/portals/${door.shopKey}/entries/link`, { token, browserKey });
const [mine, theirs] = ['my browser'.padEnd(40, '.'), 'their browser'.padEnd(40, '.')];

async function aLink(door: Door) {
  const customerId = v7();
  await transact(door.shop.asSystem(), (tx) => greetCustomer(tx, customerId, 'zh', 'test'));
  const { url, expiresAt } = await makeLink(door.shop.as([portalInvite]), customerId);
  return { customerId, token: tokenIn(url), url, expiresAt };
}

it('lets the customer in whom it was made for', async () => {
  const door = await aPortal(world());
  const { customerId, token, url } = await aLink(door);
  expect(url).toMatch(/\/portal\/[\w-]{22}#link=[\w-]{43}$/);
  const entered = await open(door, token);
  expect(entered).toMatchObject({ status: 200, body: { customerId } });
  expect((await door.get('/portal-session', entered.body.token)).body).toMatchObject({
    customerId,
    provenEmail: null,
  });
});

it('opens once, also for several at once', async () => {
  const door = await aPortal(world());
  const { token } = await aLink(door);
  const all = await Promise.all([open(door, token), open(door, token), open(door, token)]);
  expect(all.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
});

it('answers the same browser again whose answer was lost, with the same sign-in', async () => {
  const door = await aPortal(world());
  const { token } = await aLink(door);
  const first = await open(door, token, mine);
  world().pass(9 * 60);
  expect(await open(door, token, mine)).toEqual(first);
  world().pass(2 * 60);
  expect((await open(door, token, mine)).status).toBe(409);
});

it('answers no other browser again, and none without a key of its own', async () => {
  const door = await aPortal(world());
  const { token } = await aLink(door);
  await open(door, token, mine);
  expect((await open(door, token, theirs)).status).toBe(409);
  expect((await open(door, token)).status).toBe(409);
  const keyless = await aLink(door);
  expect((await open(door, keyless.token)).status).toBe(200);
  expect((await open(door, keyless.token)).status).toBe(409);
});

it('signs nobody in again who has signed out since', async () => {
  const door = await aPortal(world());
  const { token } = await aLink(door);
  const { body } = await open(door, token, mine);
  await door.post('/portal-session/end', { everywhere: false }, body.token);
  expect((await open(door, token, mine)).status).toBe(409);
});

it('begins one sign-in for the same browser at once', async () => {
  const door = await aPortal(world());
  const { token } = await aLink(door);
  const all = await Promise.all([1, 2, 3].map(() => open(door, token, mine)));
  expect(all.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(new Set(all.map(({ body }) => body.token)).size).toBe(1);
});

it('is not used up by whoever only looks at the page', async () => {
  const door = await aPortal(world());
  const { token } = await aLink(door);
  await world().app.http.inject({ url: `/portal/${door.shopKey}` });
  await door.get(`/portals/${door.shopKey}`);
  expect((await open(door, token)).status).toBe(200);
});

it.each([
  { days: 6.9, status: 200, why: 'within seven days' },
  { days: 7.1, status: 409, why: 'after seven days' },
])('answers $status $why', async ({ days, status }) => {
  const door = await aPortal(world());
  const { token } = await aLink(door);
  world().pass(days * 24 * 3600);
  expect((await open(door, token)).status).toBe(status);
});

it.each(['', ' ', 'null', 'a'.repeat(43)])('takes no made-up token (%j)', async (token) => {
  const door = await aPortal(world());
  await aLink(door);
  expect((await open(door, token)).status).toBe(409);
});

it('opens in its own shop alone', async () => {
  const [door, other] = [await aPortal(world()), await aPortal(world())];
  const { token } = await aLink(door);
  expect((await open(other, token)).status).toBe(409);
  expect((await open(door, token)).status).toBe(200);
});

it('is made by whoever may, and for a customer that there is', async () => {
  const door = await aPortal(world());
  const { customerId } = await aLink(door);
  await expect(makeLink(door.shop.as([]), customerId)).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(makeLink(door.shop.as([portalInvite]), v7())).rejects.toMatchObject({ kind: 'missing' });
});

it('leaves the makers and the comers in the trail', async () => {
  const door = await aPortal(world());
  const { token, customerId } = await aLink(door);
  await open(door, token);
  const facts = await transact(door.shop.asSystem(), (tx) =>
    tx.db
      .selectFrom('facts')
      .select(['kind', 'actorKind', 'payload'])
      .where('workspaceId', '=', tx.workspaceId)
      .where('kind', 'like', 'channels.portal-%')
      .orderBy('factId')
      .execute(),
  );
  expect(facts).toMatchObject([
    { kind: 'channels.portal-link-made', actorKind: 'member', payload: { customerId } },
    { kind: 'channels.portal-entered', payload: { customerId, by: 'link' } },
  ]);
  expect(JSON.stringify(facts)).not.toContain(token);
});
