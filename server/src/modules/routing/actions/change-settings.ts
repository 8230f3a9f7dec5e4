import { type RoutingSettings, routingManage, routingSettingsChanged } from '@zhiyin/domain/routing';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { takeLane } from '../lane.ts';
import { findSettings, keepSettings } from '../settings.ts';

type Change = { [Key in keyof RoutingSettings]?: RoutingSettings[Key] | undefined };

/** Changes what is named; what waits is handed out by the new settings at once. */
export async function changeSettings(ctx: Context, change: Change): Promise<RoutingSettings> {
  requirePermission(ctx, routingManage);
  return transact(ctx, async (tx) => {
    await takeLane(tx);
    const from = await findSettings(tx);
    const to = {
      isOn: change.isOn ?? from.isOn,
      isSticky: change.isSticky ?? from.isSticky,
      giveBackMinutes: change.giveBackMinutes ?? from.giveBackMinutes,
      method: change.method ?? from.method,
      difficulty: change.difficulty ?? from.difficulty,
    };
    await keepSettings(tx, to);
    await announce(tx, routingSettingsChanged, { workspaceId: tx.workspaceId, from, to });
    return to;
  });
}
