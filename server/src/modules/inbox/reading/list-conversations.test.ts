import { inboxRead, inboxReply, type Priority } from '@zhiyin/domain/inbox';
import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import type { Context } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { anAgent } from '../../../../test/desk.ts';
import { type Shop, useWorld } from '../../../../test/world.ts';
import { closeConversation } from '../actions/close-conversation.ts';
import { sendReply } from '../actions/send-reply.ts';
import { sendVisitorMessage } from '../actions/send-visitor-message.ts';
import { setPriority } from '../actions/set-priority.ts';
import { snoozeConversation } from '../actions/snooze-conversation.ts';
import { countConversations } from './count-conversations.ts';
import { getConversation } from './get-conversation.ts';
import { listConversations } from './list-conversations.ts';
import type { ListQuery } from './listed.ts';
import { markRead } from './mark-read.ts';

const world = useWorld();

async function say(shop: Shop, visitor = shop.asVisitor()): Promise<string> {
  world().pass(1);
  const { conversation } = await sendVisitorMessage(visitor, { clientMessageId: v7(), text: '在吗' });
  return conversation.conversationId;
}

async function answer(agent: Context, conversationId: string): Promise<void> {
  world().pass(1);
  await sendReply(agent, { conversationId, clientMessageId: v7(), text: '在的' });
}

async function listed(ctx: Context, query: Partial<ListQuery> = {}): Promise<string[]> {
  const ids: string[] = [];
  let after: string | undefined;
  do {
    const page = await listConversations(ctx, {
      order: 'recent',
      limit: 2,
      ...query,
      ...(after && { after }),
    });
    expect(page.items.length).toBeLessThanOrEqual(2);
    ids.push(...page.items.map((one) => one.conversationId));
    after = page.next ?? undefined;
  } while (after !== undefined);
  return ids;
}

it('shows the longest wait first, then whoever does not wait, last message first, page by page', async () => {
  const shop = await world().aShop();
  const agent = await anAgent(shop);
  const said: string[] = [];
  for (let nth = 0; nth < 7; nth++) said.push(await say(shop));
  const [a = '', b = '', c = '', d = '', e = '', f = '', g = ''] = said;
  for (const one of [c, a, f]) await answer(agent, one);
  expect(await listed(agent, { order: 'waiting' })).toEqual([b, d, e, g, f, a, c]);
  expect(await listed(agent, { order: 'waiting', waiting: true })).toEqual([b, d, e, g]);
  expect(await listed(agent, { order: 'waiting', waiting: false })).toEqual([f, a, c]);
  expect(await listed(agent, { answered: true })).toEqual([f, a, c]);
  expect(await listed(agent, { answered: false })).toEqual([g, e, d, b]);
  expect(await listed(agent)).toEqual([f, a, c, g, e, d, b]);
  await expect(listed(agent, { order: 'waiting', after: 'x' })).rejects.toMatchObject({ kind: 'invalid' });
});

