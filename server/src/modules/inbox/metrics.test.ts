import { inboxClose, inboxRead, inboxReadAll, inboxReply } from '@zhiyin/domain/inbox';
import { askMetrics, listMetricRows, readMetrics } from '@zhiyin/domain/platform';
import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import type { Context } from '#platform/context.ts';
import { aReason } from '../../../test/desk.ts';
import { asked, openedBy, rowsOf } from '../../../test/metrics.ts';
import { type Shop, useWorld } from '../../../test/world.ts';
import { closeConversation } from './actions/close-conversation.ts';
import { sendReply } from './actions/send-reply.ts';
import { sendVisitorMessage } from './actions/send-visitor-message.ts';

const world = useWorld();
const everything = [inboxRead, inboxReadAll, inboxReply, inboxClose, readMetrics];

async function aConversation(shop: Shop, agent: Context, waitSeconds: number): Promise<string> {
  const visitor = shop.asVisitor();
  const { conversation } = await sendVisitorMessage(visitor, { clientMessageId: v7(), text: '在吗' });
  const { conversationId } = conversation;
  world().pass(waitSeconds);
  await sendReply(agent, { conversationId, clientMessageId: v7(), text: '在的' });
  return conversationId;
}

it('counts what happened, measures the wait, and opens the rows behind the figure', async () => {
  const shop = await world().aShop();
  const agent = shop.as(everything);
  const first = await aConversation(shop, agent, 10);
  const second = await aConversation(shop, agent, 30);
  await aReason(shop, 'late');
  await closeConversation(agent, { conversationId: second, reasonKey: 'late' });

  const total = async (metric: string) => (await asked(world(), agent, { metric })).total;
  expect(await total('inbox.conversations-opened')).toMatchObject({ value: 2, n: 2 });
  expect(await total('inbox.conversations-closed')).toMatchObject({ value: 1, n: 1 });
  expect((await total('inbox.first-response-median')).value).toBeCloseTo(20, 0);
  expect((await total('inbox.messages-received')).value).toBe(2);
  const rows = await rowsOf(world(), agent, { metric: 'inbox.conversations-opened' });
  expect(new Set(rows)).toEqual(new Set([first, second]));
  const messages = await openedBy(world(), agent, { metric: 'inbox.messages-received' });
  expect(new Set(messages)).toEqual(new Set([first, second]));
});

it('says nothing rather than zero when nobody was answered', async () => {
  const agent = (await world().aShop()).as(everything);
  const { total } = await asked(world(), agent, { metric: 'inbox.first-response-median' });
  expect(total).toMatchObject({ value: null, n: 0 });
});

it('tells numbers only to who may read conversations', async () => {
  const shop = await world().aShop();
  const question = { metric: 'inbox.conversations-opened' };
  await expect(asked(world(), shop.as([readMetrics]), question)).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(asked(world(), shop.as([inboxRead]), question)).rejects.toMatchObject({ kind: 'forbidden' });
  expect((await asked(world(), shop.as([readMetrics, inboxRead]), question)).total.value).toBe(0);
});

it('is asked by the endpoints that screens use', () => {
  expect([askMetrics.path, listMetricRows.path]).toEqual(['/metrics/ask', '/metrics/rows']);
});
