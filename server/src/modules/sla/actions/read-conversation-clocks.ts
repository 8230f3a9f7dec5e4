import { inboxRead } from '@zhiyin/domain/inbox';
import type { readConversationClocks as contract } from '@zhiyin/domain/sla';
import type { z } from 'zod';
import { findConversation } from '#modules/inbox';
import { type Context, requirePermission } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { clocksOfSubject } from '../clocks/clock-rows.ts';
import { viewClocks } from '../clocks/view-clock.ts';
import { threatsTo } from '../platform-rules/threats.ts';
import { policyOver } from '../policies/policy-over.ts';

/** Every promise of a conversation, and which platforms' rules its wait threatens. */
export async function readConversationClocks(
  ctx: Context,
  { conversationId }: { readonly conversationId: string },
): Promise<z.infer<typeof contract.response>> {
  requirePermission(ctx, inboxRead);
  return look(ctx, async (tx) => {
    const conversation = await findConversation(tx, conversationId);
    return {
      ...(await policyOver(tx, conversationId)),
      clocks: await viewClocks(tx, await clocksOfSubject(tx, conversationId, false)),
      threats: await threatsTo(tx, conversation),
    };
  });
}
