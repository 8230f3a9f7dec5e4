import { inboxRead, inboxReadAll, inboxReply } from '@zhiyin/domain/inbox';
import { themesManage, themesRead } from '@zhiyin/domain/insights';
import { reasonsManage } from '@zhiyin/domain/reasons';
import { surveysRead } from '@zhiyin/domain/surveys';
import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import type { Context } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { follow } from '#platform/lots/follow-log.ts';
import { askDesk, asksOf, close, reply } from '../../../../test/asks.ts';
import { aReason } from '../../../../test/desk.ts';
import { type Shop, useWorld } from '../../../../test/world.ts';
import { sendVisitorMessage } from '../../inbox/actions/send-visitor-message.ts';
import { answerAsk } from '../../surveys/actions/answer-ask.ts';
import { changeTheme, findThemesNow } from './actions/change-theme.ts';
import { listQuotes } from './actions/list-quotes.ts';
import { listThemes } from './actions/list-themes.ts';
import { textFollower } from './read-texts.ts';

const world = useWorld();
const lead = [inboxRead, inboxReadAll, surveysRead, themesRead, themesManage];
const day = 86_400_000;

async function aShopThatReads(): Promise<Shop> {
  const shop = await world().aShop();
  await transact(shop.asSystem(), (tx) => follow(tx, textFollower));
  return shop;
}

/** Lets what is read a second behind be read. */
async function heard(): Promise<void> {
  await world().settle();
  world().pass(2);
  await world().settle();
}

/** The last thirty days and today. */
function lately() {
  const now = world().system.now().getTime();
  return { from: new Date(now - 29 * day).toISOString(), to: new Date(now + day).toISOString() };
}

async function says(visitor: Context, texts: readonly string[]): Promise<string> {
  let conversationId: string | undefined;
  for (const text of texts) {
    const sent = await sendVisitorMessage(visitor, {
      clientMessageId: v7(),
      text,
      fileIds: [],
      conversationId,
    });
    conversationId = sent.conversation.conversationId;
  }
  return conversationId ?? '';
}

/** A conversation in which a customer said this, answered and closed. */
async function aChat(
  shop: Shop,
  texts: readonly string[],
): Promise<{ conversationId: string; visitor: Context }> {
  const [visitor, agent] = [shop.asVisitor(), shop.as([...askDesk, inboxReply])];
  const conversationId = await says(visitor, texts);
  await reply(agent, conversationId);
  await close(world(), agent, conversationId);
  return { conversationId, visitor };
}

/** Several customers who say the same, and one who says something else. */
async function aTalkOfTheTown(shop: Shop): Promise<void> {
  for (const text of ['快递太慢了', '物流慢得离谱', 'The courier was terribly slow', '快递一直不到'])
    await aChat(shop, [text]);
  for (const text of ['蛋糕碎了', '蛋糕不新鲜', '蛋糕很好吃', '蛋糕太甜']) await aChat(shop, [text]);
  await look(shop);
}

async function look(shop: Shop): Promise<void> {
  await heard();
  await findThemesNow(shop.as(lead));
  await world().settle();
}

async function themesOf(shop: Shop, rights = lead) {
  return listThemes(shop.as(rights), lately());
}

it('sorts what customers say at the end of chats into themes, in both languages as one, with the quotes', async () => {
  const shop = await aShopThatReads();
  await aTalkOfTheTown(shop);
  const { items, all, rest, isLooking } = await themesOf(shop);
  expect(isLooking).toBe(false);
  expect(items.map(({ name }) => name.zh).slice(0, 1)).toEqual(['物流快递']);
  const delivery = items[0];
  expect(delivery).toMatchObject({ count: 4, isNamed: false, moved: null });
  expect(delivery?.trend.reduce((sum, { count }) => sum + count, 0)).toBe(4);
  expect(items.reduce((sum, { count }) => sum + count, 0) + rest.count).toBe(all.count);
  const { items: quotes } = await listQuotes(shop.as(lead), {
    ...lately(),
    themeId: delivery?.themeId ?? '',
    limit: 10,
  });
  expect(quotes.map(({ text }) => text).sort()).toEqual([
    'The courier was terribly slow',
    '快递一直不到',
    '快递太慢了',
    '物流慢得离谱',
  ]);
  expect(quotes.every(({ source, aspects }) => source === 'ending' && aspects.includes('delivery'))).toBe(
    true,
  );
});

