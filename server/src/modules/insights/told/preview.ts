import {
  lacking,
  type previewTold,
  readTold,
  type ToldPlan,
  type ToldProblemRow,
  toldManage,
} from '@zhiyin/domain/insights';
import type { z } from 'zod';
import { type Context, requirePermission } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { requireUploaded } from '#platform/files/stored-files.ts';
import type { Table } from '#platform/imports/table.ts';
import { openFigures } from './figure-table.ts';
import { planFor } from './plans.ts';

type Preview = z.infer<(typeof previewTold)['response']>;

const shownRows = 5;
const shownProblems = 50;
/** Rows that are tried; a longer file is tried whole when it is imported. */
const triedRows = 5_000;
/** What stands in for the days that are not said yet, so that the rest can be tried. */
const anyDay = '2026-01-01';

/** Which platform's export an uploaded file is, how it would be read, and which rows would not be understood. */
export async function previewFigures(
  ctx: Context,
  asked: { fileId: string; plan: ToldPlan | null },
): Promise<Preview> {
  requirePermission(ctx, toldManage);
  const { name } = await look(ctx, (tx) => requireUploaded(tx, asked.fileId));
  const table = await openFigures(ctx, asked.fileId);
  const { headers, encoding } = table;
  const given = asked.plan?.columns.length === headers.length ? asked.plan : null;
  const guessed = given
    ? { plan: given, isRemembered: false }
    : await look(ctx, (tx) => planFor(tx, headers));
  const { plan, isRemembered } = guessed;
  return {
    fileName: name,
    encoding,
    headers: [...headers],
    plan: { ...plan, columns: [...plan.columns] },
    isRemembered,
    lacks: lacking(plan),
    ...(await tryRows(table, plan)),
  };
}

async function tryRows(table: Table, plan: ToldPlan) {
  const tried = { ...plan, from: plan.from ?? anyDay, to: plan.to ?? plan.from ?? anyDay };
  const rows: string[][] = [];
  const problems: ToldProblemRow[] = [];
  let [rowCount, totalCount, problemCount] = [0, 0, 0];
  for await (const { line, cells } of table.rows()) {
    rowCount++;
    if (rows.length < shownRows) rows.push(table.headers.map((_, index) => cells[index] ?? ''));
    if (rowCount > triedRows) continue;
    const read = readTold(table.headers, cells, tried);
    if ('isTotal' in read) totalCount++;
    if (!('problem' in read)) continue;
    problemCount++;
    if (problems.length < shownProblems) problems.push({ line, ...read });
  }
  return { rowCount, totalCount, rows, problemCount, problems };
}
