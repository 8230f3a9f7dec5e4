import { inboxRead } from '@zhiyin/domain/inbox';
import type { readConversationClocks as contract } from '@zhiyin/domain/sla';
import type { z } from 'zod';
import { findConversation } from '#modules/inbox';
import { type Context, requirePermission } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { clocksOfSubject } from '../clocks/clock-rows.ts';
import { viewClocks } from '../clocks/view-clock.ts';
import { threatsTo } from '../platform-rules/threats.ts';
import { allPolicies } from '../policies/stored-policies.ts';

/** Every promise of a conversation, and which platforms' rules its wait threatens. */
export async function readConversationClocks(
  ctx: Context,
  { conversationId }: { readonly conversationId: string },
): Promise<z.infer<typeof contract.response>> {
  requirePermission(ctx, inboxRead);
  return look(ctx, async (tx) => {
    const conversation = await findConversation(tx, conversationId);
    const known = await tx.db
      .selectFrom('slaStandings')
      .select('policyId')
      .where('workspaceId', '=', tx.workspaceId)
      .where('subjectId', '=', conversationId)
      .executeTakeFirst();
    const policyId = known?.policyId ?? null;
    const policy =
      policyId === null ? undefined : (await allPolicies(tx)).find((one) => one.policyId === policyId);
    const clocks = await clocksOfSubject(tx, conversationId, false);
    return {
      policyId: policy?.policyId ?? null,
      policyName: policy?.name ?? null,
      clocks: await viewClocks(tx, clocks),
      threats: await threatsTo(tx, conversation),
    };
  });
}
