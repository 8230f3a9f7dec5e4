import { type ChannelAccount, channelsManage } from '@zhiyin/domain/channels';
import { inboxRead, inboxReadAll, inboxReply, type Message } from '@zhiyin/domain/inbox';
import { v7 } from 'uuid';
import { findCustomer } from '#modules/customers';
import type { Context } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { openOutgoing, outgoing } from '#platform/outgoing/outgoing.ts';
import { checkAccount } from '../../src/modules/channels/accounts/check-account.ts';
import { createAccount } from '../../src/modules/channels/accounts/create-account.ts';
import { sendReply } from '../../src/modules/inbox/actions/send-reply.ts';
import { readOutside } from '../../src/modules/inbox/outside/read-outside.ts';
import { listConversations } from '../../src/modules/inbox/reading/list-conversations.ts';
import { readThread } from '../../src/modules/inbox/reading/read-thread.ts';
import type { World } from '../world.ts';
import type { VendorPush, VendorSide } from './vendor-side.ts';

const desk = [inboxRead, inboxReadAll, inboxReply];

/** A shop with one account of a vendor's, and an agent at the desk. */
export interface ChannelDesk {
  readonly account: ChannelAccount;
  readonly owner: Context;
  readonly agent: Context;
  /** Brings a call, and settles. Answers the status and what was said. */
  bring(push: VendorPush): Promise<{ status: number; body: string }>;
  /** Asks as a vendor does that wants to know whether it is us. */
  ask(query: Readonly<Record<string, string>>): Promise<{ status: number; body: string }>;
  /** The messages of the latest conversation, in order. */
  messages(): Promise<readonly Message[]>;
  conversationId(): Promise<string>;
  /** How the customer of the latest conversation is called. */
  customerName(): Promise<string | null>;
  reply(text: string, fileIds?: readonly string[]): Promise<string>;
  outside(): ReturnType<typeof readOutside>;
  check(publicUrl?: string): Promise<ChannelAccount>;
}

/** Opens a desk on a shop of its own. */
export async function openChannelDesk(
  world: World,
  { kind, server, answers }: Pick<VendorSide, 'kind' | 'server' | 'answers'>,
): Promise<ChannelDesk> {
  const guard = openOutgoing({ ports: [server.port], allowPrivate: ['127.0.0.1'] });
  outgoing.use(world.system, guard);
  const shop = await world.aShop();
  const [owner, agent] = [shop.as([channelsManage]), shop.as(desk)];
  const account = await createAccount(owner, { kind, name: 'Shop', answers });
  const url = new URL(account.callbackUrl).pathname;
  const list = async () => (await listConversations(agent, { limit: 50, order: 'recent' })).items;
  const conversationId = async () => (await list())[0]?.conversationId ?? '';
  return {
    ...{ account, owner, agent, conversationId },
    bring: async ({ headers, payload, query = {} }) => {
      const called = { method: 'POST', url, query: { ...query }, headers, payload } as const;
      const { statusCode, body } = await world.app.http.inject(called);
      await world.settle();
      return { status: statusCode, body };
    },
    ask: async (query) => {
      const { statusCode, body } = await world.app.http.inject({ method: 'GET', url, query: { ...query } });
      return { status: statusCode, body };
    },
    messages: async () => {
      const id = await conversationId();
      return id === '' ? [] : (await readThread(agent, id, { limit: 200 })).messages;
    },
    reply: async (text, fileIds = []) => {
      const about = { conversationId: await conversationId(), clientMessageId: v7() };
      const { messageId } = await sendReply(agent, { ...about, text, fileIds });
      await world.settle();
      return messageId;
    },
    customerName: async () => {
      const { customerId = '' } = (await list())[0] ?? {};
      return (await look(owner, (tx) => findCustomer(tx, customerId))).name;
    },
    outside: async () => readOutside(agent, { conversationId: await conversationId() }),
    check: async (publicUrl) => {
      if (publicUrl === undefined) return checkAccount(owner, account.accountId);
      // The same world, as it is where people reach it by this address.
      const system = { ...world.system, config: { ...world.system.config, publicUrl } };
      outgoing.use(system, guard);
      return checkAccount({ ...owner, system }, account.accountId);
    },
  };
}
