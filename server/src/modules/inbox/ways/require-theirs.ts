import { wayWords as words } from '@zhiyin/domain/inbox';
import { vendorWayOf } from '#modules/channels';
import { recordsOf } from '#modules/customers';
import type { Tx } from '#platform/context.ts';
import { Refusal } from '#platform/refusal.ts';

/**
 * Refuses to write where a chat belongs to somebody else by now, as when records were taken apart.
 *
 * @throws Refusal `conflict`
 */
export async function requireTheirs(
  tx: Tx,
  threadId: string,
  { customerId }: { readonly customerId: string },
): Promise<void> {
  const way = await vendorWayOf(tx, threadId);
  if (!way || way.customerId === customerId) return;
  const records = await recordsOf(tx, customerId);
  if (!records.includes(way.customerId)) throw new Refusal('conflict', words.wayNotTheirs);
}
