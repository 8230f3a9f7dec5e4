import {
  readTold,
  type ToldImport,
  type ToldPlan,
  ToldPlanShape,
  toldManage,
  toldProblemWords,
  toldReasons as words,
} from '@zhiyin/domain/insights';
import { say } from '@zhiyin/domain/kit';
import { type Context, requirePermission } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { requireUploaded } from '#platform/files/stored-files.ts';
import type { answered, Exchange } from '#platform/http/serve.ts';
import { beginImport } from '#platform/imports/begin-import.ts';
import { findImport, type ImportRow, pageOfImports, presentImport } from '#platform/imports/rows.ts';
import { problemsMax, sendProblems } from '#platform/imports/send-problems.ts';
import { stopImport } from '#platform/imports/stop-import.ts';
import { figureImports } from './figure-imports.ts';
import { openFigures } from './figure-table.ts';
import { requireReadable } from './plans.ts';

/** Has an uploaded export read in the background, and keeps the plan for the next one with the same columns. */
export async function startFigureImport(
  ctx: Context,
  { fileId, plan }: { fileId: string; plan: ToldPlan },
): Promise<ToldImport> {
  requirePermission(ctx, toldManage);
  await look(ctx, (tx) => requireUploaded(tx, fileId));
  const { headers, rows } = await openFigures(ctx, fileId);
  requireReadable(headers, plan);
  let rowCount = 0;
  for await (const _ of rows()) rowCount++;
  const beginning = { fileId, plan, shape: headers, rowCount };
  return transact(ctx, async (tx) => present(await beginImport(tx, figureImports, beginning)));
}

export async function listFigureImports(
  ctx: Context,
  page: { after?: string | undefined; limit: number },
): Promise<{ items: ToldImport[]; next: string | null }> {
  requirePermission(ctx, toldManage);
  const { items, next } = await look(ctx, (tx) => pageOfImports(tx, figureImports, page));
  return { items: items.map(present), next };
}

/** Stops an import after the rows it is at. What is read stays, and reading the file again goes on from there. */
export async function cancelFigureImport(
  ctx: Context,
  { importId }: { importId: string },
): Promise<ToldImport> {
  requirePermission(ctx, toldManage);
  return transact(ctx, async (tx) => present(await stopImport(tx, figureImports, importId)));
}

/** The rows that were not understood as they stand in the file, with why in a last column. */
export async function downloadFigureProblems(
  ctx: Context,
  { importId }: { importId: string },
  exchange: Exchange,
): Promise<typeof answered> {
  requirePermission(ctx, toldManage);
  const row = await look(ctx, (tx) => findImport(tx, figureImports, importId));
  return sendProblems(exchange, 'import-problems.csv', await problemsOf(ctx, row));
}

async function problemsOf(ctx: Context, { fileId, mark, ...row }: ImportRow): Promise<string[][]> {
  const plan = ToldPlanShape.parse(row.plan);
  const { headers, rows } = await openFigures(ctx, fileId);
  const lines = [[...headers, say(words.problem, ctx.locale)]];
  let place = 0;
  for await (const { cells } of rows()) {
    if (place++ >= mark || lines.length > problemsMax) break;
    const read = readTold(headers, cells, plan);
    if (!('problem' in read)) continue;
    lines.push([...cells, say(toldProblemWords[read.problem], ctx.locale, { column: read.column })]);
  }
  return lines;
}

function present(row: ImportRow): ToldImport {
  const { export: of, shop } = ToldPlanShape.parse(row.plan);
  const { rowCount, changedCount } = row;
  return { ...presentImport(row), export: of, shop, rowCount, changedCount };
}
