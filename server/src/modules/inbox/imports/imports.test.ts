import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { customersEdit, customersMerge, customersRead } from '@zhiyin/domain/customers';
import {
  chatImportEnded,
  chatImportMoved,
  chatImportStarted,
  chatImportWords,
  importChats,
  inboxClose,
  inboxRead,
  inboxReadAll,
} from '@zhiyin/domain/inbox';
import { seeSensitive } from '@zhiyin/domain/kit';
import { expect, it } from 'vitest';
import type { Context } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { factsAfter } from '#platform/facts/read-facts.ts';
import { useWorld } from '../../../../test/world.ts';
import { listIdentities } from '../../customers/actions/list-identities.ts';
import { listLookalikes } from '../../customers/actions/list-lookalikes.ts';
import { uploadFile } from '../../platform/files/upload-file.ts';
import { reopenConversation } from '../actions/reopen-conversation.ts';
import { listConversations } from '../reading/list-conversations.ts';
import { readThread } from '../reading/read-thread.ts';
import { searchMessages } from '../search/search-messages.ts';
import { cancelChatImport } from './cancel-chat-import.ts';
import { listChatImports } from './list-chat-imports.ts';
import { previewChats } from './preview-chats.ts';
import { startChatImport } from './start-chat-import.ts';

const world = useWorld();
const folder = join(import.meta.dirname, '../../../../test/samples/chats');
const mayAll = [importChats, inboxRead, inboxReadAll, inboxClose];

async function uploaded(ctx: Context, name: string, content?: string): Promise<string> {
  const bytes = content === undefined ? await readFile(join(folder, name)) : Buffer.from(content);
  return (await uploadFile(ctx, name, Readable.from([bytes]))).fileId;
}

async function imported(ctx: Context, name: string, content?: string, more: { firstDay?: string } = {}) {
  const fileId = await uploaded(ctx, name, content);
  const { plan } = await previewChats(ctx, { fileId, plan: null });
  await startChatImport(ctx, { fileId, plan: { ...plan, ...more } });
  await world().settle();
  const { items } = await listChatImports(ctx, { limit: 1 });
  return items[0];
}

const found = async (ctx: Context, text: string) =>
  (await searchMessages(ctx, { text, limit: 20 })).items.map(({ conversation }) => conversation);

it('tells how far it is to whoever may import, and to nobody else', async () => {
  const shop = await world().aShop();
  const ctx = shop.as(mayAll);
  const done = await imported(ctx, 'qianniu_clipboard.txt');
  const heard = async (reader: Context) =>
    (await factsAfter(reader, world().app.catalogue, 0, 200)).facts.filter(({ kind }) =>
      kind.startsWith('inbox.chat-import'),
    );
  expect((await heard(ctx)).map(({ kind, subjectId }) => [kind, subjectId])).toEqual(
    [chatImportStarted, chatImportMoved, chatImportEnded].map(({ kind }) => [kind, done?.importId]),
  );
  expect(await heard(shop.as([inboxRead, inboxReadAll]))).toEqual([]);
});

it('takes in what was copied from Qianniu: closed, found by search, with the names of those who are not here', async () => {
  const ctx = (await world().aShop()).as(mayAll);
  const done = await imported(ctx, 'qianniu_clipboard.txt');
  expect(done).toMatchObject({ state: 'done', chatCount: 1, addedCount: 5, sameCount: 0, failedCount: 0 });

  const [conversation] = await found(ctx, '什么时候发货');
  expect(conversation).toMatchObject({ channel: 'import', state: 'closed', customerName: '合成买家01' });
  const { messages } = await readThread(ctx, conversation?.conversationId ?? '', { limit: 20 });
  expect(messages.map(({ authorKind, authorName, sentAt }) => [authorKind, authorName, sentAt])).toEqual([
    ['customer', undefined, '2026-10-01T02:00:00.000Z'],
    ['member', '合成测试店:小知', '2026-10-01T02:00:21.000Z'],
    ['system', undefined, '2026-10-01T02:00:21.000Z'],
    ['system', undefined, '2026-10-01T02:02:00.000Z'],
    ['customer', undefined, '2026-10-01T02:03:05.000Z'],
  ]);
  const reopened = reopenConversation(ctx, { conversationId: conversation?.conversationId ?? '' });
  await expect(reopened).rejects.toMatchObject({ reason: chatImportWords.pastChat });
});

