import { channelsManage, channelsRead } from '@zhiyin/domain/channels';
import { customersEdit, customersMerge, customersRead } from '@zhiyin/domain/customers';
import {
  inboxClose,
  inboxRead,
  inboxReadAll,
  inboxReply,
  type WayReason,
  wordListsManage,
} from '@zhiyin/domain/inbox';
import { v7 } from 'uuid';
import { noteProvenEmail } from '#modules/customers';
import { transact } from '#platform/database/transact.ts';
import { createAccount } from '../../src/modules/channels/accounts/create-account.ts';
import { adapter as mail } from '../../src/modules/channels/adapters/mail/adapter.ts';
import { adaptersOf } from '../../src/modules/channels/adapters/registry.ts';
import { adapter as sms } from '../../src/modules/channels/adapters/sms/adapter.ts';
import { editCustomer } from '../../src/modules/customers/actions/edit-customer.ts';
import { sendReply } from '../../src/modules/inbox/actions/send-reply.ts';
import { readOutside } from '../../src/modules/inbox/outside/read-outside.ts';
import { getConversation } from '../../src/modules/inbox/reading/get-conversation.ts';
import { listConversations } from '../../src/modules/inbox/reading/list-conversations.ts';
import { readThread } from '../../src/modules/inbox/reading/read-thread.ts';
import { listWays } from '../../src/modules/inbox/ways/list-ways.ts';
import { takeWay } from '../../src/modules/inbox/ways/take-way.ts';
import type { World } from '../world.ts';
import { paperPost } from './paper-post.ts';
import { paperVendor } from './paper-vendor.ts';

const rights = [
  ...[inboxRead, inboxReadAll, inboxReply, inboxClose, wordListsManage],
  ...[customersRead, customersEdit, customersMerge],
];

/** A shop with a chat that has a window of an hour, text messages and a mailbox, all of paper. */
export async function aWaysDesk(world: World) {
  const [chat, phone, post] = [paperVendor(), paperVendor(), paperPost()];
  adaptersOf.use(
    world.system,
    new Map([
      ['webhook', chat.adapter],
      [
        'sms',
        {
          ...phone.adapter,
          identitiesOf: 'vendor' as const,
          manifest: {
            ...phone.adapter.manifest,
            capabilities: { ...phone.adapter.manifest.capabilities, replyWindow: null },
          },
          ...(sms.opens && { opens: sms.opens }),
        },
      ],
      [
        'mail',
        { ...post.adapter, identitiesOf: 'vendor' as const, ...(mail.opens && { opens: mail.opens }) },
      ],
    ]),
  );
  const shop = await world.aShop();
  const owner = shop.as([channelsManage, channelsRead]);
  const agent = shop.as(rights);
  const account = (kind: string) =>
    createAccount(owner, { kind, name: `Our ${kind}`, answers: { secret: 'x' } });
  const accounts = {
    webhook: await account('webhook'),
    sms: await account('sms'),
    mail: await account('mail'),
  };
  const push = async (kind: keyof typeof accounts, event: object) => {
    await world.app.http.inject({
      method: 'POST',
      url: new URL(accounts[kind].callbackUrl).pathname,
      headers: { 'content-type': 'application/json' },
      payload: JSON.stringify({
        ...{ kind: 'message', dedupeKey: v7(), files: [], unsupported: [], isEdit: false, address: {} },
        occurredAt: world.system.now(),
        ...event,
      }),
    });
    await world.settle();
  };
  const newest = async () => {
    const { items } = await listConversations(agent, { limit: 1, order: 'recent' });
    const [conversation] = items;
    if (!conversation) throw new Error('nobody has written');
    return conversation;
  };
  /** A customer writes in the chat, by their name there. */
  const hear = async (text: string, who = 'lin') => {
    await push('webhook', { threadKey: who, sender: { id: who, name: who, language: 'en' }, text });
    return newest();
  };
  /** They have read what came in the chat, up to now unless said. */
  const read = (upTo = world.system.now(), who = 'lin') =>
    push('webhook', { kind: 'reading', threadKey: who, upTo });
  /** They write a text message. */
  const text = async (said: string, from = '13800000000') => {
    const sender = { id: from, name: from, language: null };
    await push('sms', { threadKey: from, sender, text: said, address: { phone: from } });
    return newest();
  };
  /** They answer a letter of the shop's, the last unless said. */
  const answer = async (said: string, from = 'lin@mail.example', token = tokenOf(post.sent.at(-1))) => {
    const letter = {
      letter: {
        ...{ messageId: `<${v7()}@mail.example>`, subject: 'Re', from: [{ name: null, address: from }] },
        ...{ to: [], cc: [], replyTo: [], sentAt: null, automatic: null, references: [] },
        ...{ verdict: { spf: 'pass', dkim: 'pass', dmarc: 'pass' }, warnings: [], protection: null },
      },
      body: { text: said, quotedFrom: null, html: null },
      ...{ fingerprint: v7(), rawFileId: v7(), addresses: [from], senderDomain: null },
      ...{ tokens: [token], marks: [], provenThreadIds: [], number: null, isLoop: false },
    };
    const address = { to: from, subject: 'Re', mailbox: 'help@shop.example' };
    const sender = { id: from, name: null, language: null };
    await push('mail', { threadKey: v7(), sender, text: said, letter, address });
    return newest();
  };
  const ways = async (conversationId: string) => (await listWays(agent, { conversationId })).items;
  const go = async (conversationId: string, channel: string, why: WayReason = 'window-closed') => {
    const way = (await ways(conversationId)).find((one) => one.channel === channel && !one.isCurrent);
    if (!way) throw new Error(`there is no way by ${channel}`);
    const taken = await takeWay(agent, { conversationId, key: way.key, from: null, why });
    await world.settle();
    return taken;
  };
  const reply = async (conversationId: string, said: string) => {
    const message = await sendReply(agent, { conversationId, clientMessageId: v7(), text: said });
    await world.settle();
    return message;
  };
  return {
    ...{ shop, owner, agent, accounts, chat, phone, post, hear, read, text, answer, ways, go, reply, newest },
    /** Everything that was said in a conversation, in order. */
    said: async (conversationId: string) =>
      (await readThread(agent, conversationId, { limit: 200 })).messages.map((one) => one.text),
    get: (conversationId: string) => getConversation(agent, { conversationId }),
    deliveries: async (conversationId: string) =>
      (await readOutside(agent, { conversationId })).deliveries.map(({ number, state, failure }) => ({
        ...{ number, state, failure },
      })),
    note: (customerId: string, profile: { phone?: string; email?: string }) =>
      editCustomer(agent, customerId, profile),
    prove: async (customerId: string, email: string) =>
      transact(agent, (tx) => noteProvenEmail(tx, customerId, email)),
    count: async () => (await listConversations(agent, { limit: 50, order: 'recent' })).items.length,
  };
}

function tokenOf(part: { address: Readonly<Record<string, string>> } | undefined): string {
  return part?.address['plus'] ?? '';
}
