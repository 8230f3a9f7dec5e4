import {
  inboxReply,
  overrideWords,
  wordListKinds,
  wordListsManage,
  wordsOverridden,
} from '@zhiyin/domain/inbox';
import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import type { Context } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { anAgent, deskRights } from '../../../../test/desk.ts';
import { useWorld } from '../../../../test/world.ts';
import { addNote } from '../actions/add-note.ts';
import { sendReply } from '../actions/send-reply.ts';
import { sendVisitorMessage } from '../actions/send-visitor-message.ts';
import { changeWordList } from './change-word-list.ts';
import { listWordLists } from './list-word-lists.ts';

const world = useWorld();
const entries = [{ term: '加微信', instead: '在这里说', isFine: false }];
const blocking = { kind: 'off-platform', isOn: true, isBlocking: true, isOverridable: false } as const;

it('begins with lists of its own, which block nothing', async () => {
  const shop = await world().aShop();
  const { items } = await listWordLists(shop.as([inboxReply]));
  expect(items.map(({ kind }) => kind)).toEqual(wordListKinds);
  expect(items.every(({ isOn, isBlocking, entries: all }) => isOn && !isBlocking && all.length > 5)).toBe(
    true,
  );
});

it('lends the lists to every colleague, who may write to customers on tickets alone, and to no customer', async () => {
  const shop = await world().aShop();
  await expect(listWordLists(shop.as([]))).resolves.toMatchObject({
    items: { length: wordListKinds.length },
  });
  await expect(listWordLists(shop.asVisitor())).rejects.toMatchObject({ kind: 'forbidden' });
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

it('lets those send it who may, where the list says so, and tells that they did', async () => {
  const shop = await world().aShop();
  const { conversation } = await sendVisitorMessage(shop.asVisitor(), {
    clientMessageId: v7(),
    text: '在吗',
  });
  const { conversationId } = conversation;
  const say = (ctx: Context, overridesWords: boolean) =>
    sendReply(ctx, { conversationId, clientMessageId: v7(), text: '加微信', overridesWords });
  const [agent, lead] = [await anAgent(shop), await anAgent(shop, [...deskRights, overrideWords])];
  const set = (revision: number, isOverridable: boolean) =>
    changeWordList(shop.as([wordListsManage]), {
      ...blocking,
      entries: [...entries],
      isOverridable,
      revision,
    });
  await set(0, false);
  await expect(say(lead, true)).rejects.toMatchObject({ kind: 'invalid' });
  await set(1, true);
  await expect(say(agent, true)).rejects.toMatchObject({ kind: 'invalid' });
  await expect(say(lead, false)).rejects.toMatchObject({ kind: 'invalid' });
  const { messageId } = await say(lead, true);
  await world().settle();
  const told = await transact(shop.asSystem(), (tx) =>
    tx.db
      .selectFrom('facts')
      .select('payload')
      .where('workspaceId', '=', tx.workspaceId)
      .where('kind', '=', wordsOverridden.kind)
      .execute(),
  );
  expect(told).toMatchObject([{ payload: { conversationId, messageId, list: 'off-platform' } }]);
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
