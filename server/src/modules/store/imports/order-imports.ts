import { type ImportPlan, importEnded, importMoved, importStarted, Plan } from '@zhiyin/domain/store';
import type { Context, Tx } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { type Batch, type Begun, fileImporter, type Written } from '#platform/imports/importer.ts';
import { openTable } from '#platform/imports/table.ts';
import { writeOrders } from '../orders/write-orders.ts';
import { writeProducts } from '../products/write-products.ts';
import { writeRatings } from '../ratings/write-ratings.ts';
import { type ReadLine, readLine } from './read-line.ts';
import { zoneOfShop } from './zone.ts';

const rowsAtATime = 200;

/** Files of orders, products and ratings. */
export const orderImports = fileImporter<ImportPlan>('store:read-import', {
  plan: Plan,
  batches,
  tell: {
    started: (tx, { importId, plan: { kind } }) => announce(tx, importStarted, { importId, kind }),
    moved: (tx, { importId, doneCount, rowCount }) =>
      announce(tx, importMoved, { importId, doneCount, rowCount }),
    ended: (tx, { importId, addedCount, changedCount, sameCount, failedCount }, state) =>
      announce(tx, importEnded, { importId, state, addedCount, changedCount, sameCount, failedCount }),
  },
});

async function* batches(ctx: Context, { fileId, plan, mark }: Begun<ImportPlan>): AsyncGenerator<Batch> {
  const timeZone = await look(ctx, zoneOfShop);
  const table = await openTable(ctx, fileId);
  let rows: ReadLine[] = [];
  let skip = mark;
  for await (const { cells } of table.rows()) {
    if (skip-- > 0) continue;
    rows.push(readLine(table.headers, cells, plan, timeZone));
    if (rows.length < rowsAtATime) continue;
    yield batchOf(rows);
    rows = [];
  }
  if (rows.length > 0) yield batchOf(rows);
}

function batchOf(rows: readonly ReadLine[]): Batch {
  return { size: rows.length, write: (tx) => writeRows(tx, rows) };
}

async function writeRows(tx: Tx, rows: readonly ReadLine[]): Promise<Written> {
  const orders = rows.flatMap((read) => ('order' in read ? [read.order] : []));
  const products = rows.flatMap((read) => ('product' in read ? [read.product] : []));
  const ratings = rows.flatMap((read) => ('rating' in read ? [read.rating] : []));
  const written = [
    ...(orders.length > 0 ? await writeOrders(tx, orders, 'file') : []),
    ...(products.length > 0 ? await writeProducts(tx, products) : []),
    ...(ratings.length > 0 ? await writeRatings(tx, ratings) : []),
  ];
  const count = (outcome: string): number => written.filter((one) => one.outcome === outcome).length;
  return {
    doneCount: rows.length,
    addedCount: count('added'),
    changedCount: count('changed'),
    sameCount: count('same'),
    failedCount: rows.filter((read) => 'problem' in read).length,
  };
}
