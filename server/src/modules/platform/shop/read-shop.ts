import { manageShop, ShopSettings } from '@zhiyin/domain/platform';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';

/** What holds for the whole shop. */
export async function readShop(ctx: Context): Promise<ShopSettings> {
  requirePermission(ctx, manageShop);
  return look(ctx, findShop);
}

/** The settings of the shop of the transaction. */
export async function findShop(tx: Tx): Promise<ShopSettings> {
  const row = await tx.db
    .selectFrom('workspaces')
    .select(['name', 'timeZone', 'locale', 'isTwoFactorNeeded'])
    .where('workspaceId', '=', tx.workspaceId)
    .executeTakeFirstOrThrow();
  return ShopSettings.parse(row);
}
