import { noteAdded } from '@zhiyin/domain/inbox';
import type { Tx } from '#platform/context.ts';
import { announce } from '#platform/facts/announce.ts';
import { appendMessage } from '../append-message.ts';
import { toldOf } from '../notes.ts';
import { lockConversation } from '../queries.ts';
import { sameMessage } from '../same-message.ts';

/** What a machine at the vendor's said of a conversation: a note of the system's. Nobody waits for an answer to it. */
export async function writeAside(
  tx: Tx,
  conversationId: string,
  { clientMessageId, text }: { clientMessageId: string; text: string },
): Promise<void> {
  const conversation = await lockConversation(tx, conversationId);
  const same = { conversationId, authorKind: 'system', visibility: 'note' } as const;
  if (await sameMessage(tx, clientMessageId, same)) return;
  const { message } = await appendMessage(tx, conversation, {
    clientMessageId,
    text,
    authorKind: 'system',
    authorId: null,
    visibility: 'note',
  });
  await announce(tx, noteAdded, toldOf(conversation, message));
}
