import { isOutside } from '@zhiyin/domain/channels';
import { type readOutside as contract, inboxRead } from '@zhiyin/domain/inbox';
import type { z } from 'zod';
import { standingOf } from '#modules/channels';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { findConversation } from '../queries.ts';
import { deliveriesOf } from './deliveries-of.ts';
import { recalledIn } from './take-telling.ts';
import { threadOf } from './threads.ts';

type Answer = z.infer<typeof contract.response>;

/** How a conversation stands with its vendor: whether the shop may write, and what became of what it wrote. */
export async function readOutside(
  ctx: Context,
  { conversationId }: { conversationId: string },
): Promise<Answer> {
  requirePermission(ctx, inboxRead);
  return look(ctx, async (tx) => {
    const { channel } = await findConversation(tx, conversationId);
    if (!isOutside(channel)) return { way: null, deliveries: [], recalled: [] };
    return {
      way: await wayOf(tx, conversationId),
      deliveries: await deliveriesOf(tx, conversationId),
      recalled: await recalledIn(tx, conversationId),
    };
  });
}

async function wayOf(tx: Tx, conversationId: string): Promise<Answer['way']> {
  const threadId = await threadOf(tx, conversationId);
  const standing = threadId === null ? null : await standingOf(tx, threadId);
  if (!standing) return null;
  const { accountId, accountName, isOff, isTroubled, reply, afterWindow, hasTemplates, quota } = standing;
  const isOpen = reply.kind === 'open';
  return {
    ...{ accountId, accountName, isOff, isTroubled, afterWindow, hasTemplates, quota },
    reply: reply.kind,
    until: isOpen ? (reply.until?.toISOString() ?? null) : null,
    left: isOpen ? reply.left : null,
    max: isOpen ? reply.max : null,
  };
}
