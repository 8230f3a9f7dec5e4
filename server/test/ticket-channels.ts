import { capabilitiesOf, channelsManage } from '@zhiyin/domain/channels';
import { inboxClose, inboxReadAll, inboxReply } from '@zhiyin/domain/inbox';
import type { Ticket } from '@zhiyin/domain/tickets';
import { v7 } from 'uuid';
import type { Context } from '#platform/context.ts';
import { createAccount } from '../src/modules/channels/accounts/create-account.ts';
import { adaptersOf } from '../src/modules/channels/adapters/registry.ts';
import { listConversations } from '../src/modules/inbox/reading/list-conversations.ts';
import { type PaperVendor, paperVendor } from './channels/paper-vendor.ts';
import { anAgent } from './desk.ts';
import { aTicketShop, type TicketShop, ticketRights } from './ticket-desk.ts';
import type { World } from './world.ts';

/** A shop whose customers write through a vendor made of paper: two answers within an hour of each message. */
export interface TicketChannels {
  readonly shop: TicketShop;
  /** Handles tickets and answers customers. */
  readonly agent: Context;
  readonly vendor: PaperVendor;
  /** A customer writes; answers the conversation that it came to. */
  hear(text: string, threadKey?: string): Promise<string>;
  /** A ticket that was made of a conversation. */
  aTicketOf(conversationId: string): Promise<Ticket>;
}

/** Opens such a shop. */
export async function aShopWithTicketChannels(world: World): Promise<TicketChannels> {
  const vendor = paperVendor();
  const { manifest } = vendor.adapter;
  const ours = capabilitiesOf('widget');
  if (!ours) throw new Error('the web chat is gone');
  const capabilities = { ...manifest.capabilities, fromShop: ours.fromShop };
  const adapter = { ...vendor.adapter, manifest: { ...manifest, capabilities } };
  adaptersOf.use(world.system, new Map([['webhook', adapter]]));
  const shop = await aTicketShop(world);
  const agent = await anAgent(shop, [...ticketRights, inboxReply, inboxReadAll, inboxClose]);
  const made = { kind: 'webhook', name: 'Paper', answers: { secret: 'x' } };
  const account = await createAccount(shop.as([channelsManage]), made);
  const newest = async () => (await listConversations(agent, { limit: 1, order: 'recent' })).items[0];
  const hear = async (text: string, threadKey = 't1') => {
    const sender = { id: `u-${threadKey}`, name: null, language: 'zh-CN' };
    const said = { kind: 'message', dedupeKey: v7(), threadKey, sender, text, files: [], unsupported: [] };
    await world.app.http.inject({
      method: 'POST',
      url: new URL(account.callbackUrl).pathname,
      headers: { 'content-type': 'application/json' },
      payload: JSON.stringify({ ...said, occurredAt: world.system.now(), isEdit: false, address: {} }),
    });
    await world.settle();
    return (await newest())?.conversationId ?? '';
  };
  const aTicketOf = async (conversationId: string) => {
    const { items } = await listConversations(agent, { limit: 50, order: 'recent' });
    const customerId = items.find((one) => one.conversationId === conversationId)?.customerId ?? null;
    return shop.aTicket({ customerId, conversation: { conversationId, messageIds: [] } });
  };
  return { shop, agent, vendor, hear, aTicketOf };
}
