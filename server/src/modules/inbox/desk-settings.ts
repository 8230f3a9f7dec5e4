import { type DeskSettings, inboxRead } from '@zhiyin/domain/inbox';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';

/** What the shop asks of those at its desk; nothing when it never said. */
export async function findDeskSettings(tx: Tx): Promise<DeskSettings> {
  const row = await tx.db
    .selectFrom('deskSettings')
    .select('isTransferReasonRequired')
    .where('workspaceId', '=', tx.workspaceId)
    .executeTakeFirst();
  return row ?? { isTransferReasonRequired: false };
}

/** Keeps them; whoever calls has checked the right and announces it. */
export async function keepDeskSettings(tx: Tx, settings: DeskSettings): Promise<void> {
  await tx.db
    .insertInto('deskSettings')
    .values({ workspaceId: tx.workspaceId, ...settings })
    .onConflict((conflict) => conflict.column('workspaceId').doUpdateSet(settings))
    .execute();
}

export async function readDeskSettings(ctx: Context): Promise<DeskSettings> {
  requirePermission(ctx, inboxRead);
  return look(ctx, findDeskSettings);
}
