import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { storeRead, storeWords, storeWrite } from '@zhiyin/domain/store';
import { expect, it } from 'vitest';
import type { Context } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { Refusal } from '#platform/refusal.ts';
import { useWorld } from '../../../../test/world.ts';
import { uploadFile } from '../../platform/files/upload-file.ts';
import { getOrder } from '../orders/get-order.ts';
import { listOrders } from '../orders/list-orders.ts';
import { listProducts } from '../products/list-products.ts';
import { cancelImport } from './cancel-import.ts';
import { getImport, listImports } from './list-imports.ts';
import { previewImport } from './preview-import.ts';
import { startImport } from './start-import.ts';

const world = useWorld();
const folder = join(import.meta.dirname, '../../../../test/samples/store');
const page = { limit: 50 };

async function uploaded(ctx: Context, name: string, content?: string): Promise<string> {
  const bytes = content === undefined ? await readFile(join(folder, name)) : Buffer.from(content);
  return (await uploadFile(ctx, name, Readable.from([bytes]))).fileId;
}

async function imported(ctx: Context, name: string, content?: string) {
  const fileId = await uploaded(ctx, name, content);
  const { plan } = await previewImport(ctx, { fileId, plan: null });
  const { importId } = await startImport(ctx, { fileId, plan });
  await world().settle();
  return getImport(ctx, { importId });
}

it('reads a file twice and changes nothing the second time', async () => {
  const ctx = (await world().aShop()).as([storeWrite, storeRead]);
  const first = await imported(ctx, 'ExportOrderList201710011200.csv');
  expect(first).toMatchObject({ state: 'done', rowCount: 3, doneCount: 3, addedCount: 3, failedCount: 0 });
  const again = await imported(ctx, 'ExportOrderList201710011200.csv');
  expect(again).toMatchObject({ state: 'done', addedCount: 0, changedCount: 0, sameCount: 3 });
  expect((await listImports(ctx, page)).items).toHaveLength(2);
});

it('joins the file of orders and the file of lines by the order’s number, whichever comes first', async () => {
  const ctx = (await world().aShop()).as([storeWrite, storeRead]);
  await imported(ctx, 'ExportOrderDetailList201710011200.csv');
  await imported(ctx, 'ExportOrderList201710011200.csv');
  const { items } = await listOrders(ctx, { ...page, search: '90000000000000001' });
  expect(items).toMatchObject([{ paid: 12900, state: 'paid' }]);
  const order = await getOrder(ctx, { orderId: items[0]?.orderId ?? '' });
  expect(order.lines.map(({ title, price, quantity }) => [title, price, quantity])).toEqual([
    ['合成商品A', 12900, 1],
    ['合成赠品', 0, 1],
  ]);
});

it('adds the lines up where nobody told of the order itself', async () => {
  const ctx = (await world().aShop()).as([storeWrite, storeRead]);
  const done = await imported(ctx, 'ExportOrderDetailList_28col_2023.csv');
  expect(done).toMatchObject({ addedCount: 1, changedCount: 1 });
  const { items } = await listOrders(ctx, page);
  expect(items).toMatchObject([
    { number: '90000000000000020', state: 'shipped', refund: 'refunded', paid: 11900, refunded: 5900 },
  ]);
});

it.each([
  { search: 'YT0000000000001', why: 'a tracking number', count: 1 },
  { search: 'No:YT0000000000001', why: 'a tracking number as the platform writes it', count: 1 },
  { search: '0000', why: 'the tail of a phone', count: 3 },
  { search: '13800000000', why: 'a phone', count: 3 },
  { search: '合成买家01', why: 'the buyer', count: 3 },
  { search: '9000000000000000', why: 'a part of a number finds none: numbers are exact', count: 0 },
])('finds $count by $why', async ({ search, count }) => {
  const ctx = (await world().aShop()).as([storeWrite, storeRead]);
  await imported(ctx, 'ExportOrderList201710011200.csv');
  expect((await listOrders(ctx, { ...page, search })).items).toHaveLength(count);
});

