import { groundWords } from '@zhiyin/domain/platform';
import pg from 'pg';
import type { Context, Tx } from '../context.ts';
import { Unavailable } from '../refusal.ts';
import { type Opening, openLine } from './line.ts';
import { queriesOn, statementOf } from './queries-on.ts';
import type { Answer, Statement } from './together.ts';

const triesMax = 4;
/** Serialization failure and deadlock: the database asks to try the whole transaction again. */
const passing = new Set(['40001', '40P01']);
/** The server is going down, starting, out of connections, out of disk, or gave up waiting. */
const away = /^(08|53|57|58)|^55P03$/;

/**
 * Runs `work` in one transaction of the context's workspace, or in the one already open. Retries what the database
 * asks to retry, so `work` must have no effect outside the transaction but through `afterCommit`.
 *
 * @throws Unavailable when the database is away or too slow; nothing is known to be stored then, so the caller
 * repeats with the same idempotency key.
 */
export async function transact<T>(
  ctx: Context,
  work: (tx: Tx) => Promise<T>,
  bounds: Bounds = {},
): Promise<T> {
  return inTransaction(ctx, ctx.isPatient ? isWritingPatiently : isWriting, work, bounds);
}

/** For work that must not hold anything up: another pool, and a signal that undoes the transaction at once. */
export interface Bounds {
  readonly pool?: pg.Pool;
  readonly signal?: AbortSignal;
}

/**
 * As `transact`, for reading alone: what writes inside it is an error of ours. What is asked together is one
 * transaction of its own, and each question sees what was committed before it.
 */
export async function look<T>(ctx: Context, work: (tx: Tx) => Promise<T>): Promise<T> {
  return inTransaction(ctx, isReading, work, {});
}

const commit: Statement = { text: 'commit', values: [] };

/** How a transaction begins in its workspace, and what ends it well. */
interface Mode {
  opening(workspaceId: string): Opening;
  readonly last: Statement | null;
}

// What writes asks for single rows by their keys: planning that anew for each list of ids finds no other way.
const writingIn = `select set_config('app.workspace_id', $1, true), set_config('plan_cache_mode', 'force_generic_plan', true)`;

const isWriting = writingBy(writingIn);

// For work that no caller waits for, on a machine that may be busy with everything else.
const isWritingPatiently = writingBy(
  `${writingIn}, set_config('lock_timeout', '2min', true), set_config('statement_timeout', '5min', true)`,
);

function writingBy(text: string): Mode {
  return {
    opening: (workspaceId) => ({
      isEachTime: false,
      statements: [
        { text: 'begin', values: [] },
        { text, values: [workspaceId] },
      ],
    }),
    last: commit,
  };
}

// Statements sent together are a transaction without any begin or commit: one way there and back.
const isReading: Mode = {
  opening: (workspaceId) => ({
    isEachTime: true,
    statements: [
      {
        text: `select set_config('app.workspace_id', $1, true), set_config('transaction_read_only', 'on', true)`,
        values: [workspaceId],
      },
    ],
  }),
  last: null,
};

async function inTransaction<T>(
  ctx: Context,
  mode: Mode,
  work: (tx: Tx) => Promise<T>,
  bounds: Bounds,
): Promise<T> {
  if (isOpen(ctx)) return work(ctx);
  for (let tried = 1; ; tried++) {
    try {
      return await once(ctx, mode, work, bounds);
    } catch (error) {
      const isPassing = passing.has(codeOf(error)) || isOutdated(error);
      if (isPassing && tried < triesMax) continue;
      throw isPassing || isAway(error) ? new Unavailable(groundWords.databaseAway, 2, error) : error;
    }
  }
}

async function once<T>(
  ctx: Context,
  mode: Mode,
  work: (tx: Tx) => Promise<T>,
  { pool = ctx.system.database.app, signal }: Bounds,
): Promise<T> {
  const workspaceId = requireId(ctx.workspaceId);
  const client = await pool.connect();
  const line = openLine(client, mode.opening(workspaceId));
  const afterwards: (() => void)[] = [];
  let broken: Error | undefined;
  let result: T;
  try {
    const db = queriesOn(line);
    const later: Tx['later'] = (write) =>
      line.later('compile' in write ? statementOf(write.compile(db)) : write);
    const afterCommit = (run: () => void): void => void afterwards.push(run);
    const tx: Tx = { ...ctx, db, later, afterCommit };
    result = await untilAborted(work(tx), signal);
    checkEnd(await line.end(mode.last));
    line.close();
  } catch (error) {
    line.close();
    // A connection that is given up is destroyed: what hangs in it would hold its locks.
    broken = signal?.aborted ? new Error('given up') : await undo(client, mode, error);
    throw error;
  } finally {
    client.release(broken);
  }
  for (const run of afterwards) runSafely(ctx, run);
  return result;
}

/** What is being done, or the reason for which it was given up; whatever goes on then is on its own. */
export async function untilAborted<T>(doing: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return doing;
  return new Promise((resolve, reject) => {
    const giveUp = (): void => reject(signal.reason);
    signal.addEventListener('abort', giveUp, { once: true });
    if (signal.aborted) giveUp();
    doing.then(resolve, reject).finally(() => signal.removeEventListener('abort', giveUp));
  });
}

/** PostgreSQL answers the commit of a failed transaction with a rollback and no error. */
function checkEnd(answer: Answer | null): void {
  if (answer && answer.command !== 'COMMIT')
    throw new Error('the transaction was undone: somebody swallowed a database error');
}

/** What is stored is stored, whatever becomes of those who wanted to know. */
function runSafely(ctx: Context, run: () => void): void {
  try {
    run();
  } catch (error) {
    ctx.system.log.error({ err: error }, 'something that waited for a commit failed');
  }
}

/** Leaves the connection as it was lent. Answers why it cannot be used any more. */
async function undo(client: pg.PoolClient, mode: Mode, error: unknown): Promise<Error | undefined> {
  if (isOutdated(error)) return new Error('its statements are outdated');
  // What only looked has ended by itself.
  if (mode.last === null) return undefined;
  try {
    await client.query('rollback');
    return undefined;
  } catch (failed) {
    return failed instanceof Error ? failed : new Error(String(failed));
  }
}

/** A table changed while the connection kept statements on it, as when a newer server migrates beside us. */
function isOutdated(error: unknown): boolean {
  return codeOf(error) === '0A000' && error instanceof Error && error.message.includes('cached plan');
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

function requireId(workspaceId: string): string {
  if (!uuid.test(workspaceId)) throw new Error('there is no work outside a workspace');
  return workspaceId;
}

function isOpen(ctx: Context): ctx is Tx {
  return 'db' in ctx;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** True for a database that cannot be reached, is shutting down or did not answer in time. */
export function isAway(error: unknown): boolean {
  if (error instanceof pg.DatabaseError) return away.test(error.code ?? '');
  if (!(error instanceof Error)) return false;
  // The socket of a database that is starting; any other missing file is our own fault.
  if (codeOf(error) === 'ENOENT') return 'syscall' in error && error.syscall === 'connect';
  return /ECONN|EPIPE|terminated|timeout exceeded|Connection (ended|terminated)|not queryable/i.test(
    `${codeOf(error)} ${error.message}`,
  );
}
