import {
  channelsManage,
  type changeWidget as contract,
  type Widget,
  widgetChanged,
} from '@zhiyin/domain/channels';
import type { z } from 'zod';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { findWidget } from '../queries.ts';

export async function changeWidget(
  ctx: Context,
  widgetId: string,
  change: z.infer<typeof contract.body>,
): Promise<Widget> {
  requirePermission(ctx, channelsManage);
  return transact(ctx, async (tx) => {
    const before = await findWidget(tx, widgetId);
    const { name = before.name, greetingZh = before.greetingZh, greetingEn = before.greetingEn } = change;
    const { colour = before.colour, allowedDomains = before.allowedDomains } = change;
    await tx.db
      .updateTable('widgets')
      .set({ name, greetingZh, greetingEn, colour, allowedDomains })
      .where('workspaceId', '=', tx.workspaceId)
      .where('widgetId', '=', widgetId)
      .execute();
    await announce(tx, widgetChanged, { widgetId, fields: Object.keys(change) });
    return findWidget(tx, widgetId);
  });
}
