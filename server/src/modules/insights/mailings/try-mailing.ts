import { mailingReasons, type PostOutcome } from '@zhiyin/domain/insights';
import { readMetrics } from '@zhiyin/domain/platform';
import { asSystem } from '#platform/auth/as-system.ts';
import { type Context, requirePermission } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { Refusal } from '#platform/refusal.ts';
import { requireSomebody } from '../dashboards/write-dashboards.ts';
import { mailTo } from './mail-dashboard.ts';
import { findMailing, isReceiver, isTheirs } from './rows.ts';

/** Mails it to the caller at once. Its schedule goes on as if nothing had been. */
export async function tryMailing(ctx: Context, mailingId: string): Promise<{ outcome: PostOutcome }> {
  requirePermission(ctx, readMetrics);
  const memberId = requireSomebody(ctx);
  const mailing = await look(ctx, async (tx) => {
    const found = await findMailing(tx, mailingId);
    if (isReceiver(tx, found) || (await isTheirs(tx, found))) return found;
    throw new Refusal('missing', mailingReasons.mailingNotFound);
  });
  const outcome = await mailTo(asSystem(ctx, ctx.workspaceId), mailing, memberId, ctx.system.now());
  return { outcome };
}
