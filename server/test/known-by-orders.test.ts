import { customersMerge, customersRead } from '@zhiyin/domain/customers';
import { seeSensitive } from '@zhiyin/domain/kit';
import { tellOrders as contract, storeLink, storeRead, storeWrite } from '@zhiyin/domain/store';
import { expect, it } from 'vitest';
import { fillProfile, greetCustomer } from '#modules/customers';
import { transact } from '#platform/database/transact.ts';
import { listIdentities } from '../src/modules/customers/actions/list-identities.ts';
import { listLookalikes } from '../src/modules/customers/actions/list-lookalikes.ts';
import { previewMerge } from '../src/modules/customers/actions/preview-merge.ts';
import { linkOrder } from '../src/modules/store/links/link-order.ts';
import { tellOrders } from '../src/modules/store/orders/tell-orders.ts';
import { useWorld } from './world.ts';

const world = useWorld();

it('knows a customer by what their order says of its buyer, and suggests who is called or reached so', async () => {
  const shop = await world().aShop();
  const ctx = shop.as([storeWrite, storeRead, storeLink, customersRead, customersMerge, seeSensitive]);
  const aCustomer = async (profile: { name?: string; phone?: string }) => {
    const customerId = ctx.system.newId();
    await transact(shop.asSystem(), async (tx) => {
      await greetCustomer(tx, customerId, 'zh', 'test');
      await fillProfile(tx, customerId, profile);
    });
    return customerId;
  };
  const owner = await aCustomer({});
  const namesake = await aCustomer({ name: '林小满' });
  const reached = await aCustomer({ phone: '138 0000 0042' });
  const order = { platform: 'taobao', number: '42', buyerId: 'u-42' };
  const receiver = { receiverName: '林小满', receiverPhone: '13800000042' };
  const told = await tellOrders(ctx, contract.body.parse({ orders: [{ ...order, ...receiver }] }));
  const orderId = told.items[0]?.orderId ?? '';
  await linkOrder(ctx, { orderId, customerId: owner });
  const read = async () =>
    (await listIdentities(ctx, { customerId: owner })).items
      .filter(({ ground }) => ground === 'order')
      .map(({ kind, scope, value }) => [kind, scope, value]);
  expect((await read()).toSorted()).toEqual([
    ['buyer', 'taobao', 'u-42'],
    ['phone', '', '+8613800000042'],
  ]);
  const { items } = await listLookalikes(ctx, { customerId: owner });
  expect(new Map(items.map((one) => [one.customerId, one.reasons]))).toEqual(
    new Map([
      [namesake, ['name-and-order']],
      [reached, ['phone']],
    ]),
  );
  expect(await previewMerge(ctx, { customerId: owner, fromCustomerId: namesake })).toMatchObject({
    belongings: [{ key: 'store.orders', into: 1, from: 0 }],
  });
  await linkOrder(ctx, { orderId, customerId: namesake });
  expect(await read()).toEqual([]);
});
