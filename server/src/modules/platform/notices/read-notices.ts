import type { PageQuery } from '@zhiyin/domain/kit';
import { type Notice, noticesChanged, unreadMax } from '@zhiyin/domain/platform';
import { z } from 'zod';
import { type Context, requireMember, type Tx } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { asPage, momentCursor } from '#platform/http/page.ts';
import { whisper } from '#platform/live/whisper.ts';
import { pathsOfSeen } from './seen.ts';

const Written = z.object({ zh: z.string(), en: z.string() });

function own(tx: Tx, memberId: string) {
  return tx.db
    .selectFrom('notices')
    .where('workspaceId', '=', tx.workspaceId)
    .where('memberId', '=', memberId);
}

/** The caller's notices, newest first; of what they may no longer see nothing is shown. */
export async function listNotices(
  ctx: Context,
  { after, limit }: PageQuery,
): Promise<{ items: Notice[]; next: string | null }> {
  const memberId = requireMember(ctx);
  return look(ctx, async (tx) => {
    let select = own(tx, memberId)
      .select(['noticeId', 'kind', 'text', 'subjectKind', 'subjectId', 'createdAt', 'readAt'])
      .orderBy('noticeId', 'desc')
      .limit(limit + 1);
    const cursor = momentCursor.read(after);
    if (cursor) select = select.where('noticeId', '<', cursor.id);
    const page = asPage(await select.execute(), limit, (last) =>
      momentCursor.write(last.createdAt, last.noticeId),
    );
    const pathOf = await pathsOfSeen(tx, page.items);
    const items = page.items.flatMap((row) => {
      const path = pathOf(row);
      if (path === null) return [];
      const [createdAt, readAt] = [row.createdAt.toISOString(), row.readAt?.toISOString() ?? null];
      return [{ ...row, text: Written.parse(row.text), path, createdAt, readAt }];
    });
    return { items, next: page.next };
  });
}

/** How many the caller has not read, of what they may see. */
export async function countNotices(ctx: Context): Promise<{ unread: number }> {
  const memberId = requireMember(ctx);
  return look(ctx, async (tx) => {
    const rows = await own(tx, memberId)
      .select(['subjectKind', 'subjectId'])
      .where('readAt', 'is', null)
      .orderBy('noticeId', 'desc')
      .limit(unreadMax)
      .execute();
    const pathOf = await pathsOfSeen(tx, rows);
    return { unread: rows.filter((row) => pathOf(row) !== null).length };
  });
}

/** Marks some of the caller's notices as read; those of others are left alone. */
export function readNotices(ctx: Context, noticeIds: readonly string[]): Promise<{ done: true }> {
  return mark(ctx, (update) => update.where('noticeId', 'in', [...noticeIds]));
}

/** Marks every notice up to one as read. */
export function readAllNotices(ctx: Context, upTo: string): Promise<{ done: true }> {
  return mark(ctx, (update) => update.where('noticeId', '<=', upTo));
}

function unreadOf(tx: Tx, memberId: string) {
  return tx.db
    .updateTable('notices')
    .set({ readAt: tx.system.now() })
    .where('workspaceId', '=', tx.workspaceId)
    .where('memberId', '=', memberId)
    .where('readAt', 'is', null);
}
type Unread = ReturnType<typeof unreadOf>;

async function mark(ctx: Context, which: (unread: Unread) => Unread): Promise<{ done: true }> {
  const memberId = requireMember(ctx);
  return transact(ctx, async (tx) => {
    await which(unreadOf(tx, memberId)).execute();
    whisper(tx, noticesChanged, { memberIds: [memberId] });
    return { done: true as const };
  });
}
