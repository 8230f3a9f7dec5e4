import { type listWays as contract, inboxReply } from '@zhiyin/domain/inbox';
import type { z } from 'zod';
import { type Context, requirePermission } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { findConversation } from '../queries.ts';
import { waysOf } from './ways-of.ts';

/** By which ways a conversation can go on, the present one first. */
export async function listWays(
  ctx: Context,
  { conversationId }: { conversationId: string },
): Promise<z.infer<typeof contract.response>> {
  requirePermission(ctx, inboxReply);
  return look(ctx, async (tx) => {
    const ways = await waysOf(tx, await findConversation(tx, conversationId));
    return {
      items: ways.map(({ vendor, threadId: _, ...way }) => ({
        ...way,
        name: vendor?.accountName ?? null,
        address: vendor?.address ?? null,
        proof: vendor?.proof ?? null,
        lastFromCustomerAt: vendor?.lastFromCustomerAt?.toISOString() ?? null,
      })),
    };
  });
}
