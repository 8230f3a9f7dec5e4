import {
  type CannedTone,
  conversationAssigned,
  inboxReply,
  inboxWords,
  type Message,
  type NewPromise,
  replySent,
  wordsOverridden,
} from '@zhiyin/domain/inbox';
import { type CardRef, cardTexts } from '@zhiyin/domain/store';
import { limitsOf, requireFits } from '#modules/channels';
import { requireOwnFiles } from '#modules/platform';
import { cardsFor } from '#modules/store';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { appendMessage } from '../append-message.ts';
import { assigned } from '../assigning.ts';
import { recordUse } from '../canned/count-use.ts';
import { requireWayOut } from '../outside/threads.ts';
import { makePromises } from '../promises/actions/make-promises.ts';
import { ownerOf } from '../promises/owners.ts';
import { lockConversation } from '../queries.ts';
import { aboutOf, type ConversationRow, type MessageRow } from '../rows.ts';
import { sameMessage } from '../same-message.ts';
import { showMessage } from '../show-messages.ts';
import { requireSayable } from '../writing/require-sayable.ts';
import { blockingListsOf } from '../writing/word-lists.ts';

interface Reply {
  conversationId: string;
  clientMessageId: string;
  text: string;
  fileIds?: readonly string[];
  seen?: number | null;
  cannedReplyId?: string | null;
  cannedTone?: CannedTone | 'plain';
  isCannedEdited?: boolean;
  overridesWords?: boolean;
  cards?: readonly CardRef[];
  promises?: readonly NewPromise[];
}

/**
 * Answers the customer, and takes the conversation when it is nobody's. The same client id again answers the message
 * it already stands for, whatever happened since.
 *
 * @throws Refusal `conflict` when the conversation is closed, or a colleague has answered after `seen`; `invalid` when
 *   it does not fit the channel.
 */
export async function sendReply(ctx: Context, reply: Reply): Promise<Message> {
  requirePermission(ctx, inboxReply);
  const { conversationId, clientMessageId, seen = null } = reply;
  return transact(ctx, async (tx) => {
    // Asked together, they run in this order: the search sees what whoever held the row has stored.
    const [conversation, before, blocking] = await Promise.all([
      lockConversation(tx, conversationId),
      sameMessage(tx, clientMessageId, { conversationId, authorKind: 'member', visibility: 'public' }),
      blockingListsOf(tx),
    ]);
    if (before) return showMessage(tx, before);
    if (conversation.state === 'closed') throw new Refusal('conflict', inboxWords.conversationClosed);
    if (seen !== null && seen < conversation.messageCount) await requireUnanswered(tx, conversation, seen);

    const { text, overridesWords: isOverriding = false } = reply;
    const overridden = requireSayable(tx, blocking, { text, isOverriding });
    const message = await write(tx, conversation, reply);
    const { messageId } = message;
    for (const list of overridden) await announce(tx, wordsOverridden, { conversationId, messageId, list });
    await noteCanned(tx, reply, messageId);
    if (reply.promises?.length) await promiseIn(tx, conversation, message, reply.promises);
    return showMessage(tx, message);
  });
}

/** Keeps with which canned reply it was written, if with one. */
async function noteCanned(tx: Tx, reply: Reply, messageId: string): Promise<void> {
  const {
    conversationId,
    cannedReplyId,
    cannedTone: tone = 'plain',
    isCannedEdited: isEdited = false,
  } = reply;
  if (cannedReplyId) await recordUse(tx, { cannedReplyId, messageId, conversationId, tone, isEdited });
}

/** What the reply promises is its writer's to keep. */
async function promiseIn(
  tx: Tx,
  conversation: ConversationRow,
  { messageId }: MessageRow,
  promises: readonly NewPromise[],
): Promise<void> {
  const ownerId = ownerOf(tx, conversation);
  const assigneeId = conversation.assigneeId ?? ownerId;
  await makePromises(tx, { ...conversation, assigneeId }, promises, { messageId, ownerId });
}

async function write(
  tx: Tx,
  before: ConversationRow,
  { clientMessageId, text: typed, fileIds = [], cards: refs = [] }: Reply,
): Promise<MessageRow> {
  const files = fileIds.length > 0 ? await requireOwnFiles(tx, fileIds) : [];
  const cards = refs.length > 0 ? await cardsFor(tx, before.customerId, refs) : [];
  const text = typed || cardTexts(cards, tx.locale);
  requireFits(tx, limitsOf(before.channel).fromShop, { text, files });
  await requireWayOut(tx, before);
  // A program that answers works for the whole shop: it takes nothing.
  const isTaken = before.assigneeId === null && tx.actor.kind === 'member';
  const { message, conversation } = await appendMessage(
    tx,
    before,
    {
      clientMessageId,
      text,
      fileIds,
      cards,
      authorKind: 'member',
      authorId: tx.actor.id,
      visibility: 'public',
    },
    isTaken ? { assigneeId: tx.actor.id } : {},
  );
  if (isTaken) await announce(tx, conversationAssigned, assigned(before, conversation));
  const { messageId, number, sentAt } = message;
  const { waitingSince, firstResponseAt } = before;
  await announce(tx, replySent, {
    ...aboutOf(conversation),
    messageId,
    number,
    sentAt: sentAt.toISOString(),
    waitedSeconds: waitingSince && (sentAt.getTime() - waitingSince.getTime()) / 1000,
    isFirstResponse: firstResponseAt === null,
  });
  return message;
}

/** Two people must not answer past each other. @throws Refusal `conflict` with the colleague's message. */
async function requireUnanswered(tx: Tx, { conversationId }: ConversationRow, seen: number): Promise<void> {
  const answer = await tx.db
    .selectFrom('messages')
    .select(['number', 'authorId'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('conversationId', '=', conversationId)
    .where('number', '>', seen)
    .where('visibility', '=', 'public')
    .where('authorKind', '=', 'member')
    .where('authorId', 'is distinct from', tx.actor.id)
    .orderBy('number')
    .limit(1)
    .executeTakeFirst();
  if (!answer) return;
  const { number, authorId } = answer;
  throw new Refusal('conflict', inboxWords.answeredMeanwhile, { number, memberId: authorId ?? '' });
}
