import { inboxClose, inboxRead, inboxReadAll } from '@zhiyin/domain/inbox';
import { expect, it } from 'vitest';
import { transact } from '#platform/database/transact.ts';
import { aClosed, asksOf, close, reply, write } from '../../../test/asks.ts';
import { type Shop, useWorld } from '../../../test/world.ts';
import { closeConversation } from '../inbox/actions/close-conversation.ts';
import { reopenConversation } from '../inbox/actions/reopen-conversation.ts';
import { answerAsk } from './actions/answer-ask.ts';
import { listOpenAsks } from './actions/list-open-asks.ts';

const world = useWorld();
const unsolved = { solved: false, score: 2, comment: '' };

async function reopen(shop: Shop, conversationId: string): Promise<void> {
  await reopenConversation(shop.as([inboxRead, inboxReadAll, inboxClose]), { conversationId });
  await world().settle();
}

it('withdraws what nobody answered when the conversation goes on, and asks again at its next close', async () => {
  const shop = await world().aShop();
  const { conversationId, visitor, agent } = await aClosed(world(), shop);
  const [first] = (await listOpenAsks(visitor)).items;
  await reopen(shop, conversationId);
  expect(await asksOf(shop)).toMatchObject([{ state: 'withdrawn' }]);
  expect((await listOpenAsks(visitor)).items).toEqual([]);
  const late = answerAsk(visitor, { askId: first?.askId ?? '', ...unsolved });
  await expect(late).rejects.toMatchObject({ kind: 'conflict' });

  world().pass(1);
  await close(world(), agent, conversationId);
  expect(await asksOf(shop)).toMatchObject([{ state: 'open' }, { state: 'withdrawn' }]);
  world().pass(8 * 86_400);
  await world().settle();
  expect(await asksOf(shop)).toMatchObject([{ state: 'expired' }, { state: 'withdrawn' }]);
});

it('keeps an answer when the conversation goes on, and takes “not solved” as being dealt with', async () => {
  const shop = await world().aShop();
  const { conversationId, visitor } = await aClosed(world(), shop);
  const [ask] = (await listOpenAsks(visitor)).items;
  await answerAsk(visitor, { askId: ask?.askId ?? '', ...unsolved });
  expect(await asksOf(shop)).toMatchObject([{ ...unsolved, isUnattended: true }]);
  await reopen(shop, conversationId);
  expect(await asksOf(shop)).toMatchObject([{ ...unsolved, state: 'answered', isUnattended: false }]);
});

it('lets a customer who is not done go on in the same conversation, and asks them anew', async () => {
  const shop = await world().aShop();
  const { conversationId, visitor, agent } = await aClosed(world(), shop);
  const [ask] = (await listOpenAsks(visitor)).items;
  await answerAsk(visitor, { askId: ask?.askId ?? '', ...unsolved });
  expect(await write(visitor, conversationId)).toBe(conversationId);
  await world().settle();
  expect(await asksOf(shop)).toMatchObject([{ isUnattended: false }]);
  await reply(agent, conversationId);
  await close(world(), agent, conversationId);
  expect(await asksOf(shop)).toHaveLength(2);
  expect((await listOpenAsks(visitor)).items).toHaveLength(2);
});

it('asks nothing of a close that was taken back before anybody heard of it', async () => {
  const shop = await world().aShop();
  const visitor = shop.asVisitor();
  const agent = shop.as([inboxRead, inboxReadAll, inboxClose, 'inbox.reply']);
  const conversationId = await write(visitor);
  await reply(agent, conversationId);
  // In one transaction, or a sweep might hear of the close in between.
  await transact(agent, async (tx) => {
    await closeConversation(tx, { conversationId, reasonKey: null });
    await reopenConversation(tx, { conversationId });
  });
  await world().settle();
  expect(await asksOf(shop)).toEqual([]);
});
