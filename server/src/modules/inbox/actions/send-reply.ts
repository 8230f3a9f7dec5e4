import { isOutside } from '@zhiyin/domain/channels';
import {
  type CannedTone,
  conversationAssigned,
  inboxReply,
  inboxWords,
  letterForwarded,
  type Message,
  type NewLetter,
  type NewPromise,
  replySent,
  wordsOverridden,
} from '@zhiyin/domain/inbox';
import type { StoredFile } from '@zhiyin/domain/platform';
import { type CardRef, cardTexts } from '@zhiyin/domain/store';
import { limitsOf, partsOf, requireFits } from '#modules/channels';
import { requireOwnFiles } from '#modules/platform';
import { cardsFor } from '#modules/store';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { appendMessage } from '../append-message.ts';
import { assigned } from '../assigning.ts';
import { recordUse } from '../canned/count-use.ts';
import { prepareLetter, requireCarried } from '../letters/prepare-letter.ts';
import { keepLetter } from '../letters/rows.ts';
import { type Filled, keepTemplate } from '../outside/templates/kept-template.ts';
import { requireWayOut } from '../outside/threads.ts';
import { makePromises } from '../promises/actions/make-promises.ts';
import { ownerOf } from '../promises/owners.ts';
import { lockConversation } from '../queries.ts';
import { aboutOf, type ConversationRow, type MessageRow } from '../rows.ts';
import { sameMessage } from '../same-message.ts';
import { showMessage } from '../show-messages.ts';
import { requireSayable } from '../writing/require-sayable.ts';
import { blockingListsOf } from '../writing/word-lists.ts';

export interface Reply {
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
  letter?: NewLetter | null;
  /** It is one of the vendor's approved texts. */
  template?: Filled | null;
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
  return transact(ctx, (tx) => replyIn(tx, reply));
}

/** As `sendReply`, within a transaction of the caller's. */
export async function replyIn(tx: Tx, reply: Reply): Promise<Message> {
  requirePermission(tx, inboxReply);
  const { conversationId, clientMessageId, seen = null } = reply;
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

async function write(tx: Tx, before: ConversationRow, reply: Reply): Promise<MessageRow> {
  const {
    clientMessageId,
    text: typed,
    fileIds: ownIds = [],
    cards: refs = [],
    letter: given = null,
    template = null,
  } = reply;
  const files = ownIds.length > 0 ? [...(await requireOwnFiles(tx, ownIds))] : [];
  const cards = refs.length > 0 ? await cardsFor(tx, before.customerId, refs) : [];
  const text = typed || cardTexts(cards, tx.locale);
  const letter = await prepareLetter(tx, before, given);
  if (letter) requireCarried(files.concat(letter.files));
  const fileIds = [...ownIds, ...(letter?.files ?? []).map(({ fileId }) => fileId)];
  requireFits(tx, limitsOf(before.channel).fromShop, { text, files: files.concat(letter?.files ?? []) });
  await requireWayOut(tx, before, {
    isTemplate: template !== null,
    parts: partCountOf(tx, before.channel, text, files),
  });
  // A program that answers works for the whole shop: it takes nothing.
  const isTaken = before.assigneeId === null && tx.actor.kind === 'member';
  const isAnswer = letter?.isAnswer ?? true;
  const { waitingSince, firstResponseAt } = before;
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
    {
      ...(isTaken && { assigneeId: tx.actor.id }),
      // What went to others alone answers nobody: whoever waits goes on waiting.
      ...(!isAnswer && { waitingSince, firstResponseAt }),
    },
  );
  if (letter) await keepLetter(tx, message, letter.row);
  if (template) keepTemplate(tx, message.messageId, template);
  if (isTaken) await announce(tx, conversationAssigned, assigned(before, conversation));
  await tell(tx, { before, conversation, message, isAnswer });
  return message;
}

/** In how many messages a vendor takes what is written; one where it goes to nobody else or as a letter. */
function partCountOf(tx: Tx, channel: string, text: string, files: readonly StoredFile[]): number {
  if (!isOutside(channel) || limitsOf(channel).isLetter) return 1;
  return partsOf(tx, channel, text, files).length;
}

interface Told {
  readonly before: ConversationRow;
  readonly conversation: ConversationRow;
  readonly message: MessageRow;
  readonly isAnswer: boolean;
}

async function tell(tx: Tx, { before, conversation, message, isAnswer }: Told): Promise<void> {
  const { messageId, number, sentAt } = message;
  const { waitingSince, firstResponseAt } = before;
  const said = { ...aboutOf(conversation), messageId, number, sentAt: sentAt.toISOString() };
  if (!isAnswer) {
    await announce(tx, letterForwarded, said);
    return;
  }
  await announce(tx, replySent, {
    ...said,
    waitedSeconds: waitingSince && (sentAt.getTime() - waitingSince.getTime()) / 1000,
    isFirstResponse: firstResponseAt === null,
  });
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
