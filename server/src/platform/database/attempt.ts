import { sql } from 'kysely';
import type { Tx } from '../context.ts';
import { isAway } from './transact.ts';

/** How something went that may fail without undoing what its transaction did before. */
export type Attempted<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: unknown };

/** The database asks to try the whole transaction again. */
const passing = new Set(['40001', '40P01']);

/**
 * Does something within a transaction that may fail alone: then all it wrote is taken back, and the transaction goes
 * on. What is the database's own trouble is thrown, because the whole has to be tried again.
 */
export async function attempt<T>(tx: Tx, work: (tx: Tx) => Promise<T>): Promise<Attempted<T>> {
  const afterwards: (() => void)[] = [];
  await sql`savepoint attempt`.execute(tx.db);
  try {
    const value = await work({ ...tx, afterCommit: (run) => void afterwards.push(run) });
    // What was written for later is sent with it, so that its error is the attempt's.
    await sql`release savepoint attempt`.execute(tx.db);
    for (const run of afterwards) tx.afterCommit(run);
    return { ok: true, value };
  } catch (error) {
    if (isAway(error) || passing.has(codeOf(error))) throw error;
    await goBack(tx);
    return { ok: false, error };
  }
}

/** Writes that still wait go with the first try and may fail; the second then has nothing before it. */
async function goBack(tx: Tx): Promise<void> {
  const back = sql`rollback to savepoint attempt`;
  try {
    await back.execute(tx.db);
  } catch {
    await back.execute(tx.db);
  }
  await sql`release savepoint attempt`.execute(tx.db);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
