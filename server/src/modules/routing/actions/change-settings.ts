import { RoutingSettings, routingManage, routingSettingsChanged } from '@zhiyin/domain/routing';
import { type Change, saidOf } from '#platform/change.ts';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { takeLane } from '../lane.ts';
import { findAllSettings, keepSettings } from '../settings.ts';

/** Changes what is named; what waits is handed out by the new settings at once. */
export async function changeSettings(
  ctx: Context,
  change: Change<RoutingSettings>,
): Promise<RoutingSettings> {
  requirePermission(ctx, routingManage);
  return transact(ctx, (tx) => changeSettingsIn(tx, change));
}

/** As `changeSettings`, where the right has been asked for. */
async function changeSettingsIn(tx: Tx, change: Change<RoutingSettings>): Promise<RoutingSettings> {
  await takeLane(tx);
  const from = await findAllSettings(tx);
  const to = RoutingSettings.parse({ ...from, ...saidOf<RoutingSettings>(change) });
  await keepSettings(tx, to);
  await announce(tx, routingSettingsChanged, { workspaceId: tx.workspaceId, from, to });
  return to;
}
