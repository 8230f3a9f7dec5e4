import {
  channelsManage,
  channelsWords,
  type changeWidget as contract,
  type Widget,
  WidgetSettings,
  widgetChanged,
} from '@zhiyin/domain/channels';
import type { z } from 'zod';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { findWidget } from '../queries.ts';
import { requireParts } from '../require-parts.ts';

export async function changeWidget(
  ctx: Context,
  widgetId: string,
  change: z.infer<typeof contract.body>,
): Promise<Widget> {
  requirePermission(ctx, channelsManage);
  return transact(ctx, async (tx) => {
    const before = await findWidget(tx, widgetId);
    const settings = WidgetSettings.strip().parse({ ...before, ...change });
    await requireParts(tx, change);
    if (settings.isIdentityRequired && before.identitySecretAt === null)
      throw new Refusal('conflict', channelsWords.secretFirst);
    await tx.db
      .updateTable('widgets')
      .set(settings)
      .where('workspaceId', '=', tx.workspaceId)
      .where('widgetId', '=', widgetId)
      .execute();
    await announce(tx, widgetChanged, { widgetId, fields: Object.keys(change) });
    return findWidget(tx, widgetId);
  });
}
