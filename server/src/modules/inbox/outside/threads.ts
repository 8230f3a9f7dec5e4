import { capabilityWords, isOutside } from '@zhiyin/domain/channels';
import { type AboutToWrite, requireStanding, standingOf } from '#modules/channels';
import type { Tx } from '#platform/context.ts';
import { Refusal } from '#platform/refusal.ts';
import type { ConversationRow } from '../rows.ts';
import { requireTheirs } from '../ways/require-theirs.ts';

/** The vendor's thread in which a conversation goes on; null for one of our own channels. */
export async function threadOf(tx: Tx, conversationId: string): Promise<string | null> {
  const row = await tx.db
    .selectFrom('conversationThreads')
    .select('threadId')
    .where('workspaceId', '=', tx.workspaceId)
    .where('conversationId', '=', conversationId)
    .executeTakeFirst();
  return row?.threadId ?? null;
}

/** Keeps in which thread a conversation goes on. */
export async function keepThread(tx: Tx, conversationId: string, threadId: string): Promise<void> {
  await tx.db
    .insertInto('conversationThreads')
    .values({ workspaceId: tx.workspaceId, conversationId, threadId })
    .onConflict((conflict) => conflict.columns(['workspaceId', 'conversationId']).doNothing())
    .execute();
}

/** @throws Refusal `conflict` when what is written now cannot go out through the conversation's vendor, saying why. */
export async function requireWayOut(
  tx: Tx,
  conversation: Pick<ConversationRow, 'channel' | 'conversationId' | 'customerId'>,
  about: AboutToWrite = {},
): Promise<void> {
  if (!isOutside(conversation.channel)) return;
  const threadId = await threadOf(tx, conversation.conversationId);
  const standing = threadId === null ? null : await standingOf(tx, threadId);
  if (threadId === null || !standing) throw new Refusal('conflict', capabilityWords.channelGone);
  await requireTheirs(tx, threadId, conversation);
  requireStanding(standing, about);
}
