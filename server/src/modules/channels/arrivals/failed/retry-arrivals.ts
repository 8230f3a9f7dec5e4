import { arrivalsRetried, channelsManage, type retryArrivals as contract } from '@zhiyin/domain/channels';
import type { z } from 'zod';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { schedule } from '#platform/due/schedule.ts';
import { announce } from '#platform/facts/announce.ts';
import { type AccountRow, lockAccount } from '../../accounts/rows.ts';
import type { InboundEvent } from '../../adapters/adapter.ts';
import { adapterOf } from '../../adapters/registry.ts';
import { sessionOf } from '../../adapters/session.ts';
import { arrivalsKind, keepArrivals } from '../keep-arrivals.ts';
import { callAgain } from './unread.ts';

/**
 * Tries again what could not be taken in: what was read waits again, and what was not is read once more, as the adapter
 * is now. Each is taken once, however often it is tried.
 */
export async function retryArrivals(
  ctx: Context,
  accountId: string,
  { arrivalIds }: z.infer<typeof contract.body>,
): Promise<z.infer<typeof contract.response>> {
  requirePermission(ctx, channelsManage);
  return transact(ctx, async (tx) => {
    const row = await lockAccount(tx, accountId);
    const rows = await tx.db
      .selectFrom('channelArrivals')
      .select(['arrivalId', 'threadId', 'kind', 'event'])
      .where('workspaceId', '=', tx.workspaceId)
      .where('accountId', '=', accountId)
      .where('arrivalId', 'in', arrivalIds)
      .where('state', '=', 'failed')
      .orderBy('occurredAt')
      .execute();
    let unread = 0;
    for (const { arrivalId, threadId, kind, event } of rows) {
      if (kind === 'unreadable') {
        const events = readAgain(tx, row, event);
        if (events === null) unread++;
        else {
          await keepArrivals(tx, accountId, events);
          await set(tx, arrivalId, 'done');
        }
        continue;
      }
      await set(tx, arrivalId, 'waiting');
      await schedule(tx, { kind: arrivalsKind }, threadId, tx.system.now());
    }
    const trying = rows.length - unread;
    if (trying > 0) await announce(tx, arrivalsRetried, { accountId, channel: row.kind, count: trying });
    return { trying, unread };
  });
}

/** What a call tells that could not be read when it came; null when it still cannot. */
function readAgain(tx: Tx, row: AccountRow, kept: unknown): readonly InboundEvent[] | null {
  try {
    return adapterOf(tx.system, row.kind).parse(sessionOf(tx.system, row), callAgain(kept));
  } catch {
    return null;
  }
}

async function set(tx: Tx, arrivalId: string, state: 'waiting' | 'done'): Promise<void> {
  await tx.db
    .updateTable('channelArrivals')
    .set({ state, failure: null, ...(state === 'done' && { event: null }) })
    .where('workspaceId', '=', tx.workspaceId)
    .where('arrivalId', '=', arrivalId)
    .execute();
}
