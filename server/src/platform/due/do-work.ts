import { sql } from 'kysely';
import type { Context, Tx } from '../context.ts';
import { transact } from '../database/transact.ts';
import type { Again, DueKind } from './due-kind.ts';

/** A row of `due` that this process may work on until its lease ends. */
export interface Leased {
  workspace_id: string;
  due_id: string;
  kind: string;
  ref_id: string;
  tries: number;
  lease: string;
}

/** Does one piece of work and settles its row: gone, moved, to be tried again, or set aside for an admin. */
export async function doWork(ctx: Context, kind: DueKind, leased: Leased): Promise<void> {
  const work = { refId: leased.ref_id, tries: leased.tries };
  try {
    if (kind.reach) {
      const again = await within(kind.timeoutSeconds, kind.reach(ctx, work));
      await transact(ctx, (tx) => settle(tx, leased, again));
      return;
    }
    const inTransaction = transact(ctx, async (tx) => {
      // The claim: whoever settles the row first has it, and a lease that ran out settles nothing.
      const isOurs = await settle(tx, leased, undefined);
      if (!isOurs) return;
      const again = await kind.run?.(tx, work);
      if (again) await putBack(tx, leased, again);
    });
    await within(kind.timeoutSeconds, inTransaction);
  } catch (error) {
    ctx.system.log.warn(
      { err: error, kind: leased.kind, ref: leased.ref_id, tries: leased.tries },
      'work failed',
    );
    await setBack(ctx, kind, leased, error);
  }
}

/** Takes the row off the table, or moves it. Answers whether it was still ours. */
async function settle(tx: Tx, leased: Leased, again: Again | undefined): Promise<boolean> {
  const { numAffectedRows } = await sql`
    delete from due where workspace_id = ${leased.workspace_id} and due_id = ${leased.due_id} and lease = ${leased.lease}
  `.execute(tx.db);
  const isOurs = numAffectedRows === 1n;
  if (isOurs && again) await putBack(tx, leased, again);
  return isOurs;
}

async function putBack(tx: Tx, leased: Leased, again: Again): Promise<void> {
  await tx.db
    .insertInto('due')
    .values({
      workspaceId: leased.workspace_id,
      dueId: leased.due_id,
      kind: leased.kind,
      refId: leased.ref_id,
      dueAt: again.at,
    })
    .onConflict((row) => row.columns(['workspaceId', 'kind', 'refId']).doNothing())
    .execute();
}

async function setBack(ctx: Context, kind: DueKind, leased: Leased, error: unknown): Promise<void> {
  const now = ctx.system.now();
  const isLast = leased.tries >= kind.triesMax;
  const after = {
    leasedUntil: null,
    lease: null,
    failure: (error instanceof Error ? error.message : String(error)).slice(0, 2000),
  };
  const next = isLast
    ? { ...after, failedAt: now }
    : { ...after, dueAt: new Date(now.getTime() + kind.backOffSeconds(leased.tries) * 1000) };
  try {
    await transact(ctx, (tx) =>
      tx.db
        .updateTable('due')
        .set(next)
        .where('workspaceId', '=', leased.workspace_id)
        .where('dueId', '=', leased.due_id)
        .where('lease', '=', leased.lease)
        .execute(),
    );
  } catch (failed) {
    // The database is away: the lease runs out by itself and the work is taken up again.
    ctx.system.log.warn({ err: failed, kind: leased.kind }, 'work that failed could not be set back');
  }
}

async function within<T>(seconds: number, doing: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`gave up after ${seconds} s`)), seconds * 1000);
  });
  try {
    return await Promise.race([doing, late]);
  } finally {
    clearTimeout(timer);
  }
}
