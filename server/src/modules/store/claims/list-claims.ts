import { type Claim, storeRead } from '@zhiyin/domain/store';
import { type Context, requirePermission } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { presentClaim } from './rows.ts';

const claimsMax = 100;

/** The after-sales claims of an order, the one that changed last first. */
export async function listClaims(
  ctx: Context,
  { platform, number }: { platform: string; number: string },
): Promise<{ items: Claim[] }> {
  requirePermission(ctx, storeRead);
  const rows = await look(ctx, (tx) =>
    tx.db
      .selectFrom('orderClaims')
      .selectAll()
      .where('workspaceId', '=', tx.workspaceId)
      .where('platform', '=', platform)
      .where('number', '=', number)
      .orderBy('changedAt', 'desc')
      .orderBy('claimId', 'desc')
      .limit(claimsMax)
      .execute(),
  );
  return { items: rows.map(presentClaim) };
}
