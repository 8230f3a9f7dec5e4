import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { look, transact } from '#platform/database/transact.ts';
import { john, privacyDesk, receiver } from '../../../../../test/privacy-desk.ts';
import { useWorld } from '../../../../../test/world.ts';
import { showReceiver } from '../../orders/show-receiver.ts';
import { switchConnection } from '../keep-connection.ts';
import { connectShopApp, getShopApp } from '../shop-app/connect-app.ts';
import { erasePrivacyRequest } from './erase-request.ts';
import { erasePrivacy } from './jobs/erase-privacy.ts';
import { changeRequest, requestsQuery } from './rows.ts';
import { settlePrivacyRequest } from './settle-request.ts';

const world = useWorld();
const { aDesk, withJohn } = privacyDesk(world);
const testShop = { shop_domain: 'shanyu-test.myshopify.com' };
const other = {
  name: '二店',
  clientId: 'client-id-2',
  shop: 'other-tea.myshopify.com',
  secret: 'shpss_other',
};
const address = { name: '约翰', address1: receiver.receiverAddress };

it('finds no orders for a shop that is none of those connected, and says which shop asked', async () => {
  const desk = await withJohn();
  await desk.tell('orders/create', { id: 1, name: '#1001' });
  await desk.ask('shop/redact', testShop);
  await desk.tell('customers/redact', { ...testShop, customer: desk.customer, orders_to_redact: [1] });
  const nothing = { shop: testShop.shop_domain, isKnownShop: false, orderCount: 0 };
  expect(await desk.requests()).toMatchObject([nothing, nothing]);
  for (const { requestId } of await desk.requests()) await erasePrivacyRequest(desk.owner, requestId);
  await world().settle();
  expect(await desk.requests()).toMatchObject([{ outcome: 'nothing-found' }, { outcome: 'nothing-found' }]);
  expect(await showReceiver(desk.owner, { orderId: desk.first })).toMatchObject({ name: '约翰' });
});

it('erases of a test shop of the same app what that shop told of', async () => {
  const desk = await aDesk();
  await desk.tell('orders/create', { id: 1, name: '#1', shipping_address: address });
  const headers = { 'x-shopify-shop-domain': testShop.shop_domain };
  await desk.tell('orders/create', { id: 2, name: '#2', shipping_address: address }, headers);
  await erasePrivacyRequest(desk.owner, await desk.ask('shop/redact', testShop));
  await world().settle();
  expect(await desk.requests()).toMatchObject([{ isKnownShop: true, outcome: 'erased', orderCount: 1 }]);
  expect(await desk.rowsOf('#1')).toContain('约翰');
  expect(await desk.rowsOf('#2')).not.toContain('约翰');
});

it('leaves alone what another shop told of that was connected afterwards under the same platform', async () => {
  const desk = await withJohn();
  await desk.tell('orders/create', { id: 1, name: '#A', shipping_address: address });
  await switchConnection(desk.owner, desk.connectionId, { isOff: true });
  const { connectionId } = await connectShopApp(desk.owner, { platform: 'shopify', ...other });
  await transact(desk.shop.asSystem(), (tx) =>
    sql`insert into store_tellings (workspace_id, connection_id, external_id, updated_at, number)
      select ${tx.workspaceId}, ${connectionId}, number, now(), number from orders
      where workspace_id = ${tx.workspaceId} and number in ('#1001', '#1002', '#1003')`.execute(tx.db),
  );
  await desk.tell('shop/redact', {});
  await desk.tell('customers/redact', { customer: desk.customer });
  expect((await desk.requests()).map(({ wish, orderCount }) => [wish, orderCount]).toSorted()).toEqual([
    ['forget', 0],
    ['forget-shop', 1],
  ]);
  for (const { requestId } of await desk.requests()) await erasePrivacyRequest(desk.owner, requestId);
  await world().settle();
  expect(await desk.rowsOf('#1001')).toContain(john.buyerId);
  expect(await desk.rowsOf('#A')).not.toContain('约翰');
  expect((await getShopApp(desk.owner, connectionId)).requests).toEqual([]);
});

it('says that it could not be erased, and lets it be tried again or settled', async () => {
  const desk = await withJohn();
  const requestId = await desk.ask('customers/redact', { customer: desk.customer });
  const fail = async () => {
    // As a process leaves it whose last try was one too many.
    await transact(desk.shop.asSystem(), (tx) =>
      changeRequest(tx, requestId, { erasingSince: tx.system.now(), erasingBy: desk.owner.actor.id }),
    );
    await erasePrivacy.givenUp?.(desk.shop.asSystem(), { refId: requestId, tries: 5 });
  };
  await fail();
  expect(await desk.requests()).toMatchObject([{ hasFailed: true, isErasing: false, settledAt: null }]);
  expect((await desk.notices()).at(-1)).toContain('could not be erased');
  await erasePrivacyRequest(desk.owner, requestId);
  await world().settle();
  expect(await desk.requests()).toMatchObject([{ hasFailed: false, outcome: 'erased', orderCount: 2 }]);
  expect(await desk.kept()).not.toContain(john.buyerId);

  const second = await desk.ask('customers/redact', { customer: { id: 7 } });
  await settlePrivacyRequest(desk.owner, second);
  expect((await desk.requests()).every(({ settledAt }) => settledAt !== null)).toBe(true);
});

it('reminds of what an older server took that ran beside', async () => {
  const desk = await aDesk();
  await transact(desk.shop.asSystem(), (tx) =>
    tx.db
      .insertInto('storePrivacyRequests')
      .values({
        ...{ workspaceId: tx.workspaceId, requestId: tx.system.newId(), connectionId: desk.connectionId },
        ...{ vendorKey: 'forget 7', wish: 'forget', buyerId: '7', askedAt: tx.system.now() },
      })
      .execute(),
  );
  expect(await desk.requests()).toMatchObject([{ shop: null, isKnownShop: true }]);
  world().pass(15 * 24 * 3600);
  await world().settle();
  expect(await desk.notices()).toEqual([expect.stringContaining('due in 15 days')]);
});

it('finds who told of an order by index', async () => {
  const desk = await withJohn();
  await desk.ask('customers/redact', { customer: desk.customer });
  const plan = await look(desk.shop.asSystem(), async (tx) => {
    await sql`set local enable_seqscan = off`.execute(tx.db);
    const { rows } = await sql`explain ${requestsQuery(tx, desk.connectionId)}`.execute(tx.db);
    return JSON.stringify(rows);
  });
  expect(plan).toContain('store_tellings_by_number');
});
