import { inboxRead, inboxReply, tagsManage } from '@zhiyin/domain/inbox';
import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import { type Shop, useWorld } from '../../../../test/world.ts';
import { sendVisitorMessage } from '../actions/send-visitor-message.ts';
import { tagConversation } from '../actions/tag-conversation.ts';
import { getConversation } from '../reading/get-conversation.ts';
import { listConversations } from '../reading/list-conversations.ts';
import { changeTag } from './change-tag.ts';
import { createTag } from './create-tag.ts';
import { deleteTag } from './delete-tag.ts';
import { listTags } from './list-tags.ts';

const world = useWorld();
const desk = [inboxRead, inboxReply, tagsManage];

async function aConversation(shop: Shop): Promise<string> {
  const sent = await sendVisitorMessage(shop.asVisitor(), { clientMessageId: v7(), text: '在吗' });
  return sent.conversation.conversationId;
}

it('names each tag once, capitals aside, also when two people add it at once', async () => {
  const lead = (await world().aShop()).as(desk);
  const made = await Promise.allSettled(
    ['VIP', 'vip', 'Vip'].map((name) => createTag(lead, { name, colour: 'red' })),
  );
  expect(made.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected', 'rejected']);
  const other = await createTag(lead, { name: '退款', colour: 'blue' });
  await expect(changeTag(lead, { tagId: other.tagId, name: 'VIP' })).rejects.toMatchObject({
    kind: 'conflict',
    reason: { key: 'inbox.tag-name-taken' },
  });
  expect(await changeTag(lead, { tagId: other.tagId, name: '退款', colour: 'green' })).toMatchObject({
    name: '退款',
    colour: 'green',
  });
});

it('is put on, found by, counted, and taken off everywhere when it is deleted', async () => {
  const shop = await world().aShop();
  const lead = shop.as(desk);
  const [first, second] = [await aConversation(shop), await aConversation(shop)];
  const [late, vip] = [
    await createTag(lead, { name: '催单', colour: 'red' }),
    await createTag(lead, { name: 'VIP', colour: 'blue' }),
  ];
  const tag = (conversationId: string, add: string[], remove: string[] = []) =>
    tagConversation(lead, { conversationId, add, remove });
  await tag(first, [late.tagId, vip.tagId]);
  await tag(second, [late.tagId, late.tagId]);
  expect((await listTags(lead)).items.map((one) => [one.name, one.useCount])).toEqual([
    ['VIP', 1],
    ['催单', 2],
  ]);
  const found = await listConversations(lead, { order: 'recent', limit: 10, tagId: vip.tagId });
  expect(found.items.map((one) => one.conversationId)).toEqual([first]);
  expect((await tag(first, [vip.tagId], [vip.tagId])).tagIds).toEqual([late.tagId]);
  await expect(tag(first, [v7()])).rejects.toMatchObject({ kind: 'invalid' });

  await deleteTag(lead, { tagId: late.tagId });
  expect((await getConversation(lead, { conversationId: first })).tagIds).toEqual([]);
  expect((await getConversation(lead, { conversationId: second })).tagIds).toEqual([]);
  await expect(deleteTag(lead, { tagId: late.tagId })).rejects.toMatchObject({ kind: 'missing' });
});

it('is changed by who may, and put on by everybody who replies', async () => {
  const shop = await world().aShop();
  const agent = shop.as([inboxRead, inboxReply]);
  const { tagId } = await createTag(shop.as(desk), { name: 'VIP', colour: 'grey' });
  const forbidden = { kind: 'forbidden' };
  await expect(createTag(agent, { name: 'x', colour: 'grey' })).rejects.toMatchObject(forbidden);
  await expect(changeTag(agent, { tagId, name: 'x' })).rejects.toMatchObject(forbidden);
  await expect(deleteTag(agent, { tagId })).rejects.toMatchObject(forbidden);
  const conversationId = await aConversation(shop);
  expect((await tagConversation(agent, { conversationId, add: [tagId], remove: [] })).tagIds).toEqual([
    tagId,
  ]);
});
