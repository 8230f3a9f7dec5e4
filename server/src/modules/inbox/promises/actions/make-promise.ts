import {
  inboxReply,
  inboxWords,
  type NewPromise,
  promiseReasons,
  type ShopPromise,
} from '@zhiyin/domain/inbox';
import { actorsOf } from '#modules/people';
import { type Context, may, requirePermission, type Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { Refusal } from '#platform/refusal.ts';
import { lockConversation } from '../../queries.ts';
import type { ConversationRow } from '../../rows.ts';
import { findByClientId } from '../../thread.ts';
import { seesConversation } from '../../visibility.ts';
import { showPromise } from '../rows.ts';
import { makePromises, requireAhead } from './make-promises.ts';

interface Noted extends NewPromise {
  readonly conversationId: string;
  readonly clientMessageId: string | null;
  readonly ownerId: string | null;
}

/**
 * Notes a promise that a reply made which is sent already, or that was made elsewhere.
 *
 * @throws Refusal `invalid` for a moment that is over, or an owner who may not see the conversation.
 */
export async function makePromise(
  ctx: Context,
  { conversationId, clientMessageId, ownerId, ...promise }: Noted,
): Promise<ShopPromise> {
  requirePermission(ctx, inboxReply);
  return transact(ctx, async (tx) => {
    const conversation = await lockConversation(tx, conversationId);
    requireAhead(tx, new Date(promise.dueAt));
    if (ownerId !== null) await requireOwner(tx, conversation, ownerId);
    const own = ownerOf(tx, conversation);
    const messageId = clientMessageId === null ? null : await messageOf(tx, conversationId, clientMessageId);
    const made = await makePromises(tx, conversation, [promise], { messageId, ownerId: ownerId ?? own });
    return showPromise(tx, made.map((one) => one.promiseId).join());
  });
}

/** Whose a promise is that nobody was named for: its writer's, or who answers here when a program writes. */
export function ownerOf(tx: Tx, { assigneeId }: ConversationRow): string | null {
  return tx.actor.kind === 'member' ? tx.actor.id : assigneeId;
}

/** @throws Refusal `invalid` for who has left, cannot reply, or may not see the conversation. */
export async function requireOwner(tx: Tx, conversation: ConversationRow, ownerId: string): Promise<void> {
  const actor = (await actorsOf(tx, [ownerId])).get(ownerId);
  const theirs = actor && { ...tx, actor };
  if (theirs && may(theirs, inboxReply) && seesConversation(theirs, conversation)) return;
  const message = promiseReasons.ownerNotHere[tx.locale];
  throw new Refusal('invalid', promiseReasons.ownerNotHere, {}, [{ path: 'ownerId', message }]);
}

async function messageOf(tx: Tx, conversationId: string, clientMessageId: string): Promise<string> {
  const message = await findByClientId(tx, clientMessageId);
  if (message?.conversationId === conversationId && message.authorKind === 'member') return message.messageId;
  throw new Refusal('missing', inboxWords.messageNotFound);
}
