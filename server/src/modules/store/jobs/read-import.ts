import { importEnded, importMoved } from '@zhiyin/domain/store';
import type { Context, Tx } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { type Again, dueKind, type Work } from '#platform/due/due-kind.ts';
import { announce } from '#platform/facts/announce.ts';
import { type ReadLine, readLine } from '../imports/read-line.ts';
import { changeImport, findImport, type ImportRow, planOfImport } from '../imports/rows.ts';
import { openTable } from '../imports/table.ts';
import { zoneOfShop } from '../imports/zone.ts';
import { writeOrders } from '../orders/write-orders.ts';
import { writeProducts } from '../products/write-products.ts';
import { writeRatings } from '../ratings/write-ratings.ts';

const rowsAtATime = 200;
/** After so long others get their turn, and the same file is taken up again behind them. */
const turnMs = 15_000;
const triesMax = 5;

/** Reads a file in batches, each a transaction that also moves the mark up to which it is read. */
export const readImport = dueKind('store:read-import', {
  reach: async (ctx, work) => {
    try {
      return await readOn(ctx, work.refId);
    } catch (error) {
      if (work.tries >= triesMax) await giveUp(ctx, work);
      throw error;
    }
  },
  atOnce: 1,
  triesMax,
  timeoutSeconds: 120,
});

interface Numbered {
  readonly line: number;
  readonly cells: readonly string[];
  readonly read: ReadLine;
}

async function readOn(ctx: Context, importId: string): Promise<Again | undefined> {
  const begun = await look(ctx, (tx) => findImport(tx, importId, false));
  if (begun.endedAt !== null) return undefined;
  const timeZone = await look(ctx, zoneOfShop);
  const table = await openTable(ctx, begun.fileId);
  const plan = planOfImport(begun);
  const until = Date.now() + turnMs;
  let batch: Numbered[] = [];
  let skip = begun.doneCount;
  for await (const { line, cells } of table.rows()) {
    if (skip-- > 0) continue;
    batch.push({ line, cells, read: readLine(table.headers, cells, plan, timeZone) });
    if (batch.length < rowsAtATime) continue;
    if (!(await take(ctx, importId, batch))) return undefined;
    batch = [];
    if (Date.now() > until) return { at: ctx.system.now() };
  }
  await end(ctx, importId, batch);
  return undefined;
}

/** Takes in a batch unless the import was stopped. Answers whether it goes on. */
async function take(ctx: Context, importId: string, batch: readonly Numbered[]): Promise<boolean> {
  return transact(ctx, async (tx) => {
    const row = await findImport(tx, importId, true);
    if (row.endedAt !== null) return false;
    const moved = await moveOn(tx, row, batch);
    await changeImport(tx, importId, { ...moved, state: 'running' });
    const { rowCount } = row;
    await announce(tx, importMoved, { importId, doneCount: moved.doneCount, rowCount });
    return true;
  });
}

async function end(ctx: Context, importId: string, batch: readonly Numbered[]): Promise<void> {
  await transact(ctx, async (tx) => {
    const row = await findImport(tx, importId, true);
    if (row.endedAt !== null) return;
    const { doneCount, ...counts } = await moveOn(tx, row, batch);
    await changeImport(tx, importId, { doneCount, ...counts, state: 'done', endedAt: tx.system.now() });
    await announce(tx, importEnded, { importId, state: 'done', ...counts });
  });
}

async function giveUp(ctx: Context, { refId: importId }: Work): Promise<void> {
  await transact(ctx, async (tx) => {
    const row = await findImport(tx, importId, true);
    if (row.endedAt !== null) return;
    const { addedCount, changedCount, sameCount, failedCount } = row;
    await changeImport(tx, importId, { state: 'failed', endedAt: tx.system.now() });
    const counts = { addedCount, changedCount, sameCount, failedCount };
    await announce(tx, importEnded, { importId, state: 'failed', ...counts });
  });
}

async function moveOn(tx: Tx, row: ImportRow, batch: readonly Numbered[]) {
  const orders = batch.flatMap(({ read }) => ('order' in read ? [read.order] : []));
  const products = batch.flatMap(({ read }) => ('product' in read ? [read.product] : []));
  const ratings = batch.flatMap(({ read }) => ('rating' in read ? [read.rating] : []));
  const written = [
    ...(orders.length > 0 ? await writeOrders(tx, orders, 'file') : []),
    ...(products.length > 0 ? await writeProducts(tx, products) : []),
    ...(ratings.length > 0 ? await writeRatings(tx, ratings) : []),
  ];
  const count = (outcome: string): number => written.filter((one) => one.outcome === outcome).length;
  const failed = await keepProblems(tx, row.importId, batch);
  return {
    doneCount: row.doneCount + batch.length,
    addedCount: row.addedCount + count('added'),
    changedCount: row.changedCount + count('changed'),
    sameCount: row.sameCount + count('same'),
    failedCount: row.failedCount + failed,
  };
}

async function keepProblems(tx: Tx, importId: string, batch: readonly Numbered[]): Promise<number> {
  const rows = batch.flatMap(({ line, cells, read }) =>
    'problem' in read
      ? [
          {
            workspaceId: tx.workspaceId,
            importId,
            line,
            problem: read.problem,
            problemColumn: read.column,
            cells: [...cells],
          },
        ]
      : [],
  );
  if (rows.length > 0) await tx.db.insertInto('storeImportProblems').values(rows).execute();
  return rows.length;
}
