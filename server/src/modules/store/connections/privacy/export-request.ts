import { privacyExported, privacyWords, storeSeeReceivers } from '@zhiyin/domain/store';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { byteOrderMark, csvLine } from '#platform/csv.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { answered, type Exchange } from '#platform/http/serve.ts';
import { Refusal } from '#platform/refusal.ts';
import { keptOf } from './kept-of.ts';
import { lockRequest, type RequestRow } from './rows.ts';
import { memberOf, settle } from './settle-request.ts';

/**
 * Everything that is kept of whoever wants to see it, for people to hand on: a table of record, field and content. The
 * request is settled by it, and can be exported again; each time is recorded.
 *
 * @throws Refusal `conflict` when it asks to forget
 */
export async function exportPrivacyRequest(ctx: Context, requestId: string): Promise<string[][]> {
  requirePermission(ctx, storeSeeReceivers);
  return transact(ctx, async (tx) => {
    const request = await lockRequest(tx, requestId);
    if (request.wish !== 'show') throw new Refusal('conflict', privacyWords.privacyNotToShow);
    return exported(tx, request);
  });
}

/** The same as a file. */
export async function downloadPrivacyRequest(
  ctx: Context,
  requestId: string,
  { reply }: Pick<Exchange, 'reply'>,
): Promise<typeof answered> {
  const lines = await exportPrivacyRequest(ctx, requestId);
  reply.headers({
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="customer-data.csv"',
    'x-content-type-options': 'nosniff',
  });
  reply.send([byteOrderMark, ...lines.map(csvLine)].join(''));
  return answered;
}

async function exported(tx: Tx, request: RequestRow): Promise<string[][]> {
  const { connectionId, requestId } = request;
  const { orderCount, lines } = await keptOf(tx, request);
  await announce(tx, privacyExported, { connectionId, requestId, orderCount });
  const outcome = orderCount === 0 ? 'nothing-found' : 'shown';
  if (request.settledAt === null) await settle(tx, request, { outcome, by: memberOf(tx), orderCount });
  return lines;
}