it('reads comments with their own right, and anew when they are changed', async () => {
  const shop = await aShopThatReads();
  const { visitor } = await aChat(shop, ['在吗']);
  const [ask] = await asksOf(shop);
  const said = { askId: ask?.askId ?? '', solved: false, score: 1 as const };
  await answerAsk(visitor, { ...said, comment: '客服态度很差。东西倒是不错！' });
  await heard();
  expect((await themesOf(shop)).all).toEqual({ count: 2, negative: 1, positive: 1, complaints: 1 });
  expect((await themesOf(shop, [themesRead, inboxRead, inboxReadAll])).all.count).toBe(0);
  await answerAsk(visitor, { ...said, score: 5, solved: true, comment: '后来解决了，谢谢' });
  await heard();
  expect((await themesOf(shop)).all).toEqual({ count: 1, negative: 0, positive: 1, complaints: 0 });
});

it('of what was said before the end of a chat keeps the complaints alone', async () => {
  const shop = await aShopThatReads();
  await aChat(shop, ['我上周的订单还没发货', '蓝色有货吗', '那红色呢', '黑色的呢', '好的']);
  await heard();
  const { items } = await listQuotes(shop.as(lead), { ...lately(), themeId: 'rest', limit: 10 });
  expect(items.filter(({ source }) => source === 'complaint').map(({ text }) => text)).toEqual([
    '我上周的订单还没发货',
  ]);
  expect(items.map(({ text }) => text)).not.toContain('蓝色有货吗');
});

it('keeps themes and who is in them when more is said', async () => {
  const shop = await aShopThatReads();
  await aTalkOfTheTown(shop);
  const before = await themesOf(shop);
  for (let times = 0; times < 5; times++) await aChat(shop, ['发票抬头开错了']);
  await look(shop);
  const after = await themesOf(shop);
  for (const { themeId, count } of before.items) {
    expect(after.items.find((theme) => theme.themeId === themeId)?.count).toBe(count);
  }
  expect(after.items.map(({ name }) => name.en)).toContain('Invoice');
});

it('takes a name, a reason and a merge, and takes each back', async () => {
  const shop = await aShopThatReads();
  await aTalkOfTheTown(shop);
  await aReason(shop, 'late-parcel');
  const ctx = shop.as([...lead, reasonsManage]);
  const [first, second] = (await themesOf(shop)).items;
  const [themeId, otherId] = [first?.themeId ?? '', second?.themeId ?? ''];
  await changeTheme(ctx, { themeId, name: { zh: '快递慢', en: 'Slow parcels' }, reasonKey: 'late-parcel' });
  await changeTheme(ctx, { themeId: otherId, mergedInto: themeId });
  const merged = (await themesOf(shop)).items.find((theme) => theme.themeId === themeId);
  expect(merged).toMatchObject({ name: { en: 'Slow parcels' }, isNamed: true, reasonKey: 'late-parcel' });
  expect(merged?.count).toBe((first?.count ?? 0) + (second?.count ?? 0));
  expect(merged?.merged.map((one) => one.themeId)).toEqual([otherId]);
  await expect(changeTheme(ctx, { themeId, mergedInto: otherId })).rejects.toMatchObject({
    kind: 'conflict',
  });
  await expect(changeTheme(ctx, { themeId, reasonKey: 'nowhere' })).rejects.toMatchObject({
    kind: 'missing',
  });

  await changeTheme(ctx, { themeId: otherId, mergedInto: null });
  await changeTheme(ctx, { themeId, name: null, reasonKey: null });
  expect((await themesOf(shop)).items.slice(0, 2)).toEqual([first, second]);
});

it('shows nothing of conversations that one may not see', async () => {
  const shop = await aShopThatReads();
  await aTalkOfTheTown(shop);
  expect((await themesOf(shop, [themesRead, surveysRead])).all.count).toBe(0);
  await expect(listThemes(shop.as([inboxRead]), lately())).rejects.toMatchObject({ kind: 'forbidden' });
  const [theme] = (await themesOf(shop)).items;
  await expect(
    changeTheme(shop.as([themesRead]), { themeId: theme?.themeId ?? '', isHidden: true }),
  ).rejects.toMatchObject({ kind: 'forbidden' });
});
