import { cannedManage, inboxRead, inboxReply } from '@zhiyin/domain/inbox';
import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import type { Context } from '#platform/context.ts';
import { factsAfter } from '#platform/facts/read-facts.ts';
import { useWorld } from '../../../../test/world.ts';
import { sendReply } from '../actions/send-reply.ts';
import { sendVisitorMessage } from '../actions/send-visitor-message.ts';
import { changeCannedReply } from './change-canned-reply.ts';
import { createCannedReply } from './create-canned-reply.ts';
import { deleteCannedReply } from './delete-canned-reply.ts';
import { listCannedReplies } from './list-canned-replies.ts';

const world = useWorld();
const rights = [inboxRead, inboxReply];
const fields = { shortcut: 'fahuo', title: '发货', textZh: '{{customer}}，今天发货。', textEn: '' };

const shortcuts = async (ctx: Context): Promise<string[]> =>
  (await listCannedReplies(ctx)).items.map((one) => one.shortcut);

it('is the shop’s for everybody, or one’s own for oneself', async () => {
  const shop = await world().aShop();
  const [lead, agent, colleague] = [shop.as([...rights, cannedManage]), shop.as(rights), shop.as(rights)];
  const ofShop = await createCannedReply(lead, { ...fields, isOwn: false });
  const own = await createCannedReply(agent, { ...fields, shortcut: '我的', isOwn: true });
  expect(ofShop.ownerId).toBeNull();
  expect([await shortcuts(agent), await shortcuts(colleague)]).toEqual([['fahuo', '我的'], ['fahuo']]);

  const { cannedReplyId } = own;
  await expect(changeCannedReply(lead, { cannedReplyId, title: 'x' })).rejects.toMatchObject({
    kind: 'missing',
  });
  await expect(deleteCannedReply(colleague, { cannedReplyId })).rejects.toMatchObject({ kind: 'missing' });
  await expect(createCannedReply(agent, { ...fields, isOwn: false })).rejects.toMatchObject({
    kind: 'forbidden',
  });
  await expect(
    changeCannedReply(agent, { cannedReplyId: ofShop.cannedReplyId, title: 'x' }),
  ).rejects.toMatchObject({ kind: 'forbidden' });
  expect(await changeCannedReply(agent, { cannedReplyId, textEn: 'Ships today.' })).toMatchObject({
    textZh: fields.textZh,
    textEn: 'Ships today.',
  });
  await deleteCannedReply(agent, { cannedReplyId });
  expect(await shortcuts(agent)).toEqual(['fahuo']);

  await world().settle();
  const heard = async (ctx: Context) => (await factsAfter(ctx, world().app.catalogue, 0, 50)).facts.length;
  expect([await heard(agent), await heard(colleague)]).toEqual([4, 1]);
});

it('has a shortcut that its owner uses once, also when it is made twice at once', async () => {
  const shop = await world().aShop();
  const [agent, colleague] = [shop.as(rights), shop.as(rights)];
  const make = (ctx: Context, shortcut: string) =>
    createCannedReply(ctx, { ...fields, shortcut, isOwn: true });
  const made = await Promise.allSettled([make(agent, 'hi'), make(agent, 'HI'), make(colleague, 'hi')]);
  expect(made.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'fulfilled', 'rejected']);
  const { cannedReplyId } = await make(agent, 'bye');
  await expect(changeCannedReply(agent, { cannedReplyId, shortcut: 'Hi' })).rejects.toMatchObject({
    kind: 'conflict',
    reason: { key: 'inbox.shortcut-taken' },
    fields: [{ path: 'shortcut' }],
  });
  await expect(changeCannedReply(agent, { cannedReplyId, textZh: '' })).rejects.toMatchObject({
    kind: 'invalid',
  });
});

it('counts how often it was sent, and keeps no reply from being sent', async () => {
  const shop = await world().aShop();
  const agent = shop.as(rights);
  const { cannedReplyId } = await createCannedReply(agent, { ...fields, isOwn: true });
  const sent = await sendVisitorMessage(shop.asVisitor(), { clientMessageId: v7(), text: '发货了吗' });
  const reply = {
    conversationId: sent.conversation.conversationId,
    clientMessageId: v7(),
    text: '今天发货。',
  };
  for (let time = 0; time < 2; time++) await sendReply(agent, { ...reply, cannedReplyId });
  await sendReply(agent, { ...reply, clientMessageId: v7(), cannedReplyId: v7() });
  expect((await listCannedReplies(agent)).items).toMatchObject([{ useCount: 1 }]);
});
