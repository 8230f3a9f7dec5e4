import { capabilityWords, isOutside } from '@zhiyin/domain/channels';
import { requireStanding, standingOf } from '#modules/channels';
import type { Tx } from '#platform/context.ts';
import { Refusal } from '#platform/refusal.ts';
import type { ConversationRow } from '../rows.ts';

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

/**
 * The conversation in which a vendor's thread goes on: the open one, the latest of several; with `goesOn` also one that
 * is closed, which opens again by what is said.
 */
export async function conversationIn(tx: Tx, threadId: string, goesOn: boolean): Promise<string | undefined> {
  let held = tx.db
    .selectFrom('conversationThreads as t')
    .innerJoin('conversations as c', (on) =>
      on.onRef('c.workspaceId', '=', 't.workspaceId').onRef('c.conversationId', '=', 't.conversationId'),
    )
    .select('c.conversationId')
    .where('t.workspaceId', '=', tx.workspaceId)
    .where('t.threadId', '=', threadId);
  if (!goesOn) held = held.where('c.state', '=', 'open');
  const row = await held
    .orderBy((one) => one('c.state', '=', 'open'), 'desc')
    .orderBy('c.lastMessageAt', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.conversationId;
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
  { channel, conversationId }: Pick<ConversationRow, 'channel' | 'conversationId'>,
  isTemplate = false,
): Promise<void> {
  if (!isOutside(channel)) return;
  const threadId = await threadOf(tx, conversationId);
  const standing = threadId === null ? null : await standingOf(tx, threadId);
  if (!standing) throw new Refusal('conflict', capabilityWords.channelGone);
  requireStanding(standing, isTemplate);
}
