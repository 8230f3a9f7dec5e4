import {
  inboxAssign,
  inboxRead,
  inboxReadAll,
  inboxReply,
  inboxSeeSensitive,
  runsOf,
} from '@zhiyin/domain/inbox';
import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import type { Context } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { schedule } from '#platform/due/schedule.ts';
import { type Shop, useWorld } from '../../../../test/world.ts';
import { seedShop } from '../../../seed/seed-shop.ts';
import { addNote } from '../actions/add-note.ts';
import { sendReply } from '../actions/send-reply.ts';
import { sendVisitorMessage } from '../actions/send-visitor-message.ts';
import { indexMessages } from './jobs.ts';
import { searchMessages } from './search-messages.ts';

const world = useWorld();
const desk = [inboxRead, inboxSeeSensitive, inboxReadAll, inboxReply, inboxAssign];

async function say(shop: Shop, text: string, visitor = shop.asVisitor()): Promise<string> {
  const { conversation } = await sendVisitorMessage(visitor, { clientMessageId: v7(), text });
  return conversation.conversationId;
}

async function snippets(ctx: Context, text: string): Promise<string[]> {
  const { items } = await searchMessages(ctx, { text, limit: 50 });
  return items.map(({ snippet }) => snippet.replaceAll('\u{e000}', '[').replaceAll('\u{e001}', ']'));
}

/** The last words of a text: words and numbers whole, since they are found by their beginnings; Chinese by any part. */
function endOf(text: string): string {
  const last = runsOf(text).slice(-2);
  return last.map((run) => (run.kind === 'word' ? run.text : [...run.text].slice(-6).join(''))).join(' ');
}

/** Indexes what is there, as far as whole parts go. */
async function index(shop: Shop): Promise<void> {
  const { workspaceId } = shop;
  await transact(shop.asSystem(), (tx) => schedule(tx, indexMessages, workspaceId, tx.system.now()));
  await world().settle();
}

it('finds what was said a moment ago, in Chinese and English, by its characters, words and numbers', async () => {
  const shop = await world().aShop();
  await say(shop, '请问退货的运费谁出？');
  await say(shop, 'Where is my iPhone手机壳, order SF1029384721?');
  await world().settle();
  const agent = shop.as(desk);
  expect(await snippets(agent, '退货')).toEqual(['请问[退货]的运费谁出？']);
  expect(await snippets(agent, '退')).toEqual(['请问[退]货的运费谁出？']);
  expect(await snippets(agent, '退货运费')).toEqual(['请问[退货]的[运费]谁出？']);
  expect(await snippets(agent, 'IPHONE手机壳')).toEqual(['Where is my [iPhone手机壳], order SF1029384721?']);
  expect(await snippets(agent, '4721')).toEqual(['…Phone手机壳, order SF102938[4721]?']);
  expect(await snippets(agent, '384721')).toEqual(['… iPhone手机壳, order SF1029[384721]?']);
  expect(await snippets(agent, '换货')).toEqual([]);
  expect(await snippets(agent, '！？')).toEqual([]);
});

it('finds each message of a shop that grew again, whatever parts of its log were merged', async () => {
  const shop = await world().aShop();
  const system = shop.asSystem();
  const agents = [0, 12].map((fromHour) => ({
    memberId: v7(),
    teamId: v7(),
    fromHour,
    toHour: fromHour + 12,
  }));
  for (let seed = 1; seed <= 18; seed++) {
    const amount = { customers: 10, conversations: 40, linesMin: 6, days: 30, seed };
    await seedShop(system, { widgetId: v7(), agents }, amount);
    await index(shop);
  }
  const { said, next, starts } = await look(system, async (tx) => ({
    said: await tx.db
      .selectFrom('messages')
      .select(['messageId', 'text'])
      .where('workspaceId', '=', tx.workspaceId)
      .orderBy('messageId')
      .execute(),
    next: await tx.db.selectFrom('messageIndex').select('nextPosition').executeTakeFirstOrThrow(),
    starts: await tx.db.selectFrom('messagePostings').select('start').distinct().execute(),
  }));
  expect(said.length).toBeGreaterThan(4_000);
  expect(Number(next.nextPosition)).toBeGreaterThan(4_096);
  expect(starts.length).toBeLessThan(17);

  const agent = shop.as(desk);
  const shortest = said.toSorted((a, b) => a.text.length - b.text.length).slice(0, 1);
  for (const { messageId, text } of [...shortest, ...said.filter((_, nth) => nth % 400 === 0)]) {
    const part = endOf(text);
    const found: string[] = [];
    let after: string | undefined;
    do {
      const page = await searchMessages(agent, { text: part, limit: 200, ...(after && { after }) });
      found.push(...page.items.map((item) => item.messageId));
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(new Set(found).size).toBe(found.length);
    expect(found, part).toContain(messageId);
  }
});

it('shows a page after the other, the latest first', async () => {
  const shop = await world().aShop();
  const visitor = shop.asVisitor();
  for (const text of ['运费一', '运费二', '好的', '运费三']) await say(shop, text, visitor);
  await world().settle();
  const agent = shop.as(desk);
  const first = await searchMessages(agent, { text: '运费', limit: 2 });
  expect(first.items.map((item) => item.number)).toEqual([4, 2]);
  const second = await searchMessages(agent, { text: '运费', limit: 2, after: first.next ?? '' });
  expect([second.items.map((item) => item.number), second.next]).toEqual([[1], null]);
  await expect(searchMessages(agent, { text: '运费', limit: 2, after: 'x' })).rejects.toMatchObject({
    kind: 'invalid',
  });
});

it('finds notes and replies, and shows nobody what another team says', async () => {
  const shop = await world().aShop();
  const [teamId, agent] = [v7(), shop.as(desk)];
  const conversationId = await say(shop, '你好');
  await addNote(agent, { conversationId, clientMessageId: v7(), text: '这位顾客要求退货' });
  await sendReply(agent, { conversationId, clientMessageId: v7(), text: '可以退货的' });
  await transact(shop.asSystem(), (tx) =>
    tx.db
      .updateTable('conversations')
      .set({ teamId, assigneeId: null })
      .where('workspaceId', '=', tx.workspaceId)
      .execute(),
  );
  await world().settle();
  expect(await snippets(shop.as([inboxRead], { teamIds: [teamId] }), '退货')).toHaveLength(2);
  expect(await snippets(shop.as([inboxRead], { teamIds: [v7()] }), '退货')).toEqual([]);
  expect(await snippets((await world().aShop()).as(desk), '退货')).toEqual([]);
  await expect(searchMessages(shop.as([inboxReply]), { text: '退货', limit: 5 })).rejects.toMatchObject({
    kind: 'forbidden',
  });
});
