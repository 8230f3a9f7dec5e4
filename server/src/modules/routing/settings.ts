import { type RoutingSettings, settingsAtFirst } from '@zhiyin/domain/routing';
import type { Tx } from '#platform/context.ts';

/** How the shop wants conversations handed out; as at first when it never said. */
export async function findSettings(tx: Tx): Promise<RoutingSettings> {
  const row = await tx.db
    .selectFrom('routingSettings')
    .select(['isOn', 'isSticky', 'giveBackMinutes'])
    .where('workspaceId', '=', tx.workspaceId)
    .executeTakeFirst();
  return row ?? settingsAtFirst;
}

/** Keeps them. */
export async function keepSettings(tx: Tx, settings: RoutingSettings): Promise<void> {
  await tx.db
    .insertInto('routingSettings')
    .values({ workspaceId: tx.workspaceId, ...settings })
    .onConflict((row) => row.column('workspaceId').doUpdateSet(settings))
    .execute();
}
