import { inboxRead, inboxReply, inboxWords } from '@zhiyin/domain/inbox';
import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import type { Context } from '#platform/context.ts';
import { anAgent } from '../../../../test/desk.ts';
import { useWorld } from '../../../../test/world.ts';
import { countConversations } from '../reading/count-conversations.ts';
import { listConversations } from '../reading/list-conversations.ts';
import { markRead } from '../reading/mark-read.ts';
import { addNote } from './add-note.ts';
import { closeConversation } from './close-conversation.ts';
import { sendVisitorMessage } from './send-visitor-message.ts';
import { transferConversation } from './transfer-conversation.ts';

const world = useWorld();

async function mentioned(ctx: Context): Promise<{ listed: number; counted: number }> {
  const query = { order: 'recent', state: 'open', snoozed: false, mentioned: true, limit: 10 } as const;
  const { items } = await listConversations(ctx, query);
  return { listed: items.length, counted: (await countConversations(ctx)).mentioned };
}

it('speaks to colleagues who may see the conversation, and to nobody else', async () => {
  const shop = await world().aShop();
  const teamId = v7();
  const [agent, inside, outside] = [
    await anAgent(shop, undefined, [teamId]),
    await anAgent(shop, undefined, [teamId]),
    await anAgent(shop),
  ];
  const silent = await anAgent(shop, [inboxReply], [teamId]);
  const sent = await sendVisitorMessage(shop.asVisitor(), { clientMessageId: v7(), text: '在吗' });
  const { conversationId } = sent.conversation;
  const note = (...mentions: Context[]) =>
    addNote(agent, {
      conversationId,
      clientMessageId: v7(),
      text: '看一下',
      mentions: mentions.map((one) => one.actor.id ?? ''),
    });
  expect(await note(outside)).toMatchObject({ mentions: [outside.actor.id] });
  await transferConversation(agent, { conversationId, to: { teamId }, note: '', clientMessageId: v7() });
  expect(await note(inside, inside)).toMatchObject({ mentions: [inside.actor.id] });
  const blind = { kind: 'invalid', reason: inboxWords.mentionsBlind };
  await expect(note(inside, outside)).rejects.toMatchObject(blind);
  await expect(note(silent)).rejects.toMatchObject(blind);
  await expect(note(shop.as([inboxRead]))).rejects.toMatchObject(blind);
  // What went to another team shows to nobody outside it, mentioned or not.
  expect(await mentioned(outside)).toEqual({ listed: 0, counted: 0 });
  expect(await mentioned(inside)).toEqual({ listed: 1, counted: 1 });
  expect(await mentioned(agent)).toEqual({ listed: 0, counted: 0 });
});

it('stays on the tab of mentions for a week after it was read, and until it is read', async () => {
  const shop = await world().aShop();
  const [agent, colleague] = [await anAgent(shop), await anAgent(shop)];
  const sent = await sendVisitorMessage(shop.asVisitor(), { clientMessageId: v7(), text: '在吗' });
  const { conversationId } = sent.conversation;
  const mentions = [colleague.actor.id ?? ''];
  const { number } = await addNote(agent, {
    conversationId,
    clientMessageId: v7(),
    text: '看一下',
    mentions,
  });
  const week = 7 * 24 * 3600;
  world().pass(week + 60);
  expect(await mentioned(colleague)).toEqual({ listed: 1, counted: 1 });
  await markRead(colleague, { conversationId, number, isUnread: false });
  expect(await mentioned(colleague)).toEqual({ listed: 0, counted: 0 });
});

it('is written into closed conversations, too, and once', async () => {
  const shop = await world().aShop();
  const agent = await anAgent(shop);
  const sent = await sendVisitorMessage(shop.asVisitor(), { clientMessageId: v7(), text: '在吗' });
  const { conversationId } = sent.conversation;
  await closeConversation(agent, { conversationId, reasonKey: null });
  const note = { conversationId, clientMessageId: v7(), text: '老顾客' };
  const first = await addNote(agent, note);
  expect(await addNote(agent, note)).toEqual(first);
  expect(first).toMatchObject({ number: 2, visibility: 'note', mentions: [] });
});
