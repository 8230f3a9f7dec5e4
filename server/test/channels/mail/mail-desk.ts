import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type ChannelAccount, channelsManage, channelsRead } from '@zhiyin/domain/channels';
import {
  type Conversation,
  inboxClose,
  inboxRead,
  inboxReadAll,
  inboxReply,
  type Message,
} from '@zhiyin/domain/inbox';
import { createTransport } from 'nodemailer';
import { v7 } from 'uuid';
import { lettersOf } from '#modules/channels';
import type { Context } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { archiveAccount } from '../../../src/modules/channels/accounts/archive-account.ts';
import { createAccount } from '../../../src/modules/channels/accounts/create-account.ts';
import { listAccounts } from '../../../src/modules/channels/accounts/list-accounts.ts';
import { makeMessageId } from '../../../src/modules/channels/adapters/mail/message-id.ts';
import { sendReply } from '../../../src/modules/inbox/actions/send-reply.ts';
import { listConversations } from '../../../src/modules/inbox/reading/list-conversations.ts';
import { readThread } from '../../../src/modules/inbox/reading/read-thread.ts';
import type { Shop, World } from '../../world.ts';

const samples = path.resolve(import.meta.dirname, 'samples');
const support = 'support@shop.example';

/** A sample mail as it is on the wire, with words in it put in the place of others. */
export async function sample(name: string, put: Readonly<Record<string, string>> = {}): Promise<Buffer> {
  const raw = (await readFile(path.join(samples, `${name}.eml`))).toString('latin1');
  const changed = Object.entries(put).reduce((text, [from, to]) => text.replaceAll(from, to), raw);
  return Buffer.from(changed, 'latin1');
}

/** A plain mail to the shop. */
export function plainMail(
  text: string,
  { from = 'buyer@example.com', id = v7(), more = [] as readonly string[], subject = 'order' } = {},
): Buffer {
  const head = [`From: ${from}`, `To: ${support}`, `Subject: ${subject}`, `Message-ID: <${id}@example.com>`];
  const type = ['MIME-Version: 1.0', 'Content-Type: text/plain; charset=utf-8'];
  return Buffer.from([...head, ...more, ...type, '', text, ''].join('\r\n'));
}

/** A shop with one mailbox, and mail servers that bring it mail. */
export class MailDesk {
  readonly world: World;
  readonly shop: Shop;
  readonly account: ChannelAccount;
  readonly agent: Context;
  readonly #port: number;

  constructor(world: World, shop: Shop, account: ChannelAccount, port: number) {
    this.world = world;
    this.shop = shop;
    this.account = account;
    this.agent = shop.as([inboxRead, inboxReadAll, inboxReply, inboxClose]);
    this.#port = port;
  }

  /** A fresh shop whose mailbox is `address`. */
  static async open(
    world: World,
    port: number,
    answers: Readonly<Record<string, unknown>>,
  ): Promise<MailDesk> {
    const shop = await world.aShop();
    const account = await MailDesk.connect(shop, answers);
    return new MailDesk(world, shop, account, port);
  }

  static connect(shop: Shop, answers: Readonly<Record<string, unknown>>): Promise<ChannelAccount> {
    const all = {
      address: support,
      reception: 'smtp',
      'sign-in': 'password',
      'smtp-host': '127.0.0.1',
      'smtp-security': 'none',
      ...answers,
    };
    return createAccount(shop.as([channelsManage]), { kind: 'mail', name: 'Support', answers: all });
  }

  /** Hands a mail over as a mail server does, and takes it in. @throws what the receiver refuses it with. */
  async deliver(
    raw: Buffer,
    { to = [support], from = 'buyer@example.com', name = 'mail.example.com' } = {},
  ): Promise<void> {
    const post = createTransport({ host: '127.0.0.1', port: this.#port, name, ignoreTLS: true });
    await post.sendMail({ envelope: { from, to }, raw });
    await this.world.settle();
  }

  /** Gives its address back. */
  async close(): Promise<void> {
    await archiveAccount(this.shop.as([channelsManage]), this.account.accountId);
  }

  async conversations(): Promise<Conversation[]> {
    return (await listConversations(this.agent, { limit: 50, order: 'recent' })).items;
  }

  async messages(conversationId?: string): Promise<Message[]> {
    const id = conversationId ?? (await this.conversations())[0]?.conversationId ?? '';
    return (await readThread(this.agent, id, { limit: 200 })).messages;
  }

  async texts(conversationId?: string): Promise<string[]> {
    return (await this.messages(conversationId)).map(({ text }) => text);
  }

  /** What the latest mail says of itself. */
  async letter() {
    const last = (await this.messages()).at(-1);
    const id = last?.clientMessageId ?? '';
    return (await look(this.agent, (tx) => lettersOf(tx, [id]))).get(id);
  }

  async thread(): Promise<{ threadId: string; token: string; number: number }> {
    return look(this.shop.asSystem(), (tx) =>
      tx.db
        .selectFrom('letterThreads')
        .select(['threadId', 'token', 'number'])
        .where('workspaceId', '=', tx.workspaceId)
        .orderBy('number')
        .executeTakeFirstOrThrow(),
    );
  }

  /** The id of a letter that the shop sent into its first thread. */
  async sentId(): Promise<string> {
    const secret = this.world.system.secrets.sign('channel-callback', this.account.accountId);
    const { threadId } = await this.thread();
    return makeMessageId(secret, { threadId, messageId: v7() }, 'shop.example');
  }

  async reply(text: string): Promise<Message> {
    const conversationId = (await this.conversations())[0]?.conversationId ?? '';
    const message = await sendReply(this.agent, { conversationId, clientMessageId: v7(), text, fileIds: [] });
    await this.world.settle();
    return message;
  }

  async standing(): Promise<ChannelAccount | undefined> {
    const { items } = await listAccounts(this.shop.as([channelsRead]));
    return items.find(({ accountId }) => accountId === this.account.accountId);
  }
}
