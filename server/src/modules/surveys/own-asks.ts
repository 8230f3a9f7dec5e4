import type { Tx } from '#platform/context.ts';
import { shownAsks } from './queries.ts';

/** Questions put to the visitor: on their channel, or on all for one who has proven who they are. */
export function ownAsks(tx: Tx) {
  const { id, alsoCustomerIds = [], channelId } = tx.actor;
  const records = [...(id === null ? [] : [id]), ...alsoCustomerIds];
  const own = shownAsks(tx).where('a.customerId', 'in', records);
  return channelId === undefined ? own : own.where('c.channelId', '=', channelId);
}
