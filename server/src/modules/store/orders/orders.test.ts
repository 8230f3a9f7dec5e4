import {
  tellOrders as contract,
  type NewOrder,
  orderChanged,
  storeLink,
  storeRead,
  storeSeeReceivers,
  storeWrite,
} from '@zhiyin/domain/store';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { look, transact } from '#platform/database/transact.ts';
import { useWorld } from '../../../../test/world.ts';
import { linkOrder } from '../links/link-order.ts';
import { suggestCustomers, suggestOrders } from '../links/suggest.ts';
import { getOrder } from './get-order.ts';
import { listOrders } from './list-orders.ts';
import { showReceiver } from './show-receiver.ts';
import { tellOrders } from './tell-orders.ts';

const world = useWorld();
const rights = [storeWrite, storeRead, storeLink, storeSeeReceivers];
type Shop = Awaited<ReturnType<ReturnType<typeof world>['aShop']>>;

const anOrder = (order: object): NewOrder =>
  contract.body.parse({ orders: [{ platform: 'taobao', number: '9007199254740993001', ...order }] })
    .orders[0] ?? expect.fail('no order');

async function told(shop: Shop, order: object): Promise<{ orderId: string; outcome: string }> {
  const { items } = await tellOrders(shop.as(rights), { orders: [anOrder(order)] });
  return items[0] ?? expect.fail('nothing written');
}

interface Known {
  readonly phone?: string;
  readonly email?: string;
  readonly externalId?: string;
}

async function aCustomer(shop: Shop, { phone, email, externalId }: Known): Promise<string> {
  const ctx = shop.asSystem();
  const customerId = ctx.system.newId();
  await transact(ctx, (tx) =>
    sql`
      insert into customers (workspace_id, customer_id, locale, created_at, last_seen_at, phone, email, external_id)
      values (${tx.workspaceId}, ${customerId}, 'zh', now(), now(), ${phone ?? null}, ${email ?? null},
        ${externalId ?? null})
    `.execute(tx.db),
  );
  return customerId;
}

it('keeps every digit of a number, and what is told twice once', async () => {
  const shop = await world().aShop();
  const order = { state: 'paid', total: 12900, lines: [{ lineNumber: '1', title: '龙井' }] };
  expect(await told(shop, order)).toMatchObject({ outcome: 'added' });
  expect(await told(shop, order)).toMatchObject({ outcome: 'same' });
  expect(await told(shop, { state: 'shipped' })).toMatchObject({ outcome: 'changed' });
  const { items } = await listOrders(shop.as(rights), { limit: 10 });
  expect(items).toMatchObject([
    { number: '9007199254740993001', state: 'shipped', total: 12900, title: '龙井' },
  ]);
});

it('tells what changed from what to what', async () => {
  const shop = await world().aShop();
  await told(shop, { state: 'paid' });
  const { orderId } = await told(shop, { state: 'signed' });
  const facts = await look(shop.asSystem(), (tx) =>
    tx.db
      .selectFrom('facts')
      .select('payload')
      .where('workspaceId', '=', tx.workspaceId)
      .where('kind', '=', orderChanged.kind)
      .execute(),
  );
  expect(facts.map(({ payload }) => payload)).toMatchObject([
    { orderId, fromState: 'paid', toState: 'signed', source: 'api' },
  ]);
});

it('shows whom it goes to only to those who may and ask, and records that they did', async () => {
  const shop = await world().aShop();
  const receiver = {
    receiverName: '王小明',
    receiverPhone: '13812345678',
    receiverAddress: '浙江省 杭州市 余杭区 文一西路969号',
    buyerAccount: 'wang@example.com',
  };
  const { orderId } = await told(shop, receiver);
  const order = await getOrder(shop.as([storeRead]), { orderId });
  expect(order.receiver).toEqual({
    name: '王**',
    phone: '138****5678',
    address: '浙江省 杭州市 余杭区 ****',
    buyerAccount: 'wa***@example.com',
    extra: {},
  });
  await expect(showReceiver(shop.as([storeRead]), { orderId })).rejects.toMatchObject({ kind: 'forbidden' });
  expect(await showReceiver(shop.as([storeSeeReceivers]), { orderId })).toMatchObject({
    phone: '13812345678',
  });
  const seen = await look(shop.asSystem(), (tx) =>
    tx.db
      .selectFrom('facts')
      .select('subjectId')
      .where('workspaceId', '=', tx.workspaceId)
      .where('kind', '=', 'store.receiver-seen')
      .execute(),
  );
  expect(seen).toEqual([{ subjectId: orderId }]);
});

it.each([
  { proof: 'phone', customer: { phone: '+86 13812345678' }, order: { receiverPhone: '13812345678' } },
  { proof: 'email', customer: { email: 'Wang@example.com' }, order: { buyerAccount: 'wang@example.com' } },
  { proof: 'buyer-id', customer: { externalId: 'u-1' }, order: { buyerId: 'u-1' } },
])('suggests by $proof, from both sides, and links nothing by itself', async ({ proof, customer, order }) => {
  const shop = await world().aShop();
  const customerId = await aCustomer(shop, customer);
  const { orderId } = await told(shop, order);
  const ctx = shop.as(rights);
  expect(await suggestCustomers(ctx, { orderId })).toMatchObject({
    items: [{ customer: { customerId }, proof }],
  });
  const mine = await suggestOrders(ctx, { customerId });
  expect(mine).toMatchObject({ items: [{ order: { orderId, customerId: null }, proof }] });
});

it('suggests nobody for a number that the platform blanked out', async () => {
  const shop = await world().aShop();
  await aCustomer(shop, { phone: '138****5678' });
  const { orderId } = await told(shop, { receiverPhone: '138****5678' });
  expect(await suggestCustomers(shop.as(rights), { orderId })).toEqual({ items: [] });
});

it('gives a buyer’s orders to a customer, those to come as well, and takes them back', async () => {
  const shop = await world().aShop();
  const ctx = shop.as(rights);
  const customerId = await aCustomer(shop, {});
  const { orderId } = await told(shop, { buyerId: 'u-1' });
  await linkOrder(ctx, { orderId, customerId });
  await told(shop, { number: '2', buyerId: 'u-1' });
  await told(shop, { number: '3', buyerId: 'somebody else' });
  const theirs = async () =>
    (await listOrders(ctx, { limit: 10, customerId })).items.map(({ number }) => number);
  expect((await theirs()).sort()).toEqual(['2', '9007199254740993001']);
  await linkOrder(ctx, { orderId, customerId: null });
  expect(await theirs()).toEqual([]);
});
