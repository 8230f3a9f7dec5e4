import { type OrderContent, type OrderState, orderStates, type RatingContent } from '@zhiyin/domain/store';
import { writeOrders, writeProducts, writeRatings } from '#modules/store';
import type { Context } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { openRandom, type Random } from './random.ts';
import { writeRows } from './write-rows.ts';

const teas = [
  { sku: 'TEA-LJ-250', title: '西湖龙井 明前特级', options: '250g 罐装', price: 38800 },
  { sku: 'TEA-BHZ-100', title: '白毫银针 福鼎头采', options: '100g 盒装', price: 26800 },
  { sku: 'TEA-DHP-200', title: '武夷大红袍 传统炭焙', options: '200g 袋装', price: 19900 },
  { sku: 'TEA-PE-357', title: '云南普洱熟茶饼 2019', options: '357g 一饼', price: 15800 },
  { sku: 'TEA-TGY-250', title: 'Tieguanyin Oolong, medium roast', options: '250 g tin', price: 16800 },
  { sku: 'SET-GW-1', title: '白瓷盖碗 手绘青花', options: '150ml 单只', price: 8900 },
  { sku: 'SET-TR-7', title: 'Travel tea set, seven pieces', options: 'black', price: 23900 },
] as const;

const carriers = ['顺丰速运', '圆通速递', '中通快递'] as const;
const ordersOfDemo = 240;
const day = 86_400_000;

/** Gives a demo shop its teas, and orders to the customers it has; every tenth buyer is still to be recognised. */
export async function makeOrders(ctx: Context): Promise<void> {
  const of = { platform: 'taobao', itemNumber: null, currency: 'CNY', pictureUrl: null, extra: {} };
  await writeProducts(
    ctx,
    teas.map((tea) => ({ ...of, code: tea.sku, ...tea })),
  );
  const customers = await look(ctx, (tx) =>
    tx.db
      .selectFrom('customers')
      .select(['customerId', 'name', 'phone'])
      .where('workspaceId', '=', tx.workspaceId)
      .where('phone', 'is not', null)
      .orderBy('customerId')
      .limit(160)
      .execute(),
  );
  const random = openRandom(4);
  const owned = Array.from({ length: customers.length === 0 ? 0 : ordersOfDemo }, (_, index) => {
    const customer = random.pick(customers);
    return {
      order: anOrder(random, index, customer, ctx.system.now()),
      customer,
      isLinked: index % 10 !== 0,
    };
  });
  await linkBuyers(
    ctx,
    new Map(
      owned
        .filter(({ isLinked }) => isLinked)
        .map(({ order, customer }) => [order.buyerId ?? '', customer.customerId]),
    ),
  );
  for (let from = 0; from < owned.length; from += 100) {
    await writeOrders(
      ctx,
      owned.slice(from, from + 100).map(({ order }) => order),
      'file',
    );
  }
  await writeRatings(
    ctx,
    ratingsOf(
      owned.map(({ order }) => order),
      ctx.system.now(),
    ),
  );
}

/** Who has had the parcel for two days rated it: every third of them. Most are content, some with one thing less. */
function ratingsOf(orders: readonly OrderContent[], now: Date): RatingContent[] {
  return orders.flatMap(({ platform, number, signedAt, title }, index): RatingContent[] => {
    const ratedAt = signedAt === null ? null : new Date(Date.parse(signedAt) + 2 * day);
    if (ratedAt === null || ratedAt > now || index % 3 !== 0) return [];
    const [description, service, logistics] = marks[index % marks.length] ?? marks[0];
    const result = Math.min(description, service, logistics) > 2 ? 'good' : 'bad';
    return [
      {
        ...{ platform, number, lineNumber: `${index}-1`, buyerId: null, title, result },
        ...{ shop: null, stars: null, reply: null },
        ...{ description, service, logistics, comment: null, isCounted: true, extra: {} },
        ratedAt: ratedAt.toISOString(),
      },
    ];
  });
}

const marks = [
  [5, 5, 5],
  [5, 4, 5],
  [5, 5, 4],
  [4, 5, 5],
  [5, 5, 3],
  [5, 2, 4],
  [5, 5, 5],
] as const;

async function linkBuyers(ctx: Context, links: ReadonlyMap<string, string>): Promise<void> {
  const rows = [...links].map(([buyer_id, customer_id]) => ({
    workspace_id: ctx.workspaceId,
    platform: 'taobao',
    buyer_id,
    customer_id,
    linked_by: null,
    linked_at: ctx.system.now(),
  }));
  await writeRows(ctx, 'buyer_links', rows);
}

interface Buyer {
  readonly name: string | null;
  readonly phone: string | null;
}

function anOrder(random: Random, index: number, customer: Buyer, now: Date): OrderContent {
  const tea = random.pick(teas);
  const quantity = random.between(1, 3);
  const ageDays = random.between(0, 80);
  const state = stateAt(random, ageDays);
  const total = tea.price * quantity;
  const isRefunded = state === 'closed' && random.isLucky(0.7);
  const isPaid = state !== 'unpaid';
  const money = { total, paid: isPaid ? total : null, refunded: isRefunded ? total : null };
  const itemNumber = null;
  const line = {
    ...tea,
    ...money,
    lineNumber: `${index}-1`,
    itemNumber,
    quantity,
    state,
    refund: null,
    extra: {},
  };
  const refund = isRefunded ? 'refunded' : ageDays < 20 && random.isLucky(0.05) ? 'asked' : 'none';
  const orderedAt = new Date(now.getTime() - ageDays * day - random.between(0, day));
  return {
    ...whoBuys(index, customer),
    ...howFar(random, index, state, orderedAt),
    number: `90000${String(10_000_000_000_000 + index * 7919)}`,
    state,
    refund,
    ...money,
    refundedAt: isRefunded ? new Date(orderedAt.getTime() + 3 * day).toISOString() : null,
    title: tea.title,
    buyerNote: random.isLucky(0.1) ? '请尽快发货，谢谢' : null,
    lines: [line],
  };
}

function whoBuys(index: number, { name, phone }: Buyer) {
  return {
    platform: 'taobao',
    shop: '山隅茶事旗舰店',
    buyerId: `tb_${index % 10 === 0 ? 'new' : 'buyer'}_${phone}`,
    buyerName: name,
    buyerAccount: null,
    vendorState: null,
    currency: 'CNY',
    receiverName: name,
    receiverPhone: phone,
    receiverAddress: '浙江省 杭州市 余杭区 示例路 1 号',
    sellerNote: null,
    extra: {},
    isFromLines: false,
  };
}

function howFar(random: Random, index: number, state: OrderState, orderedAt: Date) {
  const far = state === 'closed' ? 1 : orderStates.indexOf(state);
  const after = (hours: number): string => new Date(orderedAt.getTime() + hours * 3_600_000).toISOString();
  const parcel = { trackingNumber: `YT${8_000_000_000_000 + index}`, carrier: random.pick(carriers) };
  return {
    orderedAt: orderedAt.toISOString(),
    paidAt: far >= 1 ? after(0.1) : null,
    shippedAt: far >= 2 ? after(20) : null,
    signedAt: far >= 3 ? after(70) : null,
    parcels: far >= 2 ? [parcel] : [],
  };
}

function stateAt(random: Random, ageDays: number): OrderState {
  if (random.isLucky(0.08)) return 'closed';
  if (ageDays === 0) return random.isLucky(0.2) ? 'unpaid' : 'paid';
  if (ageDays < 2) return 'paid';
  if (ageDays < 6) return 'shipped';
  return ageDays < 12 ? 'signed' : 'finished';
}
