import { inboxRead, inboxWords } from '@zhiyin/domain/inbox';
import { actorsOf } from '#modules/people';
import { requireOwnFiles } from '#modules/platform';
import { may, type Tx } from '#platform/context.ts';
import { invalidAt } from '#platform/refusal.ts';
import { appendMessage } from './append-message.ts';
import { aboutOf, type ConversationRow, type MessageRow } from './rows.ts';
import { sameMessage } from './same-message.ts';
import { seesConversation } from './visibility.ts';

/** What a note says, and to whom. */
export interface Note {
  readonly clientMessageId: string;
  readonly text: string;
  readonly fileIds?: readonly string[];
  readonly mentions?: readonly string[];
}

/** The note that a repeated send already stored in this conversation. */
export function sameNote(
  tx: Tx,
  clientMessageId: string,
  conversationId: string,
): Promise<MessageRow | undefined> {
  return sameMessage(tx, clientMessageId, { conversationId, authorKind: 'member', visibility: 'note' });
}

/**
 * Writes a note into a conversation whose row the caller holds. The caller announces it.
 *
 * @throws Refusal `invalid` when it speaks to somebody who may not see the conversation.
 */
export async function writeNote(
  tx: Tx,
  conversation: ConversationRow,
  { clientMessageId, text, fileIds = [], mentions = [] }: Note,
): Promise<{ message: MessageRow; conversation: ConversationRow }> {
  const mentioned = [...new Set(mentions)];
  if (mentioned.length > 0) await requireReaders(tx, conversation, mentioned);
  if (fileIds.length > 0) await requireOwnFiles(tx, fileIds);
  const written = await appendMessage(tx, conversation, {
    clientMessageId,
    text,
    fileIds,
    mentions: mentioned,
    authorKind: 'member',
    authorId: tx.actor.id,
    visibility: 'note',
  });
  if (mentioned.length > 0) await keepMentions(tx, written.message);
  return written;
}

/** What is told of a note: where it is, and whom it speaks to. */
export function toldOf(conversation: ConversationRow, { messageId, number, sentAt, mentions }: MessageRow) {
  return { ...aboutOf(conversation), messageId, number, sentAt: sentAt.toISOString(), mentions };
}

/** A mention would tell somebody of a conversation that they may not open. */
async function requireReaders(tx: Tx, conversation: ConversationRow, memberIds: string[]): Promise<void> {
  const actors = await actorsOf(tx, memberIds);
  const blind = memberIds.findIndex((memberId) => {
    const actor = actors.get(memberId);
    return !actor || !may({ ...tx, actor }, inboxRead) || !seesConversation({ ...tx, actor }, conversation);
  });
  if (blind === -1) return;
  throw invalidAt(tx, `mentions.${blind}`, inboxWords.mentionsBlind);
}

/** The last mention of each in this conversation. */
async function keepMentions(tx: Tx, { conversationId, number, sentAt, mentions }: MessageRow): Promise<void> {
  const fresh = { number, mentionedAt: sentAt };
  await tx.db
    .insertInto('mentions')
    .values(
      mentions
        .toSorted()
        .map((memberId) => ({ workspaceId: tx.workspaceId, memberId, conversationId, ...fresh })),
    )
    .onConflict((row) => row.columns(['workspaceId', 'memberId', 'conversationId']).doUpdateSet(fresh))
    .execute();
}
