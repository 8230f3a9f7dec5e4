import {
  readTold,
  type ToldPlan,
  ToldPlanShape,
  type ToldRow,
  toldEnded,
  toldMoved,
  toldStarted,
} from '@zhiyin/domain/insights';
import type { Context } from '#platform/context.ts';
import { announce } from '#platform/facts/announce.ts';
import { type Batch, type Begun, fileImporter } from '#platform/imports/importer.ts';
import { openFigures } from './figure-table.ts';
import { writeFigures } from './write-figures.ts';

const rowsAtATime = 200;

/** Files of platforms' own figures. */
export const figureImports = fileImporter<ToldPlan>('insights:import-figures', {
  plan: ToldPlanShape,
  batches,
  tell: {
    started: (tx, { importId, plan }) => announce(tx, toldStarted, { importId, export: plan.export }),
    moved: (tx, { importId, doneCount, rowCount }) =>
      announce(tx, toldMoved, { importId, doneCount, rowCount }),
    ended: (tx, { importId, addedCount, changedCount, sameCount, failedCount }, state) =>
      announce(tx, toldEnded, { importId, state, addedCount, changedCount, sameCount, failedCount }),
  },
});

async function* batches(ctx: Context, one: Begun<ToldPlan>): AsyncGenerator<Batch> {
  const { headers, rows } = await openFigures(ctx, one.fileId);
  let [skip, size, failedCount] = [one.mark, 0, 0];
  let told: ToldRow[] = [];
  const batch = (): Batch => {
    const [given, counts] = [told, { doneCount: size, failedCount }];
    return {
      size,
      write: async (tx) => ({ ...counts, ...(await writeFigures(tx, one, given)) }),
    };
  };
  for await (const { cells } of rows()) {
    if (skip-- > 0) continue;
    const read = readTold(headers, cells, one.plan);
    if ('row' in read) told.push(read.row);
    if ('problem' in read) failedCount++;
    if (++size < rowsAtATime) continue;
    yield batch();
    [size, failedCount, told] = [0, 0, []];
  }
  if (size > 0) yield batch();
}
