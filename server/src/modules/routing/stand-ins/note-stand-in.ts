import { presentMembers } from '#modules/people';
import type { Tx } from '#platform/context.ts';
import type { EntryRow } from '../queue.ts';
import { findSettings } from '../settings.ts';
import { keepStandIn, knownBy, standInsAmong } from './stand-ins.ts';

/** Notes for whom a member stands in who took what waits; nothing when the owner is back meanwhile. */
export async function noteStandIn(
  tx: Tx,
  { conversationId, customerId }: Pick<EntryRow, 'conversationId' | 'customerId'>,
  substituteId: string,
): Promise<void> {
  const { substituteAfterMinutes } = await findSettings(tx);
  const standIns = standInsAmong(await presentMembers(tx), substituteAfterMinutes, tx.system.now());
  const known = (await knownBy(tx, [customerId], standIns)).get(customerId);
  if (!known || known.ownerId === substituteId) return;
  await keepStandIn(tx, { conversationId, customerId, ownerId: known.ownerId, substituteId });
}
