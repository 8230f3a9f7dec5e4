import { inboxReply, type Message, noteAdded } from '@zhiyin/domain/inbox';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { type Note, sameNote, toldOf, writeNote } from '../notes.ts';
import { lockConversation } from '../queries.ts';
import { showMessage } from '../show-messages.ts';

/** Writes a note that colleagues see and the customer never does; closed conversations take notes too. */
export async function addNote(
  ctx: Context,
  { conversationId, ...note }: Note & { conversationId: string },
): Promise<Message> {
  requirePermission(ctx, inboxReply);
  return transact(ctx, async (tx) => {
    const conversation = await lockConversation(tx, conversationId);
    const before = await sameNote(tx, note.clientMessageId, conversationId);
    if (before) return showMessage(tx, before);

    const { message } = await writeNote(tx, conversation, note);
    await announce(tx, noteAdded, toldOf(conversation, message));
    return showMessage(tx, message);
  });
}
