import {
  channelsManage,
  type listFailedArrivals as contract,
  failedArrivalsMax,
  type getFailedArrival as oneContract,
  accountWords as words,
} from '@zhiyin/domain/channels';
import type { z } from 'zod';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { Refusal } from '#platform/refusal.ts';
import { findAccountRow } from '../../accounts/rows.ts';
import { bodyOf, cutBytesOf } from './unread.ts';

const excerptMax = 300;

/** What came to an account and could not be taken in, the latest first. */
export async function listFailedArrivals(
  ctx: Context,
  accountId: string,
): Promise<z.infer<typeof contract.response>> {
  requirePermission(ctx, channelsManage);
  return look(ctx, async (tx) => {
    await findAccountRow(tx, accountId);
    const rows = await failed(tx, accountId)
      .select(['arrivalId', 'receivedAt', 'kind', 'event'])
      .orderBy('receivedAt', 'desc')
      .orderBy('arrivalId', 'desc')
      .limit(failedArrivalsMax)
      .execute();
    const items = rows.map(({ arrivalId, receivedAt, kind, event }) => ({
      arrivalId,
      receivedAt: receivedAt.toISOString(),
      isReadable: kind !== 'unreadable',
      excerpt: (bodyOf(event) ?? asCame(event)).slice(0, excerptMax),
      cutBytes: cutBytesOf(event),
    }));
    return { items };
  });
}

/** One of them, whole. @throws Refusal `missing`. */
export async function getFailedArrival(
  ctx: Context,
  { accountId, arrivalId }: { accountId: string; arrivalId: string },
): Promise<z.infer<typeof oneContract.response>> {
  requirePermission(ctx, channelsManage);
  return look(ctx, async (tx) => {
    const row = await failed(tx, accountId)
      .select('event')
      .where('arrivalId', '=', arrivalId)
      .executeTakeFirst();
    if (!row) throw new Refusal('missing', words.arrivalNotFound);
    return { arrivalId, content: asCame(row.event) };
  });
}

function failed(tx: Tx, accountId: string) {
  return tx.db
    .selectFrom('channelArrivals')
    .where('workspaceId', '=', tx.workspaceId)
    .where('accountId', '=', accountId)
    .where('state', '=', 'failed');
}

/** What could not be read is kept as it was called, or as its text; the rest as what was read of it. */
function asCame(event: unknown): string {
  return typeof event === 'string' ? event : JSON.stringify(event, null, 2);
}
