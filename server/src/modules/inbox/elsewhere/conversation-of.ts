import { importChannel } from '@zhiyin/domain/inbox';
import { recordsOf } from '#modules/customers';
import type { Tx } from '#platform/context.ts';

/**
 * The conversation in which something lately went on with a person, one that is open before one that is not; null when
 * there is none. For other modules, within their transaction.
 *
 * @param customerId any of the person's records
 */
export async function conversationOf(tx: Tx, customerId: string, isOpen = false): Promise<string | null> {
  const records = await recordsOf(tx, customerId);
  const row = await tx.db
    .selectFrom('conversations')
    .select('conversationId')
    .where('workspaceId', '=', tx.workspaceId)
    .where('customerId', 'in', [customerId, ...records])
    .where('channel', '<>', importChannel)
    .where('state', 'in', isOpen ? ['open'] : ['open', 'closed'])
    .orderBy('state', 'desc')
    .orderBy('lastMessageAt', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.conversationId ?? null;
}
