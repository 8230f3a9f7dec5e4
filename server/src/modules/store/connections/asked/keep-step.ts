import type { Tx } from '#platform/context.ts';
import { writeClaims } from '../../claims/write-claims.ts';
import { noteTrouble, noteWell } from '../health.ts';
import { type ConnectionRow, findConnection } from '../rows.ts';
import { takeOrder } from '../take-told.ts';
import type { Answered } from './asked-kind.ts';
import type { AskingRow } from './askings.ts';
import { shopOf } from './shop-of.ts';
import type { Span } from './span.ts';

const dayMs = 86_400_000;

/**
 * Keeps what a platform answered, and how far it was asked: both commit together, so that a process that dies in
 * between asks the same again and nothing is lost. Of two that asked for the same the first is kept, and nothing of what
 * was asked with settings that are others by now.
 */
export async function keepStep(
  tx: Tx,
  row: ConnectionRow,
  asking: AskingRow,
  { from, until, isReachingBack }: Span,
  { orders, claims, unreadable, next }: Answered,
): Promise<void> {
  const current = await findConnection(tx, row.connectionId, true);
  if (current.archivedAt !== null || current.revision !== row.revision) return;
  const shop = shopOf(current, asking, orders);
  const isOurs = isSure(current, asking, shop);
  // What was put off until the shop was sure is asked for once more.
  const isNewlySure = isOurs && shop !== null && asking.shopRevision !== current.revision;
  const again = isNewlySure ? asking.sureUntil : null;
  const isEnd = next === null || again !== null;
  const { numUpdatedRows } = await tx.db
    .updateTable('storeAskings')
    .set({
      ...(isEnd && { askedUntil: again ?? until }),
      ...(!isOurs && { sureUntil: asking.sureUntil ?? asking.askedUntil }),
      ...(isMissed(asking, from) && { gapFrom: asking.askedUntil, gapUntil: from }),
      ...(shop !== null && { shopKey: shop, shopRevision: current.revision, sureUntil: null }),
      ...{ spanUntil: isEnd ? null : until, page: again === null ? next : null },
      ...{ step: asking.step + 1, failures: 0, askedAt: tx.system.now() },
    })
    .where('workspaceId', '=', tx.workspaceId)
    .where('connectionId', '=', row.connectionId)
    .where('step', '=', asking.step)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return;
  let changed = 0;
  for (const order of orders) if (await takeOrder(tx, current, order, isReachingBack)) changed++;
  if (isOurs) await writeClaims(tx, claims, isReachingBack);
  const [first] = unreadable;
  if (first !== undefined) return noteTrouble(tx, current, 'unreadable', first);
  // What could not be read is said until something comes that can.
  if (current.problem === 'unreadable' && orders.length === 0) return;
  // The last minutes are told again with each turn: what is as it was is no change.
  await noteWell(tx, current, changed);
}

/** Claims do not say whose they are: while nothing has told of the shop since it was entered anew, they may be another's. */
function isSure(
  { revision }: ConnectionRow,
  { shopKey, shopRevision }: AskingRow,
  told: string | null,
): boolean {
  return shopKey === null || shopRevision === revision || told !== null;
}

/** Whether something lies between; of the very beginning, which is as far back as the platform goes, only days count. */
function isMissed({ sinceAt, askedUntil }: AskingRow, from: Date): boolean {
  return from.getTime() - askedUntil.getTime() > (askedUntil > sinceAt ? 0 : dayMs);
}
