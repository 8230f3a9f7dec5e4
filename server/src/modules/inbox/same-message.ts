import { groundWords } from '@zhiyin/domain/platform';
import type { Tx } from '#platform/context.ts';
import { Refusal } from '#platform/refusal.ts';
import type { MessageRow } from './rows.ts';
import { findByClientId } from './thread.ts';

interface Expected {
  readonly conversationId?: string;
  readonly authorKind: string;
  readonly visibility: string;
  /** Whether what another record wrote is the caller's all the same. */
  readonly isTheirs?: (message: MessageRow) => Promise<boolean>;
}

/**
 * The message that a repeated send already stored, so that sending twice stores once.
 *
 * @throws Refusal `conflict` when the client's id stands for somebody else's message or one elsewhere.
 */
export async function sameMessage(
  tx: Tx,
  clientMessageId: string,
  expected: Expected,
): Promise<MessageRow | undefined> {
  const before = await findByClientId(tx, clientMessageId);
  if (!before) return undefined;
  const isSame =
    (expected.conversationId ?? before.conversationId) === before.conversationId &&
    before.authorKind === expected.authorKind &&
    before.visibility === expected.visibility &&
    (before.authorId === tx.actor.id || (await expected.isTheirs?.(before)) === true);
  if (!isSame) throw new Refusal('conflict', groundWords.keyReused);
  return before;
}
