import { recordsOf, recordsWithProvenEmail } from '#modules/customers';
import type { Tx } from '#platform/context.ts';
import { type NewPush, pushToSessions } from '#platform/push/push-to.ts';
import { shopName } from '../../queries.ts';
import { findPortal } from '../queries.ts';

/** What a customer is told: under the shop's name, leading to a page of the portal. */
export interface CustomerPush extends Pick<NewPush, 'text' | 'tag'> {
  /** Below the shop's portal: `['conversations', id]`. */
  readonly path: readonly string[];
}

/**
 * Tells a customer on the browsers that they have switched it on in, while the shop has its portal open. Only sign-ins
 * that hold count, and only those that see this record.
 */
export async function pushToCustomer(tx: Tx, customerId: string, push: CustomerPush): Promise<void> {
  const { isOn, shopKey } = await findPortal(tx);
  if (!isOn) return;
  const sessionIds = await sessionsSeeing(tx, customerId);
  if (sessionIds.length === 0) return;
  const { path, ...said } = push;
  const link = `/portal/${[shopKey, ...path].join('/')}`;
  await pushToSessions(tx, sessionIds, { ...said, title: await shopName(tx), link, isUrgent: true });
}

/** Sign-ins of the person whose record it is; one by a mailbox sees the records that the mailbox is proven for. */
async function sessionsSeeing(tx: Tx, customerId: string): Promise<string[]> {
  const held = await tx.db
    .selectFrom('portalSessions')
    .select(['sessionId', 'provenEmail'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('customerId', 'in', await recordsOf(tx, customerId))
    .where('endedAt', 'is', null)
    .where('expiresAt', '>', tx.system.now())
    .execute();
  const seeing: string[] = [];
  for (const [provenEmail, sessions] of Map.groupBy(held, (one) => one.provenEmail)) {
    const sees = provenEmail === null || (await recordsWithProvenEmail(tx, provenEmail)).includes(customerId);
    if (sees) seeing.push(...sessions.map(({ sessionId }) => sessionId));
  }
  return seeing;
}
