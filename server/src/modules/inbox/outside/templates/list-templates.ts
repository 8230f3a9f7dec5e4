import { isOutside } from '@zhiyin/domain/channels';
import { type listTemplates as contract, inboxReply } from '@zhiyin/domain/inbox';
import type { z } from 'zod';
import { templatesOf } from '#modules/channels';
import { type Context, requirePermission } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { findConversation } from '../../queries.ts';

/** The approved texts that can be sent in a conversation whose window is closed. */
export async function listTemplates(
  ctx: Context,
  { conversationId }: { conversationId: string },
): Promise<z.infer<typeof contract.response>> {
  requirePermission(ctx, inboxReply);
  const { channel, channelId } = await look(ctx, (tx) => findConversation(tx, conversationId));
  if (!isOutside(channel) || channelId === null) return { items: [] };
  return { items: [...(await templatesOf(ctx, channelId))] };
}
