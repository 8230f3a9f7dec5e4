import { type ChannelAccount, channelsManage } from '@zhiyin/domain/channels';
import { inboxRead, inboxReadAll, inboxReply } from '@zhiyin/domain/inbox';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { openOutgoing, outgoing } from '#platform/outgoing/outgoing.ts';
import { checkAccount } from '../../src/modules/channels/accounts/check-account.ts';
import { createAccount } from '../../src/modules/channels/accounts/create-account.ts';
import { sendReply } from '../../src/modules/inbox/actions/send-reply.ts';
import { listConversations } from '../../src/modules/inbox/reading/list-conversations.ts';
import { readThread } from '../../src/modules/inbox/reading/read-thread.ts';
import { uploadFile } from '../../src/modules/platform/files/upload-file.ts';
import { type BotApi, openBotApi } from '../stand-ins/bot-api.ts';
import { useWorld } from '../world.ts';
import { behavesAsAChannel } from './behaves-as-a-channel.ts';
import type { VendorSaid, VendorSide } from './vendor-side.ts';

const world = useWorld();
const token = '123456789:AAEabcdefghijklmnopqrstuvwxyz-01234';
const secretHeader = 'x-telegram-bot-api-secret-token';
const chats = new Set(['501', '502', '9007199254740']);
let api: BotApi;
beforeAll(async () => {
  api = await openBotApi(token, chats);
});
afterAll(() => api.close());

const secretOf = ({ accountId }: ChannelAccount) =>
  world().system.secrets.sign('channel-callback', accountId);
const headersOf = (account: ChannelAccount) => ({
  'content-type': 'application/json',
  [secretHeader]: secretOf(account),
});

/** As Telegram writes a private message. */
function updateOf({ id, customer, text, at }: VendorSaid, said: object = { text }) {
  const from = {
    id: Number(customer),
    is_bot: false,
    first_name: '林',
    last_name: '小雨',
    language_code: 'zh-hans',
  };
  const chat = { id: Number(customer), type: 'private', first_name: '林' };
  const date = Math.floor(at.getTime() / 1000);
  return { update_id: 7_000_000_000 + id, message: { message_id: id, date, chat, from, ...said } };
}

const side = (): VendorSide => ({
  kind: 'telegram',
  server: api,
  answers: { token, reception: 'called', base: api.url },
  signsBody: false,
  isIdempotent: false,
  push: (account, said) => ({ headers: headersOf(account), payload: JSON.stringify(updateOf(said)) }),
  pushUnknown: (account, said) => ({
    headers: headersOf(account),
    payload: JSON.stringify(updateOf(said, { sticker: { file_id: 'S1', emoji: '🍵' } })),
  }),
  pushGarbage: (account) => ({ headers: headersOf(account), payload: '{"update_id":"none"}' }),
});

behavesAsAChannel(world, side);

