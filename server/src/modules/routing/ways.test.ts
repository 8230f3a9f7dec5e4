import { customersRead } from '@zhiyin/domain/customers';
import type { Filter } from '@zhiyin/domain/kit';
import { type QueueDefinition, routingManage } from '@zhiyin/domain/routing';
import { planOf, readOrder, storeLink, storeWrite } from '@zhiyin/domain/store';
import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import type { Context } from '#platform/context.ts';
import { anAgent } from '../../../test/desk.ts';
import { idOf, theDesk } from '../../../test/routing-desk.ts';
import { type Shop, useWorld } from '../../../test/world.ts';
import { notePage } from '../channels/visits/note-page.ts';
import { sendVisitorMessage } from '../inbox/actions/send-visitor-message.ts';
import { linkOrder } from '../store/links/link-order.ts';
import { writeOrders } from '../store/orders/write-orders.ts';
import { createQueue } from './actions/queues.ts';
import { readQueue } from './actions/read-queue.ts';

const world = useWorld();
const { write, sitDown, assigneeOf, pass } = theDesk(world);

const toTeam = (teamId: string, filter: Filter): QueueDefinition => ({
  name: 'Theirs',
  filter,
  teamId,
  needs: [],
  tierMin: 1,
  tierMax: null,
  method: 'longest-idle',
  delivery: 'push',
  headStartMinutes: 0,
  headStarts: null,
  advantages: [],
  overflow: [],
});

/** A shop whose queue gives to a team what its filter holds for; one of the team and one of none are there. */
async function aShopThatRoutes(filter: Filter) {
  const shop = await world().aShop();
  const teamId = v7();
  const [expert, other] = [await anAgent(shop, undefined, [teamId]), await anAgent(shop)];
  await createQueue(shop.as([routingManage]), toTeam(teamId, filter));
  return { shop, expert, other };
}

/** Somebody whom the chat on a shop's page has let in. */
function atChat(shop: Shop): Context {
  const visitor = shop.asVisitor();
  return { ...visitor, actor: { ...visitor.actor, channelId: v7() } };
}

const headers = ['订单编号', '买家会员名', '宝贝标题', '订单状态'];

/** An order of the visitor's, who has written before. */
async function order(shop: Shop, visitor: Context, title: string, state: string): Promise<void> {
  const line = readOrder(headers, [v7(), v7(), title, state], planOf(headers), 'Asia/Shanghai');
  const [written] = await writeOrders(shop.as([storeWrite]), [line], 'file');
  const asked = { orderId: written?.orderId ?? '', customerId: idOf(visitor) };
  await linkOrder(shop.as([storeLink, customersRead]), asked);
  await world().settle();
}

async function say(visitor: Context, text: string): Promise<string> {
  const sent = await sendVisitorMessage(visitor, { clientMessageId: v7(), text });
  await world().settle();
  return sent.conversation.conversationId;
}

describe('a conversation is routed by', () => {
  it.each([
    {
      what: 'the product of the latest order',
      filter: { field: 'orderProduct', operator: 'contains', value: '茶' } as const,
      theirs: ['龙井绿茶 250g', '卖家已发货'],
      others: ['青瓷杯', '卖家已发货'],
    },
    {
      what: 'the state of the latest order',
      filter: { field: 'orderState', operator: 'is', value: 'shipped' } as const,
      theirs: ['龙井', '卖家已发货，等待买家确认'],
      others: ['龙井', '交易成功'],
    },
  ])('$what', async ({ filter, theirs, others }) => {
    const { shop, expert, other } = await aShopThatRoutes(filter);
    const [first, second] = [shop.asVisitor(), shop.asVisitor()];
    const ids = [await write(first), await write(second)];
    await order(shop, first, theirs[0] ?? '', theirs[1] ?? '');
    await order(shop, second, others[0] ?? '', others[1] ?? '');
    await say(first, '到哪了');
    await say(second, '到哪了');
    // Of the two who are there only one may have the first; the other is next for the second.
    await sitDown(other);
    await sitDown(expert);
    expect(await assigneeOf(shop, ids[1] ?? '')).toBe(idOf(other));
    expect(await assigneeOf(shop, ids[0] ?? '')).toBe(idOf(expert));
  });

  it('a word in what the customer writes first', async () => {
    const { shop, expert, other } = await aShopThatRoutes({
      field: 'customerText',
      operator: 'contains',
      value: '退款',
    });
    for (const agent of [other, expert]) await sitDown(agent);
    expect(await assigneeOf(shop, await say(shop.asVisitor(), '我要退款'))).toBe(idOf(expert));
    expect(await assigneeOf(shop, await say(shop.asVisitor(), '在吗'))).toBe(idOf(other));
  });

  it('a word that a customer who waits writes later, and what they say then takes it back no more', async () => {
    const filter = { field: 'customerText', operator: 'contains', value: '退款' } as const;
    const { shop, expert, other } = await aShopThatRoutes(filter);
    await sitDown(other, 0);
    const visitor = shop.asVisitor();
    const conversationId = await say(visitor, '在吗');
    const queueOf = async () => (await readQueue(other)).entries[0]?.queueId;
    expect(await queueOf()).toBeNull();
    await say(visitor, '我要退款');
    const queueId = await queueOf();
    expect(queueId).not.toBeNull();
    await say(visitor, '谢谢');
    expect(await queueOf()).toBe(queueId);
    await sitDown(expert);
    expect(await assigneeOf(shop, conversationId)).toBe(idOf(expert));
  });

  it('the page on which a newcomer began, which the chat tells a moment after their first message', async () => {
    const filter = { field: 'page', operator: 'contains', value: '/tea' } as const;
    const { shop, expert, other } = await aShopThatRoutes(filter);
    const browser = { userAgent: 'Mozilla/5.0', language: 'zh' };
    const began = async (path: string) => {
      const visitor = atChat(shop);
      const id = await write(visitor);
      await notePage(visitor, { url: `https://shop.example${path}`, title: '', referrer: '' }, browser);
      await pass(2);
      return id;
    };
    const [tea, cups] = [await began('/tea/green'), await began('/cups')];
    for (const agent of [other, expert]) await sitDown(agent);
    expect(await assigneeOf(shop, tea)).toBe(idOf(expert));
    expect(await assigneeOf(shop, cups)).toBe(idOf(other));
  });

  it('nothing, when nobody told the page: it waits no longer than a moment', async () => {
    const filter = { field: 'page', operator: 'contains', value: '/tea' } as const;
    const { shop, other } = await aShopThatRoutes(filter);
    await sitDown(other);
    const conversationId = await write(atChat(shop));
    await pass(2);
    expect(await assigneeOf(shop, conversationId)).toBe(idOf(other));
  });
});
