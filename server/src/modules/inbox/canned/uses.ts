import {
  cannedManage,
  inboxReply,
  type listCannedUses,
  type showCannedUses,
  UsedTone,
} from '@zhiyin/domain/inbox';
import { type RawBuilder, sql } from 'kysely';
import type { z } from 'zod';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { requireVisible } from './queries.ts';

type Listed = z.infer<typeof listCannedUses.response>;
type Shown = z.infer<typeof showCannedUses.response>;
const daySeconds = 24 * 3600;
const recentMax = 20;

/** How often each canned reply that the caller may use was sent in the last days. */
export async function listUses(ctx: Context, { days }: { days: number }): Promise<Listed> {
  requirePermission(ctx, inboxReply);
  return look(ctx, async (tx) => {
    const rows = await tx.db
      .selectFrom('cannedUses as uses')
      .innerJoin('cannedReplies as replies', (on) =>
        on
          .onRef('replies.workspaceId', '=', 'uses.workspaceId')
          .onRef('replies.cannedReplyId', '=', 'uses.cannedReplyId'),
      )
      .where('uses.workspaceId', '=', tx.workspaceId)
      .where('uses.usedAt', '>', since(tx, days))
      .where((is) => is.or([is('replies.ownerId', 'is', null), is('replies.ownerId', '=', tx.actor.id)]))
      .select(['uses.cannedReplyId', uses, edited, sql<Date>`max(uses.used_at)`.as('lastUsedAt')])
      .groupBy('uses.cannedReplyId')
      .execute();
    return { items: rows.map((row) => ({ ...row, lastUsedAt: row.lastUsedAt.toISOString() })) };
  });
}

/** By whom, for what reason, in which tone and where a canned reply was used. @throws Refusal `missing`. */
export async function showUses(
  ctx: Context,
  { cannedReplyId, days }: { cannedReplyId: string; days: number },
): Promise<Shown> {
  requirePermission(ctx, cannedManage);
  return look(ctx, async (tx) => {
    await requireVisible(tx, cannedReplyId);
    const one = { cannedReplyId, from: since(tx, days) };
    const members = await groups(tx, one, sql`uses.member_id`);
    const reasons = await groups(tx, one, sql`conversations.reason_key`);
    const tones = await groups(tx, one, sql`uses.tone`);
    return {
      byMember: members.map(({ key: memberId, ...counts }) => ({ memberId, ...counts })),
      byReason: reasons.map(({ key: reasonKey, ...counts }) => ({ reasonKey, ...counts })),
      byTone: tones.map(({ key, ...counts }) => ({ tone: UsedTone.parse(key), ...counts })),
      recent: await recent(tx, one),
    };
  });
}

interface One {
  readonly cannedReplyId: string;
  readonly from: Date;
}

function since(tx: Tx, days: number): Date {
  return new Date(tx.system.now().getTime() - days * daySeconds * 1000);
}

const uses = sql<number>`count(*)::int`.as('uses');
const edited = sql<number>`(count(*) filter (where uses.is_edited))::int`.as('edited');

function usesOf(tx: Tx, { cannedReplyId, from }: One) {
  return tx.db
    .selectFrom('cannedUses as uses')
    .leftJoin('conversations', (on) =>
      on
        .onRef('conversations.workspaceId', '=', 'uses.workspaceId')
        .onRef('conversations.conversationId', '=', 'uses.conversationId'),
    )
    .where('uses.workspaceId', '=', tx.workspaceId)
    .where('uses.cannedReplyId', '=', cannedReplyId)
    .where('uses.usedAt', '>', from);
}

/** The most frequent first. */
function groups(
  tx: Tx,
  one: One,
  key: RawBuilder<string | null>,
): Promise<{ key: string | null; uses: number; edited: number }[]> {
  return usesOf(tx, one)
    .select([key.as('key'), uses, edited])
    .groupBy(key)
    .orderBy(sql`count(*)`, 'desc')
    .orderBy(key)
    .limit(50)
    .execute();
}

async function recent(tx: Tx, one: One): Promise<Shown['recent']> {
  const rows = await usesOf(tx, one)
    .select(['uses.conversationId', 'uses.memberId', 'uses.isEdited', 'uses.usedAt'])
    .orderBy('uses.usedAt', 'desc')
    .orderBy('uses.messageId')
    .limit(recentMax)
    .execute();
  return rows.map((row) => ({ ...row, usedAt: row.usedAt.toISOString() }));
}
