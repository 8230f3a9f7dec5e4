import type { Tx } from '#platform/context.ts';
import { preview } from '../append-message.ts';

interface Apart {
  readonly customerId: string;
  readonly channel: string;
  readonly channelId: string;
  readonly text: string;
}

/**
 * Files what a machine wrote that belongs to nothing: a conversation that is closed from the beginning. Nobody opened
 * it, so no clock runs, nobody is handed it and nobody is asked about it; a customer's word opens it as any other.
 */
export async function fileApart(tx: Tx, { text, ...whose }: Apart): Promise<string> {
  const [conversationId, now] = [tx.system.newId(), tx.system.now()];
  await tx.db
    .insertInto('conversations')
    .values({
      ...{ workspaceId: tx.workspaceId, conversationId, ...whose },
      ...{ state: 'closed', openedAt: now, closedAt: now, messageCount: 0 },
      ...{ lastMessageText: preview(text), lastMessageAuthor: 'customer', lastMessageAt: now },
    })
    .execute();
  return conversationId;
}