const flawed =
  'order number,status,paid,ordered at,colour\r\n1,paid,12.50,2026-10-01 10:00,red\r\n2,paid,much,2026-10-01 10:00,\r\n,paid,1,,\r\n4,whatever,1,,\r\n5,shipped,1,2026-02-30,';

it('reads what it can, keeps the rest to be mended, and keeps columns it does not know', async () => {
  const shop = await world().aShop();
  const ctx = shop.as([storeWrite, storeRead]);
  const fileId = await uploaded(ctx, 'mine.csv', flawed);
  const preview = await previewImport(ctx, { fileId, plan: null });
  expect(preview).toMatchObject({ rowCount: 5, problemCount: 4, isRemembered: false });
  expect(preview.problems).toEqual([
    { line: 3, problem: 'amount', column: 'paid' },
    { line: 4, problem: 'missing', column: 'order number' },
    { line: 5, problem: 'state', column: 'whatever' },
    { line: 6, problem: 'moment', column: 'ordered at' },
  ]);
  const { importId } = await startImport(ctx, { fileId, plan: { ...preview.plan, platform: 'our shop' } });
  await world().settle();
  expect(await getImport(ctx, { importId })).toMatchObject({ addedCount: 1, failedCount: 4, state: 'done' });
  const stored = await look(shop.asSystem(), (tx) =>
    tx.db.selectFrom('orders').select(['extra', 'paid']).where('workspaceId', '=', tx.workspaceId).execute(),
  );
  expect(stored).toEqual([{ extra: { colour: 'red' }, paid: 1250 }]);
  // The next file with these columns is read the same way.
  const next = await uploaded(ctx, 'next.csv', flawed);
  expect(await previewImport(ctx, { fileId: next, plan: null })).toMatchObject({
    isRemembered: true,
    plan: { platform: 'our shop' },
  });
});

it('reads products, and refuses a plan that lacks what no file can do without', async () => {
  const ctx = (await world().aShop()).as([storeWrite, storeRead]);
  const done = await imported(
    ctx,
    'products.csv',
    '商家编码,商品标题,价格\nTEA-1,龙井 250g,"1,299.00"\n,没有编码,1',
  );
  expect(done).toMatchObject({ kind: 'products', addedCount: 1, failedCount: 1 });
  expect((await listProducts(ctx, { ...page, search: '龙井' })).items).toMatchObject([
    { code: 'TEA-1', price: 129900, currency: 'CNY' },
  ]);
  const fileId = await uploaded(ctx, 'a.csv', 'a,b\n1,2');
  const plan = { kind: 'orders', platform: 'x', currency: 'CNY', columns: [null, null] } as const;
  await expect(startImport(ctx, { fileId, plan })).rejects.toMatchObject({ reason: storeWords.fieldMissing });
});

it('stops when it is told to, and only once', async () => {
  const shop = await world().aShop();
  const ctx = shop.as([storeWrite, storeRead]);
  const fileId = await uploaded(ctx, 'a.csv', `order number,paid\n${'1,1\n'.repeat(10)}`);
  const { plan } = await previewImport(ctx, { fileId, plan: null });
  const { importId } = await startImport(ctx, { fileId, plan });
  expect(await cancelImport(ctx, { importId })).toMatchObject({ state: 'cancelled' });
  await world().settle();
  expect(await getImport(ctx, { importId })).toMatchObject({ state: 'cancelled', doneCount: 0 });
  await expect(cancelImport(ctx, { importId })).rejects.toThrow(Refusal);
});

it('lets nobody read a file that somebody else uploaded', async () => {
  const shop = await world().aShop();
  const fileId = await uploaded(shop.as([storeWrite]), 'a.csv', 'order number,paid\n1,1');
  await expect(previewImport(shop.as([storeWrite]), { fileId, plan: null })).rejects.toMatchObject({
    kind: 'missing',
  });
});
