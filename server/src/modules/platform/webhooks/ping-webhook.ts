import { manageWebhooks } from '@zhiyin/domain/platform';
import { type Context, requirePermission } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { type CallResult, callWebhook } from '#platform/webhooks/call-webhook.ts';
import { findTarget } from './queries.ts';

/** Sends a test now, outside the order of facts, and says what came of it. */
export async function pingWebhook(ctx: Context, webhookId: string): Promise<CallResult> {
  requirePermission(ctx, manageWebhooks);
  const target = await look(ctx, (tx) => findTarget(tx, webhookId));
  return callWebhook(ctx, target, {
    id: ctx.system.newId(),
    kind: 'platform.ping',
    workspaceId: ctx.workspaceId,
    position: 0,
    occurredAt: ctx.system.now().toISOString(),
    subjectId: webhookId,
    actor: { kind: ctx.actor.kind, id: ctx.actor.id },
    payload: {},
  });
}
