import { type Receiver, receiverSeen, storeSeeReceivers } from '@zhiyin/domain/store';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { findOrder } from './queries.ts';
import { extraOf } from './rows.ts';

/** The receiver in full, with the columns of the file that nobody gave a meaning. That it was looked at is recorded. */
export async function showReceiver(ctx: Context, { orderId }: { orderId: string }): Promise<Receiver> {
  requirePermission(ctx, storeSeeReceivers);
  return transact(ctx, async (tx) => {
    const row = await findOrder(tx, orderId);
    await announce(tx, receiverSeen, { orderId });
    const { receiverName: name, receiverPhone: phone, receiverAddress: address, buyerAccount } = row;
    return { name, phone, address, buyerAccount, extra: extraOf(row) };
  });
}