it.each(['zh', 'en'] as const)(
  'takes its customers for readers of the shop’s language: %s',
  async (locale) => {
    const shop = await world().aShop();
    const { workspaceId } = shop;
    await transact(shop.asSystem(), (tx) =>
      tx.db.updateTable('workspaces').set({ locale }).where('workspaceId', '=', workspaceId).execute(),
    );
    await imported(shop.as(mayAll), 'qianniu_clipboard.txt');
    const rows = await look(shop.asSystem(), (tx) =>
      tx.db.selectFrom('customers').select('locale').where('workspaceId', '=', workspaceId).execute(),
    );
    expect(rows).toEqual([{ locale }]);
  },
);

it('changes nothing when a file comes again, and goes on with a chat that a newer file has more of', async () => {
  const ctx = (await world().aShop()).as(mayAll);
  await imported(ctx, 'qianniu_clipboard.txt');
  expect(await imported(ctx, 'qianniu_clipboard.txt')).toMatchObject({
    chatCount: 0,
    addedCount: 0,
    sameCount: 5,
  });
  const whole = await readFile(join(folder, 'qianniu_clipboard.txt'), 'utf8');
  const longer = `${whole}\r\n合成测试店:小知 2026-10-01 10:05:00\r\n不客气`;
  expect(await imported(ctx, 'more.txt', longer)).toMatchObject({
    chatCount: 0,
    addedCount: 1,
    sameCount: 5,
  });
  const [conversation] = await found(ctx, '不客气');
  expect(conversation).toMatchObject({ messageCount: 6, lastMessageText: '不客气' });
});

it('reads the web page of past chats and the script’s workbook, whose times need a day', async () => {
  const ctx = (await world().aShop()).as(mayAll);
  expect(await imported(ctx, 'qianniu_web_history.txt')).toMatchObject({ state: 'done', failedCount: 0 });
  const fileId = await uploaded(ctx, 'qianniu_userscript_chat.xlsx');
  expect(await previewChats(ctx, { fileId, plan: null })).toMatchObject({
    needsDay: true,
    problemCount: 2,
    plan: { platform: 'taobao', columns: ['customer', null, 'at', 'text', 'account', 'speaker'] },
  });
  const done = await imported(ctx, 'qianniu_userscript_chat.xlsx', undefined, { firstDay: '2026-10-01' });
  expect(done).toMatchObject({ state: 'done', chatCount: 1, addedCount: 2, failedCount: 0 });
});

it('takes in what was said even where no database keeps all of it', async () => {
  const ctx = (await world().aShop()).as(mayAll);
  const said = (text: string) => ({
    id: 7,
    meta: { sender: { name: 'Lin\u0000' } },
    messages: [{ content: text, message_type: 0, created_at: 1_790_000_000 }],
  });
  const text = JSON.stringify(said('hello\u0000 there \ud83d'));
  expect(await imported(ctx, 'chatwoot.json', text)).toMatchObject({ state: 'done', addedCount: 1 });
  expect(await found(ctx, 'hello there')).toMatchObject([{ customerName: 'Lin' }]);
  const table = [{ time: '2026-10-01 10:00', customer: 'Su\u0000', text: 'good \u0000morning' }];
  expect(await imported(ctx, 'table.json', JSON.stringify(table))).toMatchObject({
    state: 'done',
    addedCount: 1,
  });
  expect(await found(ctx, 'good morning')).toMatchObject([{ customerName: 'Su' }]);
});

