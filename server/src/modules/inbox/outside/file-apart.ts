import type { Tx } from '#platform/context.ts';
import { preview } from '../append-message.ts';

interface Apart {
  readonly customerId: string;
  readonly channel: string;
  readonly channelId: string;
  readonly text: string;
}

/**
 * Files what a machine wrote that belongs to nothing. Nobody opened it: no clock runs, nobody is handed it or asked about
 * it, and no figure counts it. It becomes a conversation when a customer writes there, or a colleague opens it.
 */
export async function fileApart(tx: Tx, { text, ...whose }: Apart): Promise<string> {
  const [conversationId, now] = [tx.system.newId(), tx.system.now()];
  await tx.db
    .insertInto('conversations')
    .values({
      ...{ workspaceId: tx.workspaceId, conversationId, ...whose },
      ...{ state: 'closed', openedAt: now, closedAt: now, isFiled: true, messageCount: 0 },
      ...{ lastMessageText: preview(text), lastMessageAuthor: 'customer', lastMessageAt: now },
    })
    .execute();
  return conversationId;
}
