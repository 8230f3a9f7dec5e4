import { ConversationState, type Message, type VisitorConversation as Shape } from '@zhiyin/domain/inbox';
import type { z } from 'zod';
import { type Context, requireVisitor } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { latestConversation, messagesOf } from '../queries.ts';
import { presentToCustomer } from '../rows.ts';

export type VisitorConversation = z.infer<typeof Shape>;

interface Part {
  after?: number | undefined;
  before?: number | undefined;
  limit: number;
}

/** A visitor's latest conversation and its messages, without the shop's notes. */
export async function readVisitorThread(
  ctx: Context,
  part: Part,
): Promise<{ conversation: VisitorConversation | null; messages: Message[] }> {
  const customerId = requireVisitor(ctx);
  return look(ctx, async (tx) => {
    const conversation = await latestConversation(tx, customerId, ctx.actor.channelId ?? null);
    if (!conversation) return { conversation: null, messages: [] };
    const rows = await messagesOf(tx, conversation.conversationId, { ...part, isPublicOnly: true });
    return { conversation: forVisitor(conversation), messages: rows.map(presentToCustomer) };
  });
}

/** What a visitor may know of their conversation. */
export function forVisitor(row: {
  conversationId: string;
  state: string;
  messageCount: number;
}): VisitorConversation {
  const { conversationId, state, messageCount } = row;
  return { conversationId, state: ConversationState.parse(state), messageCount };
}
