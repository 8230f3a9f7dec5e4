import type { AttemptWay } from '@zhiyin/domain/care';
import { contactsOf, recordsOf } from '#modules/customers';
import { preferredChannel } from '#modules/inbox';
import type { Tx } from '#platform/context.ts';

const ways: ReadonlyMap<string, AttemptWay> = new Map([
  ['mail', 'mail'],
  ['sms', 'phone'],
]);

/**
 * How a customer is reached unless whoever follows up chooses: as they prefer; when nobody knows, by telephone, else by
 * mail, else in the chat, as far as there is a number or an address.
 */
export async function usualWay(tx: Tx, customerId: string): Promise<AttemptWay> {
  const preferred = await preferredChannel(tx, customerId);
  // A chat that they only happened to use is no reason not to call them.
  if (!preferred || preferred.source === 'use') return surestWay(tx, customerId);
  return ways.get(preferred.channel) ?? 'chat';
}

async function surestWay(tx: Tx, customerId: string): Promise<AttemptWay> {
  const known = new Set((await contactsOf(tx, await recordsOf(tx, customerId))).map(({ kind }) => kind));
  if (known.has('phone')) return 'phone';
  return known.has('email') ? 'mail' : 'chat';
}
