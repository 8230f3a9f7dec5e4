import { inboxReply } from '@zhiyin/domain/inbox';
import { storeLink, storeRead, storeWrite } from '@zhiyin/domain/store';
import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import { writeProducts } from '#modules/store';
import { anAgent, deskRights } from '../../../../test/desk.ts';
import { type Shop, useWorld } from '../../../../test/world.ts';
import { linkOrder } from '../../store/links/link-order.ts';
import { tellOrders } from '../../store/orders/tell-orders.ts';
import { readVisitorThread } from '../visitors/read-visitor-thread.ts';
import { sendReply } from './send-reply.ts';
import { sendVisitorMessage } from './send-visitor-message.ts';

const world = useWorld();

async function aTalk(shop: Shop) {
  const visitor = shop.asVisitor();
  const { conversation } = await sendVisitorMessage(visitor, { clientMessageId: v7(), text: '我的茶呢' });
  return { visitor, conversationId: conversation.conversationId };
}

async function anOrder(shop: Shop): Promise<string> {
  const nothing = {
    shop: null,
    buyerName: null,
    buyerAccount: null,
    refund: null,
    total: null,
    refunded: null,
  };
  const never = { orderedAt: null, paidAt: null, shippedAt: null, signedAt: null, refundedAt: null };
  const nobody = { receiverName: '王小明', receiverPhone: null, receiverAddress: null, buyerNote: null };
  const { items } = await tellOrders(shop.as([storeWrite]), {
    orders: [
      {
        ...{ ...nothing, ...never, ...nobody, sellerNote: null, lines: [], parcels: [], currency: 'CNY' },
        ...{ platform: 'taobao', number: '90', buyerId: 'u-1', state: 'shipped', paid: 38800, title: '龙井' },
      },
    ],
  });
  return items[0]?.orderId ?? '';
}

it('shows the customer an order as it is now, in words too, and not whom it goes to', async () => {
  const shop = await world().aShop();
  const { visitor, conversationId } = await aTalk(shop);
  const agent = await anAgent(shop, [...deskRights, storeRead]);
  const id = await anOrder(shop);
  const ids = { conversationId, clientMessageId: v7() };
  await sendReply(agent, { ...ids, text: '', cards: [{ kind: 'order', id }] });
  const { messages } = await readVisitorThread(visitor, { limit: 10 });
  expect(messages[1]).toMatchObject({
    text: '[Order] 90 龙井 CNY 388.00 Shipped',
    cards: [{ kind: 'order', id, title: '龙井', number: '90', price: { minor: 38800, currency: 'CNY' } }],
  });
  expect(JSON.stringify(messages)).not.toContain('王小明');
  expect(messages[0]).not.toHaveProperty('cards');
});

it('shows products, beside words of one’s own', async () => {
  const shop = await world().aShop();
  const { conversationId } = await aTalk(shop);
  const agent = await anAgent(shop, [...deskRights, storeRead]);
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
    { ...tea, title: '龙井', price: 100, currency: 'CNY' },
  ]);
  const id = product?.productId ?? '';
  const ids = { conversationId, clientMessageId: v7() };
  const message = await sendReply(agent, { ...ids, text: '试试这个', cards: [{ kind: 'product', id }] });
  expect(message).toMatchObject({ text: '试试这个', cards: [{ number: 'TEA', state: null }] });
});

it('refuses another customer’s order, one that is not there, and whoever may not see orders', async () => {
  const shop = await world().aShop();
  const { conversationId } = await aTalk(shop);
  const somebodyElse = (await aTalk(shop)).visitor.actor.id;
  const id = await anOrder(shop);
  await linkOrder(shop.as([storeLink]), { orderId: id, customerId: somebodyElse });
  const agent = await anAgent(shop, [...deskRights, storeRead]);
  const send = (cards: { kind: 'order'; id: string }[], ctx = agent) =>
    sendReply(ctx, { conversationId, clientMessageId: v7(), text: '', cards });
  await expect(send([{ kind: 'order', id }])).rejects.toMatchObject({ kind: 'conflict' });
  await expect(send([{ kind: 'order', id: v7() }])).rejects.toMatchObject({ kind: 'missing' });
  await expect(send([{ kind: 'order', id }], shop.as([inboxReply]))).rejects.toMatchObject({
    kind: 'forbidden',
  });
});