it('remembers how a table was read, refuses what is no chat, and stops when it is told to', async () => {
  const ctx = (await world().aShop()).as(mayAll);
  const csv = 'when,who,said\n2026-10-01 10:00,Lin,hello\n2026-10-01 10:01,Lin,anyone?';
  const fileId = await uploaded(ctx, 'chats.csv', csv);
  const { plan } = await previewChats(ctx, { fileId, plan: null });
  await expect(startChatImport(ctx, { fileId, plan })).rejects.toMatchObject({
    reason: chatImportWords.columnMissing,
  });
  const { importId } = await startChatImport(ctx, {
    fileId,
    plan: { ...plan, columns: ['at', 'account', 'text'] },
  });
  expect(await cancelChatImport(ctx, { importId })).toMatchObject({ state: 'cancelled' });
  await world().settle();
  expect(await found(ctx, 'anyone')).toEqual([]);

  const again = await uploaded(ctx, 'chats.csv', csv);
  expect(await previewChats(ctx, { fileId: again, plan: null })).toMatchObject({
    isRemembered: true,
    chatCount: 1,
    problemCount: 0,
  });
  const other = await uploaded(ctx, 'notes.txt', 'nothing to see');
  await expect(previewChats(ctx, { fileId: other, plan: null })).rejects.toMatchObject({
    reason: chatImportWords.unknownFile,
  });
});

it('knows customers by the address that the file has, which proves nothing and suggests who may be the same', async () => {
  const shop = await world().aShop();
  const ctx = shop.as([...mayAll, customersRead, customersMerge, customersEdit, seeSensitive]);
  const csv = [
    'customer,email,role,time,text',
    'Lin,Lin@Example.com,customer,2026-01-01T08:00:00Z,one',
    'Wang,lin@example.com,customer,2026-01-01T09:00:00Z,two',
    'Zhao,no address,customer,2026-01-01T10:00:00Z,three',
  ].join('\n');
  await imported(ctx, 'mails.csv', csv);
  const customerOf = async (text: string) => (await found(ctx, text))[0]?.customerId ?? '';
  const known = async (customerId: string) =>
    (await listIdentities(ctx, { customerId })).items.flatMap(({ kind, value, strength, ground }) =>
      kind === 'mail' ? [[value, strength, ground]] : [],
    );
  const [one, other] = [await customerOf('one'), await customerOf('two')];
  expect(await known(one)).toEqual([['lin@example.com', 'likely', 'import']]);
  expect(await known(await customerOf('three'))).toEqual([]);
  expect((await listLookalikes(ctx, { customerId: one })).items).toMatchObject([
    { customerId: other, reasons: ['mail'] },
  ]);
});

it('shows what one import brought, with what it went on with, and nothing of another', async () => {
  const shop = await world().aShop();
  const ctx = shop.as(mayAll);
  const table = (lines: string) => `conversation,customer,role,time,text\n${lines}`;
  const first = 'a,Lin,customer,2026-01-01T08:00:00Z,one\n';
  const one = await imported(ctx, 'one.csv', table(first));
  const other = 'b,Wang,customer,2026-01-01T09:00:00Z,two\n';
  const two = await imported(ctx, 'two.csv', table(other));
  const more = await imported(ctx, 'more.csv', table(`${first}a,Lin,member,2026-01-01T08:01:00Z,three\n`));
  const brought = async (importId = '') => {
    const { items } = await listConversations(ctx, { importId, limit: 50, order: 'recent' });
    return items.map(({ customerName }) => customerName);
  };
  expect(await brought(one?.importId)).toEqual(['Lin']);
  expect(await brought(two?.importId)).toEqual(['Wang']);
  expect(await brought(more?.importId)).toEqual(['Lin']);
  expect(more).toMatchObject({ chatCount: 0, addedCount: 1, sameCount: 1 });
});

it('does not count as answered here what colleagues answered elsewhere', async () => {
  const ctx = (await world().aShop()).as(mayAll);
  await imported(ctx, 'qianniu_clipboard.txt');
  const counted = async (answered: boolean) =>
    (await listConversations(ctx, { answered, limit: 1, order: 'recent' })).items.length;
  expect([await counted(true), await counted(false)]).toEqual([0, 1]);
});
