import type { z } from 'zod';
import { requireSystem } from '../auth/as-system.ts';
import type { Context, Tx } from '../context.ts';
import { look, transact } from '../database/transact.ts';
import { type Again, type DueKind, dueKind } from '../due/due-kind.ts';
import { changeImport, findImport, type ImportRow } from './rows.ts';

/** What became of a batch. Rows that failed and were counted when the import began are not counted again. */
export interface Written {
  /** Rows that are done with. */
  readonly doneCount: number;
  readonly groupCount?: number;
  readonly addedCount?: number;
  readonly changedCount?: number;
  readonly sameCount?: number;
  readonly failedCount?: number;
}

/** A part of a file that is written in one transaction. */
export interface Batch {
  /** How much further the import is then. */
  readonly size: number;
  readonly write: (tx: Tx) => Promise<Written>;
}

/** An import that is under way, its plan understood. */
export interface Begun<Plan> extends Omit<ImportRow, 'plan'> {
  readonly plan: Plan;
}

/** The facts of a kind of imports. */
interface Telling<Plan> {
  readonly started: (tx: Tx, one: Begun<Plan>) => Promise<unknown>;
  readonly moved: (tx: Tx, row: ImportRow) => Promise<unknown>;
  readonly ended: (tx: Tx, row: ImportRow, state: 'done' | 'cancelled' | 'failed') => Promise<unknown>;
}

/** A kind of files that are taken in in the background. */
export interface Importer<Plan = never> {
  readonly work: DueKind;
  readonly plan: z.ZodType<Plan>;
  readonly tell: Telling<Plan>;
}

interface How<Plan> extends Omit<Importer<Plan>, 'work'> {
  /** What of the file comes after the import's mark, the same whenever it is read. */
  readonly batches: (ctx: Context, one: Begun<Plan>) => AsyncIterable<Batch>;
  /** What there is to do when a batch is stored. */
  readonly stored?: (ctx: Context) => Promise<void>;
}

/** After so long others get their turn, and the same file is taken up again behind them. */
const turnMs = 45_000;

/**
 * Declares a kind of files to import. A file is read in batches, each a transaction that also moves the mark up to which
 * the file is taken in: whoever dies over it goes on there. The name is stored: renaming it is a migration.
 */
export function fileImporter<Plan>(name: string, how: How<Plan>): Importer<Plan> {
  const work: DueKind = dueKind(name, {
    reach: async (ctx, { refId }) => {
      requireSystem(ctx);
      return goOn(ctx, { ...how, work }, refId);
    },
    givenUp: (ctx, { refId }) => end(ctx, { ...how, work }, refId, 'failed'),
    atOnce: 1,
    timeoutSeconds: 120,
  });
  return { plan: how.plan, tell: how.tell, work };
}

type Doing<Plan> = How<Plan> & Importer<Plan>;

async function goOn<Plan>(ctx: Context, how: Doing<Plan>, importId: string): Promise<Again | undefined> {
  const row = await look(ctx, (tx) => findImport(tx, how, importId));
  if (row.endedAt !== null) return undefined;
  const until = Date.now() + turnMs;
  let mark = row.mark;
  for await (const batch of how.batches(ctx, { ...row, plan: how.plan.parse(row.plan) })) {
    if (!(await take(ctx, how, { importId, mark }, batch))) return undefined;
    await how.stored?.(ctx);
    mark += batch.size;
    if (Date.now() > until) return { at: ctx.system.now() };
  }
  await end(ctx, how, importId, 'done');
  return undefined;
}

/** Takes in a batch unless the import was stopped, or somebody else is past it. Answers whether it goes on. */
async function take<Plan>(
  ctx: Context,
  how: Doing<Plan>,
  { importId, mark }: { importId: string; mark: number },
  batch: Batch,
): Promise<boolean> {
  return transact(ctx, async (tx) => {
    const row = await findImport(tx, how, importId, true);
    if (row.endedAt !== null || row.mark !== mark) return false;
    const written = await batch.write(tx);
    const moved = { ...countsOf(row, written), mark: mark + batch.size, state: 'running' as const };
    await changeImport(tx, importId, moved);
    await how.tell.moved(tx, { ...row, ...moved });
    return true;
  });
}

function countsOf(row: ImportRow, written: Written) {
  return {
    doneCount: row.doneCount + written.doneCount,
    groupCount: row.groupCount + (written.groupCount ?? 0),
    addedCount: row.addedCount + (written.addedCount ?? 0),
    changedCount: row.changedCount + (written.changedCount ?? 0),
    sameCount: row.sameCount + (written.sameCount ?? 0),
    failedCount: row.failedCount + (written.failedCount ?? 0),
  };
}

async function end<Plan>(
  ctx: Context,
  how: Doing<Plan>,
  importId: string,
  state: 'done' | 'failed',
): Promise<void> {
  await transact(ctx, async (tx) => {
    const row = await findImport(tx, how, importId, true);
    if (row.endedAt !== null) return;
    const ended = { state, endedAt: tx.system.now() };
    await changeImport(tx, importId, ended);
    await how.tell.ended(tx, { ...row, ...ended }, state);
  });
}
