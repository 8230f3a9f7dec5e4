import type { previewImport as contract, ImportPlan, ProblemRow } from '@zhiyin/domain/store';
import { storeWrite } from '@zhiyin/domain/store';
import type { z } from 'zod';
import { type Context, requirePermission } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { requireUploaded } from '#platform/files/stored-files.ts';
import { openTable, type Table } from '#platform/imports/table.ts';
import { planFor } from './plans.ts';
import { readLine } from './read-line.ts';
import { zoneOfShop } from './zone.ts';

type Preview = z.infer<typeof contract.response>;

const shownRows = 5;
const shownProblems = 50;
/** Rows that are tried; a longer file is tried whole when it is imported. */
const triedRows = 5_000;

/** What an uploaded file holds, how it would be read, and which rows would not be understood. */
export async function previewImport(
  ctx: Context,
  asked: { fileId: string; plan: ImportPlan | null },
): Promise<Preview> {
  requirePermission(ctx, storeWrite);
  const { fileName, timeZone } = await look(ctx, async (tx) => ({
    fileName: (await requireUploaded(tx, asked.fileId)).name,
    timeZone: await zoneOfShop(tx),
  }));
  const table = await openTable(ctx, asked.fileId);
  const { headers, encoding } = table;
  const guessed = await look(ctx, (tx) => planFor(tx, headers));
  const isGiven = asked.plan !== null && asked.plan.columns.length === headers.length;
  const plan = isGiven && asked.plan ? asked.plan : guessed.plan;
  const tried = await tryRows(table, plan, timeZone);
  const isRemembered = !isGiven && guessed.isRemembered;
  return { fileName, encoding, headers: [...headers], plan: changeable(plan), isRemembered, ...tried };
}

function changeable(plan: ImportPlan): Preview['plan'] {
  return { ...plan, columns: [...plan.columns] };
}

async function tryRows(table: Table, plan: ImportPlan, timeZone: string) {
  const rows: string[][] = [];
  const problems: ProblemRow[] = [];
  let [rowCount, problemCount] = [0, 0];
  for await (const { line, cells } of table.rows()) {
    rowCount++;
    if (rows.length < shownRows) rows.push(table.headers.map((_, index) => cells[index] ?? ''));
    if (rowCount > triedRows) continue;
    const read = readLine(table.headers, cells, plan, timeZone);
    if (!('problem' in read)) continue;
    problemCount++;
    if (problems.length < shownProblems) problems.push({ line, ...read });
  }
  return { rowCount, rows, problemCount, problems };
}
