import { RoutingSettings, settingsAtFirst } from '@zhiyin/domain/routing';
import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';

/** How the shop wants conversations handed out; as at first when it never said. */
export async function findSettings(tx: Tx): Promise<RoutingSettings> {
  const row = await tx.db
    .selectFrom('routingSettings')
    .select(['isOn', 'isSticky', 'giveBackMinutes', 'method', 'difficulty'])
    .where('workspaceId', '=', tx.workspaceId)
    .executeTakeFirst();
  return row ? RoutingSettings.parse(row) : settingsAtFirst;
}

/** Keeps them. */
export async function keepSettings(tx: Tx, settings: RoutingSettings): Promise<void> {
  const row = { ...settings, difficulty: sql<string>`${JSON.stringify(settings.difficulty)}::jsonb` };
  await tx.db
    .insertInto('routingSettings')
    .values({ workspaceId: tx.workspaceId, ...row })
    .onConflict((conflict) => conflict.column('workspaceId').doUpdateSet(row))
    .execute();
}
