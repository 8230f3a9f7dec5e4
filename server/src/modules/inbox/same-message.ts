import { groundWords } from '@zhiyin/domain/platform';
import type { Tx } from '#platform/context.ts';
import { Refusal } from '#platform/refusal.ts';
import { findByClientId } from './queries.ts';
import type { MessageRow } from './rows.ts';

/**
 * The message that a repeated send already stored, so that sending twice stores once.
 *
 * @throws Refusal `conflict` when the client's id stands for somebody else's message or one elsewhere.
 */
export async function sameMessage(
  tx: Tx,
  clientMessageId: string,
  expected: { conversationId?: string; authorKind: string; visibility: string },
): Promise<MessageRow | undefined> {
  const before = await findByClientId(tx, clientMessageId);
  if (!before) return undefined;
  const isSame =
    (expected.conversationId ?? before.conversationId) === before.conversationId &&
    before.authorKind === expected.authorKind &&
    before.authorId === tx.actor.id &&
    before.visibility === expected.visibility;
  if (!isSame) throw new Refusal('conflict', groundWords.keyReused);
  return before;
}
