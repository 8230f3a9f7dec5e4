import { type VendorWay, vendorWaysTo } from '#modules/channels';
import { recordsOf } from '#modules/customers';
import type { Tx } from '#platform/context.ts';
import { preferredChannel } from './preference.ts';

/** Every way to a person by any of their records, through the shop's accounts. For modules that write to customers. */
export async function waysTo(tx: Tx, customerId: string): Promise<readonly VendorWay[]> {
  const records = await recordsOf(tx, customerId);
  const ways = await vendorWaysTo(tx, records.length > 0 ? records : [customerId]);
  // A letter about another matter is no place to begin this one.
  return ways.filter(({ isLetter, threadId }) => !(isLetter && threadId !== null));
}

/**
 * The way to write to somebody outside a conversation: by the channel that they prefer where that takes messages now,
 * else by the chat that they wrote in last, else by mail, else by text message. Never to what is only written down. Null
 * when there is none: what they are told stands on the portal then.
 */
export async function preferredWay(tx: Tx, customerId: string): Promise<VendorWay | null> {
  const open = (await waysTo(tx, customerId)).filter(
    ({ standing, proof }) => standing === 'open' && proof !== 'written',
  );
  const preferred = await preferredChannel(tx, customerId);
  return open.find(({ channel }) => channel === preferred?.channel) ?? open.toSorted(byUse)[0] ?? null;
}

/** Chats before what would begin a new one, letters before numbers. */
function byUse(one: VendorWay, other: VendorWay): number {
  const wroteAt = ({ lastFromCustomerAt }: VendorWay): number => lastFromCustomerAt?.getTime() ?? 0;
  return wroteAt(other) - wroteAt(one) || Number(other.isLetter) - Number(one.isLetter);
}
