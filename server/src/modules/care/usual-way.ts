import type { AttemptWay } from '@zhiyin/domain/care';
import { preferredChannel } from '#modules/inbox';
import type { Tx } from '#platform/context.ts';

const ways: ReadonlyMap<string, AttemptWay> = new Map([
  ['mail', 'mail'],
  ['sms', 'phone'],
]);

/** How a customer is reached unless whoever follows up chooses: as they prefer, by telephone when nobody knows. */
export async function usualWay(tx: Tx, customerId: string): Promise<AttemptWay> {
  const preferred = await preferredChannel(tx, customerId);
  // A chat that they only happened to use is no reason not to call them.
  if (!preferred || preferred.source === 'use') return 'phone';
  return ways.get(preferred.channel) ?? 'chat';
}
