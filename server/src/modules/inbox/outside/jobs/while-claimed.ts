import type { Context } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import type { DeliveryRow } from '../delivery-rows.ts';

/** For how long a piece belongs to whoever sends it: as long again after each renewal, and no longer when they die. */
export const claimSeconds = 60;
const renewedEveryMs = (claimSeconds / 3) * 1000;

/** Does what takes long with a piece that was claimed: a large letter by a slow line is still nobody else's. */
export async function whileClaimed<Result>(
  ctx: Context,
  row: DeliveryRow,
  work: () => Promise<Result>,
): Promise<Result> {
  const renewing = setInterval(() => void renewClaim(ctx, row).catch(() => undefined), renewedEveryMs);
  renewing.unref();
  try {
    return await work();
  } finally {
    clearInterval(renewing);
  }
}

/** Renews a claim; nothing happens to what was settled meanwhile, or is somebody else's by now. */
export function renewClaim(ctx: Context, { messageId, tries }: DeliveryRow): Promise<void> {
  return transact(ctx, async (tx) => {
    const claimedUntil = new Date(tx.system.now().getTime() + claimSeconds * 1000);
    await tx.db
      .updateTable('messageDeliveries')
      .set({ claimedUntil })
      .where('workspaceId', '=', tx.workspaceId)
      .where('messageId', '=', messageId)
      .where('state', '=', 'sending')
      .where('tries', '=', tries)
      .execute();
  });
}
