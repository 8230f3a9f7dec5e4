import { inboxClose, inboxRead, inboxReadAll, inboxReply } from '@zhiyin/domain/inbox';
import { type Ask, surveysRead } from '@zhiyin/domain/surveys';
import { v7 } from 'uuid';
import type { Context } from '#platform/context.ts';
import { closeConversation } from '../src/modules/inbox/actions/close-conversation.ts';
import { sendReply } from '../src/modules/inbox/actions/send-reply.ts';
import { sendVisitorMessage } from '../src/modules/inbox/actions/send-visitor-message.ts';
import { listAsks } from '../src/modules/surveys/actions/list-asks.ts';
import type { Shop, World } from './world.ts';

/** What somebody needs who answers customers and sees everything said. */
export const askDesk = [inboxRead, inboxReadAll, inboxReply, inboxClose, surveysRead];

/** A customer's message; answers its conversation. */
export async function write(visitor: Context, conversationId?: string): Promise<string> {
  const message = { clientMessageId: v7(), text: '在吗', fileIds: [], conversationId };
  return (await sendVisitorMessage(visitor, message)).conversation.conversationId;
}

/** An agent's answer. */
export async function reply(agent: Context, conversationId: string): Promise<void> {
  await sendReply(agent, { conversationId, clientMessageId: v7(), text: '在的', fileIds: [], seen: null });
}

/** Ends a conversation and lets everybody hear of it. */
export async function close(world: World, agent: Context, conversationId: string): Promise<void> {
  await closeConversation(agent, { conversationId, reasonKey: null });
  await world.settle();
}

/** A conversation that was answered and closed. */
export async function aClosed(
  world: World,
  shop: Shop,
  agent = shop.as(askDesk),
  visitor = shop.asVisitor(),
): Promise<{ conversationId: string; visitor: Context; agent: Context }> {
  const conversationId = await write(visitor);
  await reply(agent, conversationId);
  await close(world, agent, conversationId);
  return { conversationId, visitor, agent };
}

/** Every question of a shop, newest first. */
export async function asksOf(shop: Shop, query: object = {}): Promise<Ask[]> {
  const { items } = await listAsks(shop.as([surveysRead, inboxReadAll, inboxRead]), { limit: 200, ...query });
  return items;
}
