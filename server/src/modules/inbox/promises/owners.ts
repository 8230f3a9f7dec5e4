import { inboxReply, promiseReasons } from '@zhiyin/domain/inbox';
import { actorsOf } from '#modules/people';
import { may, type Tx } from '#platform/context.ts';
import { invalidAt } from '#platform/refusal.ts';
import type { ConversationRow } from '../rows.ts';
import { seesConversation } from '../visibility.ts';

/** Whose a promise is that nobody was named for: its writer's, or who answers here when a program writes. */
export function ownerOf(tx: Tx, { assigneeId }: ConversationRow): string | null {
  return tx.actor.kind === 'member' ? tx.actor.id : assigneeId;
}

/** @throws Refusal `invalid` for who has left, cannot reply, or may not see the conversation. */
export async function requireOwner(tx: Tx, conversation: ConversationRow, ownerId: string): Promise<void> {
  const actor = (await actorsOf(tx, [ownerId])).get(ownerId);
  const theirs = actor && { ...tx, actor };
  if (theirs && may(theirs, inboxReply) && seesConversation(theirs, conversation)) return;
  throw invalidAt(tx, 'ownerId', promiseReasons.ownerNotHere);
}
