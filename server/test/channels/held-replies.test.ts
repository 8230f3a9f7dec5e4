import { inboxRead, inboxReadAll, inboxSeeSensitive, type NewReply } from '@zhiyin/domain/inbox';
import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import type { z } from 'zod';
import { closeConversation } from '../../src/modules/inbox/actions/close-conversation.ts';
import {
  listHeldReplies,
  sendHeldNow,
  takeBackReply,
} from '../../src/modules/inbox/letters/held/handle-held.ts';
import { holdReply } from '../../src/modules/inbox/letters/held/hold-reply.ts';
import { aStaffedShop } from '../staff.ts';
import { useWorld } from '../world.ts';
import { aLetter, letterDeskOf } from './letter-desk.ts';

const world = useWorld();

type Reply = z.infer<typeof NewReply>;

function aReply(said: Partial<Reply> = {}): Reply {
  return {
    clientMessageId: v7(),
    text: '好的',
    fileIds: [],
    seen: null,
    cannedReplyId: null,
    cannedTone: 'plain',
    isCannedEdited: false,
    overridesWords: false,
    cards: [],
    promises: [],
    letter: aLetter({ cc: ['wang@mail.example'] }),
    ...said,
  };
}

/** A shop with people who have accounts: whoever wrote must still be there when it goes out. */
async function aHeldDesk() {
  const shop = await aStaffedShop(world().system);
  const [agent, colleague] = [await shop.as(shop.owner), await shop.as(await shop.hire('admin'))];
  const letters = await letterDeskOf(world(), agent, agent);
  const { conversationId } = await letters.hear('要发票');
  const hold = (reply: Reply, inSeconds = 10) =>
    holdReply(agent, { conversationId, reply, when: { inSeconds } });
  const held = async () => (await listHeldReplies(agent, { conversationId })).items;
  return { ...letters, colleague, conversationId, hold, held };
}

it('goes out when its moment has come, and not before', async () => {
  const { post, hold, held } = await aHeldDesk();
  const reply = aReply();
  expect(await hold(reply)).toMatchObject({ text: '好的', letter: reply.letter, refusal: null });
  await world().settle();
  expect(post.sent).toEqual([]);
  world().pass(11);
  await world().settle();
  expect(post.sent).toMatchObject([{ text: '好的', letter: { cc: ['wang@mail.example'] } }]);
  expect(await held()).toEqual([]);
});

it('shows what is sensitive in it to who may see it, and goes out whole', async () => {
  const { post, agent, conversationId, hold } = await aHeldDesk();
  const letter = aLetter({ subject: '电话 13812345678' });
  await hold(aReply({ text: '请打 13812345678', letter }));
  const shownTo = async (...keys: string[]) => {
    const reader = { ...agent, actor: { ...agent.actor, permissions: new Set(keys) } };
    return (await listHeldReplies(reader, { conversationId })).items;
  };
  const masked = { text: '请打 ****5678', letter: { subject: '电话 ****5678' } };
  expect(await shownTo(inboxRead.key, inboxReadAll.key)).toMatchObject([masked]);
  const whole = { text: '请打 13812345678', letter };
  expect(await shownTo(inboxRead.key, inboxReadAll.key, inboxSeeSensitive.key)).toMatchObject([whole]);
  world().pass(11);
  await world().settle();
  expect(post.sent).toMatchObject([{ text: '请打 13812345678', letter: { subject: letter.subject } }]);
});

it('is held once however often it is asked for', async () => {
  const { post, hold, held } = await aHeldDesk();
  const reply = aReply();
  await hold(reply);
  await hold(reply);
  expect(await held()).toHaveLength(1);
  world().pass(11);
  await world().settle();
  await hold(reply);
  world().pass(11);
  await world().settle();
  expect(post.sent).toHaveLength(1);
});

it('never goes out once it was taken back, and comes back whole', async () => {
  const { post, agent, conversationId, hold, held } = await aHeldDesk();
  const { clientMessageId } = await hold(aReply());
  expect(await takeBackReply(agent, { conversationId, clientMessageId })).toEqual({
    text: '好的',
    files: [],
    letter: aLetter({ cc: ['wang@mail.example'] }),
  });
  world().pass(11);
  await world().settle();
  expect([post.sent, await held()]).toEqual([[], []]);
  await expect(takeBackReply(agent, { conversationId, clientMessageId })).rejects.toMatchObject({
    kind: 'missing',
  });
});

it('cannot be taken back once it went out', async () => {
  const { agent, conversationId, hold } = await aHeldDesk();
  const { clientMessageId } = await hold(aReply());
  world().pass(11);
  await world().settle();
  await expect(takeBackReply(agent, { conversationId, clientMessageId })).rejects.toMatchObject({
    kind: 'missing',
  });
});

it('goes out at once when its writer says so, and in nobody else’s name', async () => {
  const { post, colleague, agent, conversationId, hold } = await aHeldDesk();
  const { clientMessageId } = await hold(aReply());
  await expect(sendHeldNow(colleague, { conversationId, clientMessageId })).rejects.toMatchObject({
    kind: 'forbidden',
  });
  await sendHeldNow(agent, { conversationId, clientMessageId });
  await world().settle();
  expect(post.sent).toHaveLength(1);
});

it('goes out before its writer ends the conversation, and what is planned for later does not', async () => {
  const { post, agent, conversationId, hold, held } = await aHeldDesk();
  await hold(aReply());
  await hold(aReply({ text: '明天再说' }), 60);
  await closeConversation(agent, { conversationId, reasonKey: null });
  await world().settle();
  expect(post.sent).toMatchObject([{ text: '好的' }]);
  expect(await held()).toMatchObject([{ text: '明天再说' }]);
});

it('stays, with why, when it cannot go out at its moment', async () => {
  const { post, colleague, conversationId, hold, held } = await aHeldDesk();
  await hold(aReply());
  await closeConversation(colleague, { conversationId, reasonKey: null });
  world().pass(11);
  await world().settle();
  expect(post.sent).toEqual([]);
  const [left] = await held();
  expect(left?.refusal).toEqual(expect.stringMatching(/./));
});

it.each([
  { at: -60, why: 'the moment has passed' },
  { at: 366 * 86_400, why: 'the moment is more than a year away' },
])('is not held when $why', async ({ at }) => {
  const { agent, conversationId, held } = await aHeldDesk();
  const moment = new Date(world().system.now().getTime() + at * 1000).toISOString();
  await expect(
    holdReply(agent, { conversationId, reply: aReply(), when: { at: moment } }),
  ).rejects.toMatchObject({ kind: 'invalid' });
  expect(await held()).toEqual([]);
});

it('waits for the moment that it is planned for', async () => {
  const { post, agent, conversationId } = await aHeldDesk();
  const at = new Date(world().system.now().getTime() + 86_400_000).toISOString();
  await holdReply(agent, { conversationId, reply: aReply(), when: { at } });
  world().pass(86_000);
  await world().settle();
  expect(post.sent).toEqual([]);
  world().pass(500);
  await world().settle();
  expect(post.sent).toHaveLength(1);
});

it('is nobody’s to hold who may not reply', async () => {
  const { agent, conversationId, held } = await aHeldDesk();
  const reader = {
    ...agent,
    actor: { ...agent.actor, permissions: new Set([inboxRead.key, inboxReadAll.key]) },
  };
  await expect(
    holdReply(reader, { conversationId, reply: aReply(), when: { inSeconds: 10 } }),
  ).rejects.toMatchObject({ kind: 'forbidden' });
  expect(await held()).toEqual([]);
});
