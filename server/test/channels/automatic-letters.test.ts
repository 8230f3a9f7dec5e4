import { expect, it } from 'vitest';
import type { Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { appendMessage } from '../../src/modules/inbox/append-message.ts';
import { lockConversation } from '../../src/modules/inbox/queries.ts';
import { useWorld } from '../world.ts';
import { aLetterDesk, paperAddress } from './letter-desk.ts';

const world = useWorld();

/** A desk and the machine that answers there. */
async function aMachine() {
  const letters = await aLetterDesk(world());
  const say = async (conversationId: string, text: string) => {
    await transact(letters.shop.asSystem(), async (tx: Tx) => {
      const conversation = await lockConversation(tx, conversationId);
      await appendMessage(tx, conversation, {
        clientMessageId: tx.system.newId(),
        text,
        authorKind: 'system',
        authorId: null,
        visibility: 'public',
      });
    });
    await world().settle();
  };
  return { ...letters, say };
}

it('goes to one sender once an hour, and people answer as often as they like', async () => {
  const { post, hear, say, reply, deliveries } = await aMachine();
  const { conversationId } = await hear('在吗');
  await say(conversationId, '收到');
  await say(conversationId, '收到了');
  await reply(conversationId, '在的');
  expect(post.sent.map(({ text, letter }) => [text, letter?.isAutomatic])).toEqual([
    ['收到', true],
    ['在的', false],
  ]);
  expect((await deliveries(conversationId)).map(({ state, failure }) => [state, failure])).toEqual([
    ['sent', null],
    ['failed', 'held-back'],
    ['sent', null],
  ]);
  world().pass(3601);
  await say(conversationId, '还在');
  expect(post.sent.at(-1)?.text).toBe('还在');
});

it('counts all conversations of one sender, and no other’s', async () => {
  const { post, hear, say } = await aMachine();
  const one = await hear('一');
  await say(one.conversationId, '收到一');
  const again = await hear('二', { threadKey: 't2' });
  await say(again.conversationId, '收到二');
  const other = await hear('三', {
    threadKey: 't3',
    sender: { id: 'other@mail.example', name: null, language: null },
    address: { ...paperAddress, to: 'other@mail.example' },
  });
  await say(other.conversationId, '收到三');
  expect(post.sent.map(({ text }) => text)).toEqual(['收到一', '收到三']);
});

it('answers no machine, and a person who writes next all the same', async () => {
  const { post, hear, say } = await aMachine();
  const { conversationId } = await hear('我在休假', { address: { ...paperAddress, automatic: 'yes' } });
  await say(conversationId, '收到');
  expect(post.sent).toEqual([]);
  await hear('我回来了');
  await say(conversationId, '欢迎');
  expect(post.sent.map(({ text }) => text)).toEqual(['欢迎']);
});