it('holds each filter, and counts each tab as its list shows it', async () => {
  const shop = await world().aShop();
  const teamId = v7();
  const agent = await anAgent(shop, undefined, [teamId]);
  const [queued, mine, asleep, ofTeam, closed] = [
    await say(shop),
    await say(shop),
    await say(shop),
    await say(shop),
    await say(shop),
  ];
  await answer(agent, mine);
  const until = new Date(world().system.now().getTime() + 3_600_000).toISOString();
  await snoozeConversation(agent, { conversationId: asleep, until });
  await closeConversation(agent, { conversationId: closed, reasonKey: null });
  await transact(shop.asSystem(), (tx) =>
    tx.db
      .updateTable('conversations')
      .set({ teamId })
      .where('workspaceId', '=', tx.workspaceId)
      .where('conversationId', '=', ofTeam)
      .execute(),
  );
  const urgent: Priority = 'urgent';
  await setPriority(agent, { conversationId: queued, priority: urgent });
  const awake = { state: 'open', snoozed: false } as const;
  const tabs = {
    queue: await listed(agent, { ...awake, assignee: 'nobody' }),
    mine: await listed(agent, { ...awake, assignee: 'me' }),
    team: await listed(agent, { ...awake, team: 'mine' }),
    all: await listed(agent, awake),
    snoozed: await listed(agent, { state: 'open', snoozed: true }),
    mentioned: await listed(agent, { ...awake, mentioned: true }),
    waiting: await listed(agent, { ...awake, waiting: true }),
  };
  expect(tabs).toEqual({
    queue: [ofTeam, queued],
    mine: [mine],
    team: [ofTeam],
    all: [mine, ofTeam, queued],
    snoozed: [asleep],
    mentioned: [],
    waiting: [ofTeam, queued],
  });
  const lengths = Object.fromEntries(Object.entries(tabs).map(([tab, ids]) => [tab, ids.length]));
  expect(await countConversations(agent)).toEqual({ ...lengths, unread: 1 });
  expect(await listed(agent, { priority: urgent })).toEqual([queued]);
  expect(await listed(agent, { state: 'closed' })).toEqual([closed]);
  expect(await listed(agent, { team: teamId })).toEqual([ofTeam]);
  const outside = await anAgent(shop);
  expect(await listed(outside, awake)).toEqual([mine, queued]);
  expect((await countConversations(outside)).all).toBe(2);
});

it('shows all conversations of a person, whichever of their records wrote them', async () => {
  const shop = await world().aShop();
  const agent = await anAgent(shop);
  const [one, other] = [shop.asVisitor(), shop.asVisitor()];
  const said = [await say(shop, one), await say(shop, other), await say(shop)];
  const personId = one.actor.id ?? '';
  await transact(shop.asSystem(), (tx) =>
    tx.db
      .updateTable('customers')
      .set((row) => ({
        personId,
        name: row.case().when('customerId', '=', personId).then('李雷').else('别人').end(),
      }))
      .where('workspaceId', '=', tx.workspaceId)
      .where('customerId', 'in', [personId, other.actor.id ?? ''])
      .execute(),
  );
  expect(await listed(agent, { customerId: other.actor.id ?? '' })).toEqual([said[1], said[0]]);
  expect(await getConversation(agent, { conversationId: said[1] ?? '' })).toMatchObject({
    customerId: other.actor.id,
    personId,
    customerName: '李雷',
  });
});

it('keeps a mark for each reader that moves forward alone, goes back on demand, and follows what one writes', async () => {
  const shop = await world().aShop();
  const [agent, colleague] = [await anAgent(shop), await anAgent(shop)];
  const visitor = shop.asVisitor();
  const conversationId = await say(shop, visitor);
  await say(shop, visitor);
  const marks = async (ctx: Context) => {
    const { readNumber, deskReadNumber } = await getConversation(ctx, { conversationId });
    return [readNumber, deskReadNumber];
  };
  const mark = (number: number, isUnread = false) => markRead(agent, { conversationId, number, isUnread });
  await mark(1);
  expect([await marks(agent), await marks(colleague)]).toEqual([
    [1, 1],
    [0, 1],
  ]);
  await mark(99);
  await mark(1);
  expect(await marks(agent)).toEqual([2, 2]);
  await answer(agent, conversationId);
  expect([await marks(agent), await marks(colleague)]).toEqual([
    [3, 3],
    [0, 3],
  ]);
  expect((await countConversations(agent)).unread).toBe(0);
  await mark(3, true);
  expect(await marks(agent)).toEqual([2, 3]);
  expect((await countConversations(agent)).unread).toBe(1);
  await expect(
    markRead(shop.as([inboxReply]), { conversationId, number: 1, isUnread: false }),
  ).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(
    markRead(shop.as([inboxRead]), { conversationId: v7(), number: 1, isUnread: false }),
  ).rejects.toMatchObject({ kind: 'missing' });
});
