import { say } from '@zhiyin/domain/kit';
import { Plan, rowProblemWords, storeWrite, storeWords as words } from '@zhiyin/domain/store';
import { type Context, requirePermission } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import type { answered, Exchange } from '#platform/http/serve.ts';
import { findImport, type ImportRow } from '#platform/imports/rows.ts';
import { problemsMax, sendProblems } from '#platform/imports/send-problems.ts';
import { openTable } from '#platform/imports/table.ts';
import { orderImports } from './order-imports.ts';
import { readLine } from './read-line.ts';
import { zoneOfShop } from './zone.ts';

/** The rows that were not understood as they stand in the file, read from it once more, with why in a last column. */
export async function downloadProblems(
  ctx: Context,
  { importId }: { importId: string },
  exchange: Exchange,
): Promise<typeof answered> {
  requirePermission(ctx, storeWrite);
  const { row, timeZone } = await look(ctx, async (tx) => ({
    row: await findImport(tx, orderImports, importId),
    timeZone: await zoneOfShop(tx),
  }));
  return sendProblems(exchange, 'import-problems.csv', await problemsOf(ctx, row, timeZone));
}

async function problemsOf(ctx: Context, { fileId, mark, ...row }: ImportRow, timeZone: string) {
  const plan = Plan.parse(row.plan);
  const { headers, rows } = await openTable(ctx, fileId);
  const lines = [[...headers, say(words.problem, ctx.locale)]];
  let place = 0;
  for await (const { cells } of rows()) {
    if (place++ >= mark || lines.length > problemsMax) break;
    const read = readLine(headers, cells, plan, timeZone);
    if (!('problem' in read)) continue;
    lines.push([...cells, say(rowProblemWords[read.problem], ctx.locale, { column: read.column })]);
  }
  return lines;
}
