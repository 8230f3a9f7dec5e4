import type { Tx } from '#platform/context.ts';
import type { ShownNotice } from './reader.ts';

/** Those that no mail has said yet, for a mail that says them now: by itself or the daily one, whichever comes first. */
export async function takeForMail(tx: Tx, notices: readonly ShownNotice[]): Promise<ShownNotice[]> {
  if (notices.length === 0) return [];
  const taken = await tx.db
    .updateTable('notices')
    .set({ mailDoneAt: tx.system.now(), heldMailAt: null })
    .where('workspaceId', '=', tx.workspaceId)
    .where(
      'noticeId',
      'in',
      notices.map(({ noticeId }) => noticeId),
    )
    .where('mailDoneAt', 'is', null)
    .returning('noticeId')
    .execute();
  const ids = new Set(taken.map(({ noticeId }) => noticeId));
  return notices.filter(({ noticeId }) => ids.has(noticeId));
}
