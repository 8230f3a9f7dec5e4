import { cannedManage, inboxReply, overusedMin } from '@zhiyin/domain/inbox';
import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import type { Context } from '#platform/context.ts';
import { anAgent, deskRights } from '../../../../test/desk.ts';
import { type Shop, useWorld } from '../../../../test/world.ts';
import { sendReply } from '../actions/send-reply.ts';
import { sendVisitorMessage } from '../actions/send-visitor-message.ts';
import { changeCannedReply } from './change-canned-reply.ts';
import { createCannedReply } from './create-canned-reply.ts';
import { listOverused } from './overused.ts';
import { changeQuestions, listQuestions } from './questions.ts';
import { listUses, showUses } from './uses.ts';

const world = useWorld();
const fields = { shortcut: 'fahuo', title: '发货', textZh: '今天发货。', textEn: '' };
const daySeconds = 24 * 3600;

async function aTalk(shop: Shop): Promise<string> {
  const message = { clientMessageId: v7(), text: '在吗' };
  return (await sendVisitorMessage(shop.asVisitor(), message)).conversation.conversationId;
}

it('counts uses by agent, reason and tone, and says how many were rewritten', async () => {
  const shop = await world().aShop();
  const lead = await anAgent(shop, [...deskRights, cannedManage]);
  const agent = await anAgent(shop);
  const { cannedReplyId } = await createCannedReply(lead, { ...fields, isOwn: false });
  const conversationId = await aTalk(shop);
  const say = (ctx: Context, cannedTone: 'plain' | 'warm', isCannedEdited: boolean) => {
    const message = { conversationId, clientMessageId: v7(), text: '今天发货。' };
    return sendReply(ctx, { ...message, cannedReplyId, cannedTone, isCannedEdited });
  };
  await say(lead, 'plain', false);
  world().pass(40 * daySeconds);
  await say(agent, 'warm', true);
  await say(agent, 'plain', false);

  const within = async (days: number) => (await listUses(agent, { days })).items;
  expect(await within(30)).toMatchObject([{ cannedReplyId, uses: 2, edited: 1 }]);
  expect(await within(90)).toMatchObject([{ cannedReplyId, uses: 3, edited: 1 }]);
  const shown = await showUses(lead, { cannedReplyId, days: 90 });
  expect(shown.byMember).toEqual([
    { memberId: agent.actor.id, uses: 2, edited: 1 },
    { memberId: lead.actor.id, uses: 1, edited: 0 },
  ]);
  expect(shown.byReason).toEqual([{ reasonKey: null, uses: 3, edited: 1 }]);
  expect(shown.byTone.map(({ tone, uses }) => `${tone} ${uses}`)).toEqual(['plain 2', 'warm 1']);
  expect(shown.recent.map(({ isEdited }) => isEdited)).toEqual([false, true, false]);
  expect(shown.recent[0]).toMatchObject({ conversationId, memberId: agent.actor.id });
  await expect(showUses(agent, { cannedReplyId, days: 30 })).rejects.toMatchObject({ kind: 'forbidden' });
});

it('counts a message that is sent twice once, and nothing for somebody else’s own', async () => {
  const shop = await world().aShop();
  const [agent, colleague] = [await anAgent(shop), await anAgent(shop)];
  const { cannedReplyId } = await createCannedReply(agent, { ...fields, isOwn: true });
  const conversationId = await aTalk(shop);
  const message = { conversationId, clientMessageId: v7(), text: '今天发货。', cannedReplyId };
  await sendReply(agent, message);
  await sendReply(agent, message);
  await sendReply(colleague, { ...message, clientMessageId: v7() });
  expect((await listUses(agent, { days: 30 })).items).toMatchObject([{ uses: 1 }]);
  expect((await listUses(colleague, { days: 30 })).items).toEqual([]);
});

it('keeps what a reply says in other tones', async () => {
  const shop = await world().aShop();
  const agent = shop.as([inboxReply]);
  const tones = { warm: { textZh: '亲，今天就发～', textEn: '' } };
  const { cannedReplyId } = await createCannedReply(agent, { ...fields, tones, isOwn: true });
  expect(await changeCannedReply(agent, { cannedReplyId, title: '发货时间' })).toMatchObject({ tones });
  expect(await changeCannedReply(agent, { cannedReplyId, tones: {} })).toMatchObject({ tones: {} });
});

it('begins with questions of each kind, which those change who may, once each time', async () => {
  const shop = await world().aShop();
  const [agent, lead] = [shop.as([inboxReply]), shop.as([inboxReply, cannedManage])];
  const { items } = await listQuestions(agent);
  expect(items.map(({ kind, questions }) => `${kind} ${questions.length > 2}`)).toEqual([
    'open true',
    'closed true',
    'guiding true',
    'reflective true',
  ]);
  const set = { kind: 'open', questions: [{ textZh: '怎么了？', textEn: '' }], revision: 0 } as const;
  const change = (ctx: Context) => changeQuestions(ctx, { ...set, questions: [...set.questions] });
  await expect(change(agent)).rejects.toMatchObject({ kind: 'forbidden' });
  expect(await change(lead)).toMatchObject({ revision: 1 });
  await expect(change(lead)).rejects.toMatchObject({ kind: 'conflict' });
  expect((await listQuestions(agent)).items[0]).toMatchObject({ ...set, revision: 1 });
});

it('tells who says the same all day, and what this customer has heard before, wherever it was', async () => {
  const shop = await world().aShop();
  const [agent, colleague] = [await anAgent(shop), await anAgent(shop)];
  const { cannedReplyId } = await createCannedReply(shop.as([cannedManage, inboxReply]), {
    ...fields,
    isOwn: false,
  });
  const visitor = shop.asVisitor();
  const write = async (by: Context) =>
    (await sendVisitorMessage(by, { clientMessageId: v7(), text: '在吗' })).conversation.conversationId;
  const say = (conversationId: string, isCannedEdited = false) =>
    sendReply(agent, {
      conversationId,
      clientMessageId: v7(),
      text: '今天发货。',
      cannedReplyId,
      isCannedEdited,
    });
  const heardBefore = await write(visitor);
  const fresh = await aTalk(shop);
  const stale = async (by: Context, conversationId: string) =>
    (await listOverused(by, { conversationId })).items;

  await say(heardBefore);
  expect(await stale(colleague, heardBefore)).toEqual([{ cannedReplyId, ownUses: 0, isHeard: true }]);
  expect(await stale(agent, fresh)).toEqual([]);
  for (let n = 2; n < overusedMin; n++) await say(await aTalk(shop));
  await say(await aTalk(shop), true);
  expect(await stale(agent, fresh)).toEqual([]);
  await say(await aTalk(shop));
  expect(await stale(agent, fresh)).toEqual([{ cannedReplyId, ownUses: overusedMin, isHeard: false }]);
  expect(await stale(colleague, fresh)).toEqual([]);

  world().pass(2 * daySeconds);
  expect(await stale(agent, fresh)).toEqual([]);
  expect(await stale(agent, heardBefore)).toMatchObject([{ isHeard: true }]);
  world().pass(30 * daySeconds);
  expect(await stale(agent, heardBefore)).toEqual([]);
});
