import { sql } from 'kysely';
import type { Context, Tx } from '../context.ts';
import { transact } from '../database/transact.ts';
import type { Leased } from './do-work.ts';
import type { DueKind } from './due-kind.ts';

/** At least one piece, all of one workspace and one lease. */
export type Lot = readonly [Leased, ...Leased[]];

/** Leased pieces of one kind as they are run together; what failed before goes alone, so that it spoils no other's try. */
export function lotsOf(leased: readonly Leased[]): Lot[] {
  const keyOf = (one: Leased): string => (one.tries > 1 ? one.due_id : `${one.workspace_id} ${one.lease}`);
  return [...Map.groupBy(leased, keyOf).values()].flatMap(([first, ...others]) =>
    first ? [[first, ...others]] : [],
  );
}

/**
 * Runs a lot in one transaction, which also takes it off the table. Answers what is left to be run piece by piece:
 * nothing when it went well, all of it when it did not.
 */
export async function doTogether(
  ctx: Context,
  { kind, runAll, timeoutSeconds }: DueKind,
  lot: Lot,
  stop: AbortSignal,
): Promise<readonly Leased[]> {
  const signal = AbortSignal.any([stop, AbortSignal.timeout(timeoutSeconds * 1000)]);
  try {
    await transact(
      ctx,
      async (tx) => {
        const ours = await settleAll(tx, lot);
        const works = lot.filter((one) => ours.has(one.due_id));
        if (works.length > 0)
          await runAll?.(
            tx,
            works.map(({ ref_id: refId, tries }) => ({ refId, tries })),
          );
      },
      { pool: ctx.system.database.work, signal },
    );
    return [];
  } catch (error) {
    ctx.system.log.info(
      { err: error, kind, pieces: lot.length },
      'work failed together and is done piece by piece',
    );
    return lot;
  }
}

/** Takes the rows off the table. Answers which were still ours. */
async function settleAll(tx: Tx, lot: Lot): Promise<Set<string>> {
  const { rows } = await sql<{ dueId: string }>`
    delete from due where workspace_id = ${tx.workspaceId} and due_id = any(${lot.map((one) => one.due_id)}::uuid[])
      and lease = ${lot[0].lease}
    returning due_id
  `.execute(tx.db);
  return new Set(rows.map(({ dueId }) => dueId));
}
