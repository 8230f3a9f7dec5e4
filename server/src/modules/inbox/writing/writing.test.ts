import { inboxReply, wordListKinds, wordListsManage } from '@zhiyin/domain/inbox';
import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import { anAgent } from '../../../../test/desk.ts';
import { useWorld } from '../../../../test/world.ts';
import { addNote } from '../actions/add-note.ts';
import { sendReply } from '../actions/send-reply.ts';
import { sendVisitorMessage } from '../actions/send-visitor-message.ts';
import { changeWordList } from './change-word-list.ts';
import { listWordLists } from './list-word-lists.ts';

const world = useWorld();
const entries = [{ term: '加微信', instead: '在这里说', isFine: false }];
const blocking = { kind: 'off-platform', isOn: true, isBlocking: true, entries } as const;

it('begins with lists of its own, which block nothing', async () => {
  const shop = await world().aShop();
  const { items } = await listWordLists(shop.as([inboxReply]));
  expect(items.map(({ kind }) => kind)).toEqual(wordListKinds);
  expect(items.every(({ isOn, isBlocking, entries: all }) => isOn && !isBlocking && all.length > 5)).toBe(
    true,
  );
});

it('refuses to send what the shop blocks, in the writer’s language, and lets colleagues speak of it', async () => {
  const shop = await world().aShop();
  const { conversation } = await sendVisitorMessage(shop.asVisitor(), {
    clientMessageId: v7(),
    text: '在吗',
  });
  const { conversationId } = conversation;
  const agent = { ...(await anAgent(shop)), locale: 'zh' } as const;
  const say = (text: string) => sendReply(agent, { conversationId, clientMessageId: v7(), text });
  await say('加 微 信');
  await changeWordList(shop.as([wordListsManage]), { ...blocking, entries: [...entries], revision: 0 });
  await expect(say('加 微 信')).rejects.toMatchObject({
    kind: 'invalid',
    reason: { key: 'inbox.word-blocked' },
    values: { word: '加 微 信' },
  });
  await expect(say('在这里说')).resolves.toMatchObject({ text: '在这里说' });
  await addNote(agent, { conversationId, clientMessageId: v7(), text: '他要加微信', mentions: [] });
});

it('takes a list once: whoever looked at an older one is told', async () => {
  const shop = await world().aShop();
  const ctx = shop.as([wordListsManage, inboxReply]);
  expect(await changeWordList(ctx, { ...blocking, entries: [], revision: 0 })).toMatchObject({ revision: 1 });
  await expect(changeWordList(ctx, { ...blocking, entries: [], revision: 0 })).rejects.toMatchObject({
    kind: 'conflict',
  });
  const { items } = await listWordLists(ctx);
  expect(items.find(({ kind }) => kind === 'off-platform')).toMatchObject({ entries: [], isBlocking: true });
});

it('lets only those change lists who may', async () => {
  const shop = await world().aShop();
  const change = changeWordList(shop.as([inboxReply]), { ...blocking, entries: [], revision: 0 });
  await expect(change).rejects.toMatchObject({ kind: 'forbidden' });
});
