import { isOutside } from '@zhiyin/domain/channels';
import { importChannel, inboxReply } from '@zhiyin/domain/inbox';
import type { Word } from '@zhiyin/domain/kit';
import { type SqlBool, sql } from 'kysely';
import { standingOf } from '#modules/channels';
import { may, type Tx } from '#platform/context.ts';
import { Refusal } from '#platform/refusal.ts';
import { prepareLetter } from '../letters/prepare-letter.ts';
import { requireWayOut, threadOf } from '../outside/threads.ts';
import { type ConversationRow, conversationColumns } from '../rows.ts';
import { seesConversation } from '../visibility.ts';

/** A conversation as a way to its customer. */
export interface WayIn {
  readonly conversationId: string;
  readonly channel: string;
  readonly channelId: string | null;
  readonly customerId: string;
  /** How the shop calls its account there; null for one of our own channels. */
  readonly accountName: string | null;
  /** Why nothing can be sent there now; null when it can. */
  readonly refusal: Word | null;
  /** What can be done all the same. */
  readonly afterWindow: { readonly zh: string; readonly en: string } | null;
  readonly hasTemplates: boolean;
}

/**
 * Of some conversations those by which the caller may write to the customer, the newest first. For other modules, within
 * their transaction.
 */
export async function waysIn(tx: Tx, conversationIds: readonly string[]): Promise<WayIn[]> {
  if (conversationIds.length === 0 || !may(tx, inboxReply)) return [];
  const rows = await tx.db
    .selectFrom('conversations')
    .select(conversationColumns)
    .where('workspaceId', '=', tx.workspaceId)
    .where(sql<SqlBool>`conversation_id = any(${[...conversationIds]}::uuid[])`)
    .where('channel', '<>', importChannel)
    .orderBy('openedAt', 'desc')
    .orderBy('conversationId', 'desc')
    .execute();
  const ways: WayIn[] = [];
  for (const row of rows) if (seesConversation(tx, row)) ways.push(await wayOf(tx, row));
  return ways;
}

async function wayOf(tx: Tx, row: ConversationRow): Promise<WayIn> {
  const { conversationId, channel, channelId, customerId } = row;
  const threadId = isOutside(channel) ? await threadOf(tx, conversationId) : null;
  const standing = threadId === null ? null : await standingOf(tx, threadId);
  return {
    ...{ conversationId, channel, channelId, customerId },
    accountName: standing?.accountName ?? null,
    refusal: await refusalOf(tx, row),
    afterWindow: standing?.afterWindow ?? null,
    hasTemplates: standing?.hasTemplates ?? false,
  };
}

/** What a reply would be refused with, whatever it says. */
async function refusalOf(tx: Tx, row: ConversationRow): Promise<Word | null> {
  try {
    await requireWayOut(tx, row);
    await prepareLetter(tx, row, null);
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.reason;
    throw error;
  }
}
