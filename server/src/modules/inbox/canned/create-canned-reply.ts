import {
  type CannedReply,
  cannedManage,
  cannedRepliesMax,
  cannedReplyCreated,
  inboxReply,
  inboxWords,
} from '@zhiyin/domain/inbox';
import { sql } from 'kysely';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { allCannedReplies, requireFreeShortcut } from './queries.ts';

type New = Pick<CannedReply, 'shortcut' | 'title' | 'textZh' | 'textEn'> & {
  tones?: CannedReply['tones'];
  isOwn: boolean;
};

/** Keeps an answer ready: for oneself, or with the right to for the whole shop. */
export async function createCannedReply(
  ctx: Context,
  { isOwn, tones = {}, ...fields }: New,
): Promise<CannedReply> {
  requirePermission(ctx, inboxReply);
  if (!isOwn) requirePermission(ctx, cannedManage);
  const ownerId = isOwn ? ctx.actor.id : null;
  return transact(ctx, async (tx) => {
    await oneAtATime(tx, 'canned replies');
    await requireFreeShortcut(tx, fields.shortcut, ownerId, null);
    const owned = (await allCannedReplies(tx)).filter((one) => one.ownerId === ownerId);
    if (owned.length >= cannedRepliesMax) {
      throw new Refusal('limit', inboxWords.tooManyCannedReplies, { max: cannedRepliesMax });
    }
    const cannedReplyId = tx.system.newId();
    const changedAt = tx.system.now();
    const row = { ...fields, tones, cannedReplyId, ownerId, useCount: 0 };
    await tx.db
      .insertInto('cannedReplies')
      .values({
        ...row,
        tones: sql`${JSON.stringify(row.tones)}::jsonb`,
        workspaceId: tx.workspaceId,
        changedAt,
      })
      .execute();
    await announce(tx, cannedReplyCreated, { cannedReplyId, ownerId });
    return { ...row, changedAt: changedAt.toISOString() };
  });
}
