import { randomBytes } from 'node:crypto';
import { channelsManage, identitySecretRotated } from '@zhiyin/domain/channels';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { findWidget, findWidgetRow } from '../queries.ts';
import { sealIdentitySecret } from './secrets-of.ts';

/** Makes a widget's secret, or another one; the one before it stays valid for the hours given. */
export async function rotateIdentitySecret(
  ctx: Context,
  widgetId: string,
  { keepOldHours }: { keepOldHours: number },
): Promise<{ secret: string; previousUntil: string | null }> {
  requirePermission(ctx, channelsManage);
  const secret = randomBytes(32).toString('base64url');
  return transact(ctx, async (tx) => {
    await findWidget(tx, widgetId);
    const { sealedIdentitySecret: before } = await findWidgetRow(tx, widgetId);
    const now = tx.system.now();
    const isKept = before !== null && keepOldHours > 0;
    const until = isKept ? new Date(now.getTime() + keepOldHours * 3_600_000) : null;
    await tx.db
      .updateTable('widgets')
      .set({
        sealedIdentitySecret: sealIdentitySecret(tx.system, secret),
        identitySecretAt: now,
        previousSealedIdentitySecret: isKept ? before : null,
        previousIdentitySecretUntil: until,
      })
      .where('workspaceId', '=', tx.workspaceId)
      .where('widgetId', '=', widgetId)
      .execute();
    const previousUntil = until?.toISOString() ?? null;
    await announce(tx, identitySecretRotated, { widgetId, previousUntil });
    return { secret, previousUntil };
  });
}
