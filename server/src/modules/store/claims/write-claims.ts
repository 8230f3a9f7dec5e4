import { isDeepStrictEqual } from 'node:util';
import { type ClaimContent, claimChanged, withClaims } from '@zhiyin/domain/store';
import type { Tx } from '#platform/context.ts';
import { announce } from '#platform/facts/announce.ts';
import { knownOrder } from '../orders/known-order.ts';
import { lockOrders } from '../orders/lock-orders.ts';
import { writeOrders } from '../orders/write-orders.ts';
import { claimContentOf } from './rows.ts';

/**
 * Takes in what a platform tells of after-sales claims, known by platform and number. What is older than what is known
 * changes nothing; what was paid back goes to the order and its lines. `isPast` while a platform is asked for the past.
 */
export async function writeClaims(tx: Tx, told: readonly ClaimContent[], isPast = false): Promise<void> {
  if (told.length > 0) await lockOrders(tx);
  for (const claim of told) {
    if (await writeClaim(tx, claim, isPast)) await bringToOrder(tx, claim, isPast);
  }
}

/** Answers whether it says anything new. */
async function writeClaim(tx: Tx, claim: ClaimContent, isPast: boolean): Promise<boolean> {
  const { platform, claimNumber, number } = claim;
  const row = await tx.db
    .selectFrom('orderClaims')
    .selectAll()
    .where('workspaceId', '=', tx.workspaceId)
    .where('platform', '=', platform)
    .where('claimNumber', '=', claimNumber)
    .executeTakeFirst();
  const before = row ? claimContentOf(row) : null;
  const isOld = before !== null && before.changedAt > claim.changedAt;
  if (isOld || isDeepStrictEqual(before, claim)) return false;
  const claimId = row?.claimId ?? tx.system.newId();
  await tx.db
    .insertInto('orderClaims')
    .values({ workspaceId: tx.workspaceId, claimId, ...claim })
    .onConflict((known) => known.columns(['workspaceId', 'claimId']).doUpdateSet(claim))
    .execute();
  const order = await tx.db
    .selectFrom('orders')
    .select(['orderId', 'customerId'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('platform', '=', platform)
    .where('number', '=', number)
    .executeTakeFirst();
  await announce(tx, claimChanged, {
    ...{ claimId, orderId: order?.orderId ?? null, customerId: order?.customerId ?? null, isPast },
    fromState: before?.state ?? null,
    toState: claim.state,
    fromIntervention: before?.intervention ?? 'none',
    toIntervention: claim.intervention,
    deadlineAt: claim.deadlineAt,
  });
  return true;
}

/** An order holds what was paid back by all of its claims together. */
async function bringToOrder(tx: Tx, { platform, number }: ClaimContent, isPast: boolean): Promise<void> {
  const order = await knownOrder(tx, platform, number);
  if (order === null) return;
  const rows = await tx.db
    .selectFrom('orderClaims')
    .selectAll()
    .where('workspaceId', '=', tx.workspaceId)
    .where('platform', '=', platform)
    .where('number', '=', number)
    .where('state', '=', 'done')
    .execute();
  await writeOrders(tx, [withClaims(order, rows.map(claimContentOf))], 'api', isPast);
}
