import { v7 } from 'uuid';
import type { Context, Tx } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import type { DueKind } from '#platform/due/due-kind.ts';
import { schedule } from '#platform/due/schedule.ts';

/** Puts work on the table for a moment; answers its reference. */
export async function put(ctx: Context, kind: DueKind, at: Date, refId = v7()): Promise<string> {
  await transact(ctx, (tx) => schedule(tx, kind, refId, at));
  return refId;
}

/** Puts many pieces of one kind on the table at once. */
export async function putMany(ctx: Context, kind: DueKind, moments: readonly Date[]): Promise<string[]> {
  const rows = moments.map((dueAt) => ({
    workspaceId: ctx.workspaceId,
    dueId: v7(),
    kind: kind.kind,
    refId: v7(),
    dueAt,
  }));
  await transact(ctx, async (tx) => {
    for (let from = 0; from < rows.length; from += 1000) {
      await tx.db
        .insertInto('due')
        .values(rows.slice(from, from + 1000))
        .execute();
    }
  });
  return rows.map((row) => row.refId);
}

/** What is on the workspace's table. */
export async function tableOf(ctx: Context) {
  return look(ctx, (tx) =>
    tx.db
      .selectFrom('due')
      .select(['kind', 'refId', 'dueAt', 'tries', 'failedAt', 'failure', 'lease', 'leasedUntil'])
      .where('workspaceId', '=', tx.workspaceId)
      .orderBy('kind')
      .orderBy('dueAt')
      .execute(),
  );
}

/** An effect inside the database, by which a test counts what happened: a team of that name. */
export async function leaveMark(tx: Tx, name: string): Promise<void> {
  const row = { workspaceId: tx.workspaceId, teamId: tx.system.newId(), name, createdAt: tx.system.now() };
  await tx.db.insertInto('teams').values(row).execute();
}

/** The marks that were left in the workspace, sorted. */
export async function marksOf(ctx: Context): Promise<string[]> {
  const rows = await look(ctx, (tx) =>
    tx.db.selectFrom('teams').select('name').where('workspaceId', '=', tx.workspaceId).execute(),
  );
  return rows.map((row) => row.name).toSorted();
}
