import type { Context, Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { dueKind } from '#platform/due/due-kind.ts';
import { schedule } from '#platform/due/schedule.ts';
import { fileStore } from '#platform/files/open-store.ts';
import { keyOf } from '#platform/files/store.ts';

const daySeconds = 24 * 3600;

/**
 * Takes a file away that became part of nothing. Its row goes first: whoever attaches it at this moment either keeps
 * it or is refused. A crash after that leaves bytes that nobody can reach, and the next try takes them away.
 */
export const collectFile = dueKind('platform:collect-file', {
  reach: async (ctx, { refId }) => {
    if (!(await forget(ctx, refId))) return undefined;
    const bytes = fileStore.of(ctx.system);
    await bytes.remove(keyOf(ctx.workspaceId, refId));
    await bytes.remove(keyOf(ctx.workspaceId, refId, 'thumbnail'));
    return undefined;
  },
});

/** Looks after a fresh upload in a day. */
export async function collectLater(tx: Tx, fileId: string): Promise<void> {
  const inADay = new Date(tx.system.now().getTime() + daySeconds * 1000);
  await schedule(tx, collectFile, fileId, inADay);
}

/** Removes the row of a file that is part of nothing. True when no row is left. */
function forget(ctx: Context, fileId: string): Promise<boolean> {
  return transact(ctx, async (tx) => {
    const file = await tx.db
      .selectFrom('files')
      .select('attachedAt')
      .where('workspaceId', '=', tx.workspaceId)
      .where('fileId', '=', fileId)
      .forUpdate()
      .executeTakeFirst();
    if (!file) return true;
    if (file.attachedAt) return false;
    await tx.db
      .deleteFrom('files')
      .where('workspaceId', '=', tx.workspaceId)
      .where('fileId', '=', fileId)
      .execute();
    return true;
  });
}