describe('a bot', () => {
  const desk = [inboxRead, inboxReadAll, inboxReply];
  const aBot = async (answers: object = {}) => {
    const shop = await world().aShop();
    const owner = shop.as([channelsManage]);
    const account = await createAccount(owner, {
      kind: 'telegram',
      name: 'Bot',
      answers: { ...side().answers, ...answers },
    });
    return { shop, owner, account, agent: shop.as(desk) };
  };
  const said = (text: string, id = 1): VendorSaid => ({
    id,
    customer: '501',
    text,
    at: world().system.now(),
  });
  const bring = (account: ChannelAccount, update: object) =>
    world().app.http.inject({
      method: 'POST',
      url: new URL(account.callbackUrl).pathname,
      headers: headersOf(account),
      payload: JSON.stringify(update),
    });
  const messagesOf = async (agent: Context) => {
    const [first] = (await listConversations(agent, { limit: 10, order: 'recent' })).items;
    const { conversationId = '' } = first ?? {};
    return (await readThread(agent, conversationId, { limit: 50 })).messages;
  };

  /** The same world, as it is where people reach it by this address. */
  const reachedAt = (ctx: Context, publicUrl: string): Context => {
    const system = { ...ctx.system, config: { ...ctx.system.config, publicUrl } };
    outgoing.use(system, openOutgoing({ ports: [api.port], allowPrivate: ['127.0.0.1'] }));
    return { ...ctx, system };
  };

  it('tells Telegram where to call, and is refused without a public https address', async () => {
    const { owner, account } = await aBot();
    const plain = await checkAccount(reachedAt(owner, 'http://shop.example'), account.accountId);
    expect(plain).toMatchObject({ state: 'trouble', failure: 'refused' });
    expect(plain.failureDetail).toContain('HTTPS');
    const open = await checkAccount(reachedAt(owner, 'https://shop.example'), account.accountId);
    expect(open).toMatchObject({ state: 'well', failure: null, knownAs: '@chahe_bot' });
    expect(api.webhook()).toMatchObject({ url: open.callbackUrl, secret: secretOf(account) });
  });

  it('asks every few seconds where it cannot be called, and takes each message once', async () => {
    const { owner, account, agent } = await aBot({ reception: 'asked' });
    await checkAccount(owner, account.accountId);
    expect(api.webhook()).toBeNull();
    api.hold(updateOf(said('在吗', 11)));
    api.hold(updateOf(said('有人吗', 12)));
    for (let asked = 0; asked < 3; asked++) {
      world().pass(4);
      await world().settle();
    }
    expect((await messagesOf(agent)).map(({ text }) => text)).toEqual(['在吗', '有人吗']);
  });

  it('brings pictures both ways, each as a message of its own', async () => {
    const { account, agent } = await aBot();
    const picture = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
      'base64',
    );
    api.keepFile('P1', picture);
    api.taken.length = 0;
    const photo = [{ file_id: 'P0' }, { file_id: 'P1' }];
    expect((await bring(account, updateOf(said('', 21), { photo, caption: '破了' }))).statusCode).toBe(200);
    await world().settle();
    const [message] = await messagesOf(agent);
    expect(message).toMatchObject({
      text: '破了',
      files: [{ name: 'photo-21.jpg.png', mediaType: 'image/png' }],
    });
    const { fileId } = await uploadFile(agent, 'new.png', picture);
    const conversationId = message?.conversationId ?? '';
    const reply = { conversationId, clientMessageId: v7(), text: '给您补寄', fileIds: [fileId] };
    await sendReply(agent, reply);
    await world().settle();
    expect(api.taken.map(({ text, file }) => [text, file])).toEqual([
      ['给您补寄', null],
      ['', 'new.png'],
    ]);
  });

  it('says that a file could not be fetched, with the words that came with it', async () => {
    const { account, agent } = await aBot();
    await bring(
      account,
      updateOf(said('', 31), { document: { file_id: 'GONE', file_name: 'order.pdf' }, caption: '看' }),
    );
    await world().settle();
    const [message] = await messagesOf(agent);
    expect(message?.text).toBe('看\n(A file could not be fetched: order.pdf)');
  });

  it('says in the shop’s language what could not be had', async () => {
    const { owner, account, agent } = await aBot();
    await transact(owner, async (tx) => {
      const { workspaceId } = tx;
      await tx.db
        .updateTable('workspaces')
        .set({ locale: 'zh' })
        .where('workspaceId', '=', workspaceId)
        .execute();
    });
    await bring(account, updateOf(said('', 32), { document: { file_id: 'GONE', file_name: 'order.pdf' } }));
    await world().settle();
    expect((await messagesOf(agent)).map(({ text }) => text)).toEqual(['（文件没有取到：order.pdf）']);
  });

  it('leaves groups and other bots alone', async () => {
    const { account, agent } = await aBot();
    const update = updateOf(said('hi', 41));
    const group = { ...update, message: { ...update.message, chat: { id: -100, type: 'supergroup' } } };
    expect((await bring(account, group)).statusCode).toBe(200);
    await world().settle();
    expect((await listConversations(agent, { limit: 10, order: 'recent' })).items).toEqual([]);
  });

  it('refuses what is longer than Telegram takes while it is written', async () => {
    const { account, agent } = await aBot();
    await bring(account, updateOf(said('你好', 51)));
    await world().settle();
    const [first] = (await listConversations(agent, { limit: 10, order: 'recent' })).items;
    const conversationId = first?.conversationId ?? '';
    const long = sendReply(agent, {
      conversationId,
      clientMessageId: v7(),
      text: '茶'.repeat(4097),
      fileIds: [],
    });
    await expect(long).rejects.toMatchObject({ kind: 'invalid' });
  });
});
