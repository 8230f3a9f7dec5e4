import { channelsManage, type Widget, widgetArchived, widgetRestored } from '@zhiyin/domain/channels';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { findAnyWidget } from '../queries.ts';

/** Takes a widget out of use. Archived again, nothing changes. */
export async function archiveWidget(ctx: Context, widgetId: string): Promise<Widget> {
  requirePermission(ctx, channelsManage);
  return transact(ctx, async (tx) => {
    const widget = await findAnyWidget(tx, widgetId);
    if (widget.archivedAt !== null) return widget;
    await setArchived(tx, widgetId, tx.system.now());
    await announce(tx, widgetArchived, { widgetId });
    return findAnyWidget(tx, widgetId);
  });
}

/** Puts an archived widget into use again. */
export async function restoreWidget(ctx: Context, widgetId: string): Promise<Widget> {
  requirePermission(ctx, channelsManage);
  return transact(ctx, async (tx) => {
    const widget = await findAnyWidget(tx, widgetId);
    if (widget.archivedAt === null) return widget;
    await setArchived(tx, widgetId, null);
    await announce(tx, widgetRestored, { widgetId });
    return findAnyWidget(tx, widgetId);
  });
}

async function setArchived(tx: Tx, widgetId: string, archivedAt: Date | null): Promise<void> {
  await tx.db
    .updateTable('widgets')
    .set({ archivedAt })
    .where('workspaceId', '=', tx.workspaceId)
    .where('widgetId', '=', widgetId)
    .execute();
}
