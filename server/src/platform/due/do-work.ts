import { sql, type Updateable } from 'kysely';
import type { Context, Tx } from '../context.ts';
import type { DB } from '../database/tables.gen.ts';
import { transact, untilAborted } from '../database/transact.ts';
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

/** How a piece of work ended. `late` is one that was given up because it took too long. */
export type Outcome = 'done' | 'failed' | 'late';

/**
 * Does one piece of work and settles its row: gone, moved, to be tried again, or set aside for an admin. Work that
 * takes too long is given up and its transaction undone; so is what still runs when `stop` says so.
 */
export async function doWork(
  ctx: Context,
  kind: DueKind,
  leased: Leased,
  stop: AbortSignal,
): Promise<Outcome> {
  // It was taken up again and again and never came to an end, not even a bad one: it ends its process.
  if (leased.tries > kind.triesMax) {
    await setBack(ctx, kind, leased, new Error('was begun again and again and never came to an end'));
    return 'failed';
  }
  const late = new AbortController();
  const giveUp = (): void => late.abort(new Error(`gave up after ${kind.timeoutSeconds} s`));
  const timer = setTimeout(giveUp, kind.timeoutSeconds * 1000);
  try {
    await attempt(ctx, kind, leased, AbortSignal.any([stop, late.signal]));
    return 'done';
  } catch (error) {
    ctx.system.log.warn(
      { err: error, kind: leased.kind, ref: leased.ref_id, tries: leased.tries },
      'work failed',
    );
    await (stop.aborted ? giveBack(ctx, leased) : setBack(ctx, kind, leased, error));
    return late.signal.aborted ? 'late' : 'failed';
  } finally {
    clearTimeout(timer);
  }
}

async function attempt(ctx: Context, kind: DueKind, leased: Leased, signal: AbortSignal): Promise<void> {
  const work = { refId: leased.ref_id, tries: leased.tries };
  const { work: pool } = ctx.system.database;
  if (kind.reach) {
    const again = await untilAborted(kind.reach(ctx, work), signal);
    await transact(ctx, (tx) => settle(tx, leased, again), { pool });
    return;
  }
  await transact(
    ctx,
    async (tx) => {
      // The claim: whoever settles the row first has it, and a lease that ran out settles nothing.
      const isOurs = await settle(tx, leased, undefined);
      if (!isOurs) return;
      const again = await kind.run?.(tx, work);
      if (again) await putBack(tx, leased, again);
    },
    { pool, signal },
  );
}

/**
 * Takes the row off the table, or moves it: to the moment that `scheduleNext` gave it meanwhile when that is earlier.
 * Answers whether it was still ours.
 */
async function settle(tx: Tx, leased: Leased, again: Again | undefined): Promise<boolean> {
  const { rows } = await sql<{ tries: number; dueAt: Date }>`
    delete from due where workspace_id = ${leased.workspace_id} and due_id = ${leased.due_id} and lease = ${leased.lease}
    returning tries, due_at
  `.execute(tx.db);
  const [ours] = rows;
  if (!ours) return false;
  const wished = ours.tries === 0 && !(again && again.at <= ours.dueAt) ? { at: ours.dueAt } : again;
  if (wished) await putBack(tx, leased, wished);
  return true;
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
  const failure = (error instanceof Error ? error.message : String(error)).slice(0, 2000);
  const isLast = leased.tries >= kind.triesMax;
  const next = isLast
    ? { failure, failedAt: now }
    : { failure, dueAt: new Date(now.getTime() + kind.backOffSeconds(leased.tries) * 1000) };
  const isOurs = await release(ctx, leased, next);
  if (isLast && isOurs) await tellGivenUp(ctx, kind, leased);
}

/** So that a teller who hangs holds up neither its kind nor the end of the process for long. */
const tellMsMax = 10_000;

async function tellGivenUp(ctx: Context, kind: DueKind, { ref_id: refId, tries }: Leased): Promise<void> {
  if (!kind.givenUp) return;
  try {
    await untilAborted(kind.givenUp(ctx, { refId, tries }), AbortSignal.timeout(tellMsMax));
  } catch (error) {
    ctx.system.log.warn(
      { err: error, kind: kind.kind, ref: refId },
      'nobody was told that work was given up',
    );
  }
}

/** Leaves work to whoever comes next, as if it had not been begun: it is not its fault that we stop. */
async function giveBack(ctx: Context, leased: Leased): Promise<void> {
  await release(ctx, leased, { tries: leased.tries - 1 });
}

/** Answers whether it was still ours. */
async function release(ctx: Context, leased: Leased, next: Updateable<DB['due']>): Promise<boolean> {
  // Twice, because a statement that was given up may hold the row until the database notices.
  for (let tried = 1; tried <= 2; tried++) {
    try {
      const { numUpdatedRows } = await transact(ctx, (tx) =>
        tx.db
          .updateTable('due')
          .set({ ...next, leasedUntil: null, lease: null })
          .where('workspaceId', '=', leased.workspace_id)
          .where('dueId', '=', leased.due_id)
          .where('lease', '=', leased.lease)
          .executeTakeFirst(),
      );
      return numUpdatedRows === 1n;
    } catch (failed) {
      // The database is away: the lease runs out by itself and the work is taken up again.
      ctx.system.log.warn({ err: failed, kind: leased.kind }, 'work that failed could not be set back');
    }
  }
  return false;
}
