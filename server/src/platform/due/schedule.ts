import { sql } from 'kysely';
import type { Tx } from '../context.ts';
import type { DueKind } from './due-kind.ts';

/**
 * Puts work on the table for a moment, in the caller's transaction. The same kind and reference again only moves the
 * moment: a clock that is paused and resumed keeps one row.
 */
export async function schedule(
  tx: Tx,
  kind: Pick<DueKind, 'kind'>,
  refId: string,
  dueAt: Date,
): Promise<void> {
  await scheduleEach(tx, kind, [refId], dueAt);
}

/** The same for several references at once, in one statement and one order. */
export async function scheduleEach(
  tx: Tx,
  { kind }: Pick<DueKind, 'kind'>,
  refIds: readonly string[],
  dueAt: Date,
): Promise<void> {
  if (refIds.length === 0) return;
  const fresh = { dueAt, tries: 0, leasedUntil: null, lease: null, failedAt: null, failure: null };
  const { workspaceId, system } = tx;
  // Sorted, so that two who schedule the same things never wait for each other.
  const rows = [...new Set(refIds)]
    .sort()
    .map((refId) => ({ workspaceId, dueId: system.newId(), kind, refId, ...fresh }));
  await tx.db
    .insertInto('due')
    .values(rows)
    .onConflict((row) => row.columns(['workspaceId', 'kind', 'refId']).doUpdateSet(fresh))
    .execute();
  tx.afterCommit(() => system.wake('due'));
}

/** Puts work on the table for a moment, unless it is there for an earlier one already. */
export async function scheduleBy(
  tx: Tx,
  { kind }: Pick<DueKind, 'kind'>,
  refId: string,
  dueAt: Date,
): Promise<void> {
  const { workspaceId, system } = tx;
  const fresh = { tries: 0, leasedUntil: null, lease: null, failedAt: null, failure: null };
  const earlier = sql<Date>`case when due.failed_at is null then least(due.due_at, excluded.due_at) else excluded.due_at end`;
  await tx.db
    .insertInto('due')
    .values({ workspaceId, dueId: system.newId(), kind, refId, dueAt, ...fresh })
    .onConflict((row) =>
      row.columns(['workspaceId', 'kind', 'refId']).doUpdateSet({ ...fresh, dueAt: earlier }),
    )
    .execute();
  tx.afterCommit(() => system.wake('due'));
}

/** Puts work on the table for a moment, unless it is there: then it stays as it is. */
export async function scheduleOnce(
  tx: Tx,
  { kind }: Pick<DueKind, 'kind'>,
  refId: string,
  dueAt: Date,
): Promise<void> {
  const { workspaceId, system } = tx;
  await tx.db
    .insertInto('due')
    .values({ workspaceId, dueId: system.newId(), kind, refId, dueAt, tries: 0 })
    .onConflict((row) => row.columns(['workspaceId', 'kind', 'refId']).doNothing())
    .execute();
  tx.afterCommit(() => system.wake('due'));
}

/**
 * As `scheduleBy`, for work that must not be done twice at the same time: while somebody is at it, it stays theirs, and
 * it is done once more when they are through.
 */
export async function scheduleNext(
  tx: Tx,
  { kind }: Pick<DueKind, 'kind'>,
  refId: string,
  dueAt: Date,
): Promise<void> {
  const { workspaceId, system } = tx;
  const isTaken = sql<boolean>`coalesce(due.leased_until >= ${system.now()}, false)`;
  // Work that is taken and has no tries was asked for again since: its moment is of what comes next.
  const isAnew = sql<boolean>`due.failed_at is not null or (${isTaken} and due.tries > 0)`;
  await tx.db
    .insertInto('due')
    .values({ workspaceId, dueId: system.newId(), kind, refId, dueAt, tries: 0 })
    .onConflict((row) =>
      row.columns(['workspaceId', 'kind', 'refId']).doUpdateSet({
        ...{ tries: 0, failedAt: null, failure: null },
        dueAt: sql<Date>`case when ${isAnew} then excluded.due_at else least(due.due_at, excluded.due_at) end`,
        leasedUntil: sql<Date | null>`case when ${isTaken} then due.leased_until end`,
        lease: sql<string | null>`case when ${isTaken} then due.lease end`,
      }),
    )
    .execute();
  tx.afterCommit(() => system.wake('due'));
}

/** Takes work off the table, if it is there. */
export async function unschedule(tx: Tx, kind: DueKind, refId: string): Promise<void> {
  await tx.db
    .deleteFrom('due')
    .where('workspaceId', '=', tx.workspaceId)
    .where('kind', '=', kind.kind)
    .where('refId', '=', refId)
    .execute();
}
