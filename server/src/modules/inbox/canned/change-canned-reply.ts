import { type CannedReply, cannedReplyChanged, inboxReply, inboxWords } from '@zhiyin/domain/inbox';
import { sql } from 'kysely';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { invalidAt } from '#platform/refusal.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { lockCannedReply, requireFreeShortcut } from './queries.ts';

interface Change {
  cannedReplyId: string;
  shortcut?: string | undefined;
  title?: string | undefined;
  textZh?: string | undefined;
  textEn?: string | undefined;
  tones?: CannedReply['tones'] | undefined;
}

/** Changes an answer kept ready. One language may be empty, not both. */
export async function changeCannedReply(
  ctx: Context,
  { cannedReplyId, ...change }: Change,
): Promise<CannedReply> {
  requirePermission(ctx, inboxReply);
  return transact(ctx, async (tx) => {
    await oneAtATime(tx, 'canned replies');
    const before = await lockCannedReply(tx, cannedReplyId);
    const { shortcut = before.shortcut, title = before.title } = change;
    const { textZh = before.textZh, textEn = before.textEn, tones = before.tones } = change;
    if (textZh === '' && textEn === '') {
      throw invalidAt(tx, 'textZh', inboxWords.cannedTextMissing);
    }
    await requireFreeShortcut(tx, shortcut, before.ownerId, cannedReplyId);
    const changedAt = tx.system.now();
    const fields = { shortcut, title, textZh, textEn, tones };
    await tx.db
      .updateTable('cannedReplies')
      .set({ ...fields, tones: sql`${JSON.stringify(tones)}::jsonb`, changedAt })
      .where('workspaceId', '=', tx.workspaceId)
      .where('cannedReplyId', '=', cannedReplyId)
      .execute();
    await announce(tx, cannedReplyChanged, { cannedReplyId, ownerId: before.ownerId });
    return { ...before, ...fields, changedAt: changedAt.toISOString() };
  });
}
