import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { csvRows } from '@zhiyin/domain/kit';
import { type OrderContent, planOf, readOrder } from '@zhiyin/domain/store';
import { expect, it } from 'vitest';
import { decode } from '#platform/imports/decode.ts';
import { jsonRows } from '#platform/imports/json.ts';
import { sheetRows } from '#platform/imports/xlsx.ts';

const folder = join(import.meta.dirname, '../../../../test/samples/store');

async function rowsOf(name: string): Promise<{ encoding: string; rows: (readonly string[])[] }> {
  const bytes = await readFile(join(folder, name));
  if (name.endsWith('.xlsx')) return { encoding: 'XLSX', rows: [...(await sheetRows(bytes))()] };
  const { text, encoding } = decode(bytes);
  return { encoding, rows: [...csvRows(text)] };
}

async function ordersOf(name: string): Promise<OrderContent[]> {
  const { rows } = await rowsOf(name);
  const [headers = [], ...cells] = rows;
  return cells.map((row) => readOrder(headers, row, planOf(headers), 'Asia/Shanghai'));
}

it.each([
  {
    name: 'ExportOrderList201710011200.csv',
    encoding: 'GBK',
    platform: 'taobao',
    kind: 'orders',
    width: 46,
    rows: 3,
  },
  {
    name: 'ExportOrderList_67col_2021.csv',
    encoding: 'GBK',
    platform: 'taobao',
    kind: 'orders',
    width: 67,
    rows: 2,
  },
  {
    name: 'ExportOrderDetailList201710011200.csv',
    encoding: 'GBK',
    platform: 'taobao',
    kind: 'lines',
    width: 10,
    rows: 2,
  },
  {
    name: 'ExportOrderDetailList_28col_2023.csv',
    encoding: 'GBK',
    platform: 'taobao',
    kind: 'lines',
    width: 28,
    rows: 2,
  },
  {
    name: 'ExportOrderDetailList_27col_2025.xlsx',
    encoding: 'XLSX',
    platform: 'taobao',
    kind: 'lines',
    width: 27,
    rows: 1,
  },
  {
    name: 'douyin_orders_tabbed.csv',
    encoding: 'UTF-8',
    platform: 'douyin',
    kind: 'lines',
    width: 15,
    rows: 1,
  },
])('knows what $name is by itself', async ({ name, encoding, platform, kind, width, rows }) => {
  const file = await rowsOf(name);
  const [headers = [], ...cells] = file.rows;
  expect({ encoding: file.encoding, ...planOf(headers) }).toMatchObject({ encoding, platform, kind });
  expect([headers.length, cells.length]).toEqual([width, rows]);
  // Nothing slipped into the next column: behind the last header nothing stands.
  for (const row of cells) expect(row.slice(width).join('')).toBe('');
});

it('reads an order of 2017 with its quoted line break, its wrapped number and its apostrophe', async () => {
  const [, second] = await ordersOf('ExportOrderList201710011200.csv');
  expect(second).toMatchObject({
    number: '90000000000000002',
    buyerId: '合成买家01',
    state: 'shipped',
    vendorState: '卖家已发货，等待买家确认',
    total: 12900,
    paid: 12900,
    refunded: 0,
    orderedAt: '2026-10-01T02:00:00.000Z',
    receiverPhone: '13800000000',
    title: '合成商品 测试用, 含逗号和"引号"',
    sellerNote: '【红旗】客户催发\n第二行备注',
    parcels: [{ trackingNumber: 'YT0000000000001', carrier: '圆通速递' }],
  });
  // The quirk behind it: `="` alone is an empty number, and the columns after it stay where they are.
  expect(second?.extra).toMatchObject({ 是否手机订单: '手机订单', 是否上传合同照片: '否', 店铺Id: '0' });
});

it('does not take a blanked-out buyer for somebody', async () => {
  const orders = await ordersOf('ExportOrderList_67col_2021.csv');
  expect(orders.map(({ number, buyerId, buyerName, state }) => [number, buyerId, buyerName, state])).toEqual([
    ['90000000000000011', null, '合**1', 'finished'],
    ['90000000000000012', null, '合**1', 'shipped'],
  ]);
});

it('reads both numbers of a line', async () => {
  const [first, second] = await ordersOf('ExportOrderDetailList_28col_2023.csv');
  expect(first).toMatchObject({ number: '90000000000000020', isFromLines: true });
  expect(first?.lines).toMatchObject([{ lineNumber: '90000000000000021', sku: 'SKU-A-RED', price: 12900 }]);
  expect(second?.lines).toMatchObject([{ state: 'closed', refund: 'refunded', refunded: 5900 }]);
});

it('reads a workbook as it reads the file before it', async () => {
  const [order] = await ordersOf('ExportOrderDetailList_27col_2025.xlsx');
  expect(order).toMatchObject({ number: '90000000000000040', state: 'paid', sellerNote: '开始制作' });
  expect(order?.lines).toMatchObject([{ lineNumber: '90000000000000041', price: 12900, paid: 11900 }]);
});

it('reads Douyin’s numbers, longer than a number can be, tabs and all', async () => {
  const [order] = await ordersOf('douyin_orders_tabbed.csv');
  expect(order).toMatchObject({ number: '6900000000000000001', state: 'finished', refund: null });
  expect(order?.lines).toMatchObject([{ itemNumber: '3500000000000000001', quantity: 1, options: '红色;M' }]);
});

it('loses no cell of any file: each is a field or kept under its header', async () => {
  const { rows } = await rowsOf('ExportOrderList201710011200.csv');
  const [headers = [], first = []] = rows;
  const plan = planOf(headers);
  const { extra } = readOrder(headers, first, plan, 'Asia/Shanghai');
  const unclaimed = headers.filter((_, index) => plan.columns[index] === null && first[index] !== '');
  expect(Object.keys(extra)).toEqual(unclaimed);
});

it('reads orders as Taobao’s interface answers them, and takes its refusal for no table', async () => {
  const text = (name: string) => readFile(join(folder, name), 'utf8');
  const [headers = [], ...cells] = jsonRows(await text('top_trades_sold_get.json')) ?? [];
  const plan = planOf(headers);
  expect(plan).toMatchObject({ kind: 'orders', platform: 'taobao' });
  expect(cells.map((row) => readOrder(headers, row, plan, 'Asia/Shanghai'))).toMatchObject([
    {
      ...{ number: '90000000000000020', state: 'shipped', paid: 11900, buyerId: 'AAsynthetic' },
      orderedAt: '2026-10-01T02:00:00.000Z',
    },
  ]);
  expect(jsonRows(await text('top_error.json'))).toBeNull();
});
