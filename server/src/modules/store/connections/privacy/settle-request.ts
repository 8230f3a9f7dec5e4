import { type PrivacyOutcome, privacySettled, storeWrite } from '@zhiyin/domain/store';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { changeRequest, lockRequest, lockWaiting, type RequestRow } from './rows.ts';

/** Notes that what a customer asked was done elsewhere, and by whom. Said twice, the first counts. */
export async function settlePrivacyRequest(ctx: Context, requestId: string): Promise<{ done: true }> {
  requirePermission(ctx, storeWrite);
  return transact(ctx, async (tx) => {
    if ((await lockRequest(tx, requestId)).settledAt !== null) return { done: true };
    await settle(tx, await lockWaiting(tx, requestId), { outcome: 'elsewhere', by: memberOf(tx) });
    return { done: true };
  });
}

/** Who does it, where that is a member. */
export function memberOf({ actor }: Pick<Tx, 'actor'>): string | null {
  return actor.kind === 'member' ? actor.id : null;
}

interface Settled {
  readonly outcome: PrivacyOutcome;
  readonly by: string | null;
  readonly orderCount?: number;
}

/** A request is done: what came of it is kept. */
export async function settle(
  tx: Tx,
  { requestId, connectionId }: RequestRow,
  { outcome, by, orderCount = 0 }: Settled,
): Promise<void> {
  await changeRequest(tx, requestId, { settledAt: tx.system.now(), settledBy: by, outcome, orderCount });
  await announce(tx, privacySettled, { connectionId, requestId, outcome, orderCount });
}
