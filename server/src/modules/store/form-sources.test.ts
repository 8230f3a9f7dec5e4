import { planOf, readOrder, storeLink, storeRead, storeWrite } from '@zhiyin/domain/store';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { look, transact } from '#platform/database/transact.ts';
import { useWorld } from '../../../test/world.ts';
import { orderSource, productSource } from './form-sources.ts';
import { linkOrder } from './links/link-order.ts';
import { writeOrders } from './orders/write-orders.ts';
import { writeProducts } from './products/write-products.ts';

const world = useWorld();
const headers = ['订单编号', '买家会员名', '宝贝标题'];
const order = (number: string, buyer: string) =>
  readOrder(headers, [number, buyer, '龙井'], planOf(headers), 'Asia/Shanghai');

it('offers customers their own orders, colleagues those they may see, and nobody else any', async () => {
  const shop = await world().aShop();
  const visitor = shop.asVisitor();
  const [mine] = await writeOrders(shop.as([storeWrite]), [order('1', 'a'), order('2', 'b')], 'file');
  await transact(shop.asSystem(), (tx) =>
    sql`insert into customers (workspace_id, customer_id, locale, created_at, last_seen_at)
      values (${tx.workspaceId}, ${visitor.actor.id}, 'zh', now(), now())`.execute(tx.db),
  );
  await linkOrder(shop.as([storeLink]), { orderId: mine?.orderId ?? '', customerId: visitor.actor.id });
  const find = (ctx: typeof visitor) => look(ctx, (tx) => orderSource.find(tx, { text: '' }, 10));
  expect((await find(visitor)).map(({ name }) => name.zh)).toEqual(['1 龙井']);
  expect(await find(shop.as([storeRead]))).toHaveLength(2);
  expect(await find(shop.as([]))).toEqual([]);
  expect(await find(shop.asVisitor())).toEqual([]);
});

it('offers products by their name and their id', async () => {
  const shop = await world().aShop();
  const tea = {
    platform: 'x',
    code: 'TEA',
    sku: 'TEA',
    itemNumber: null,
    options: null,
    pictureUrl: null,
    extra: {},
  };
  const [product] = await writeProducts(shop.asSystem(), [
    { ...tea, title: '龙井', price: 1, currency: 'CNY' },
  ]);
  const id = product?.productId ?? '';
  const reader = shop.as([storeRead]);
  expect(await look(reader, (tx) => productSource.find(tx, { text: '龙' }, 5))).toMatchObject([{ id }]);
  expect(await look(reader, (tx) => productSource.find(tx, { ids: [id, 'no id'] }, 5))).toMatchObject([
    { id },
  ]);
  expect(await look(shop.as([]), (tx) => productSource.find(tx, { text: '' }, 5))).toEqual([]);
});
