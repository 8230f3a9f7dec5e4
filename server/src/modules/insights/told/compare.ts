import {
  boardRead,
  type ToldExportKey,
  type ToldLine,
  toldExport,
  toldExportKeys,
} from '@zhiyin/domain/insights';
import { sql } from 'kysely';
import { z } from 'zod';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { asPage, momentCursor } from '#platform/http/page.ts';
import { shopDay } from '../shop-day.ts';
import { type Compared, linesOf } from './lines.ts';
import { oursBeside } from './ours-beside.ts';

const ExportKey = z.enum(toldExportKeys);

/** Rows of one export with ours beside them, for the same days and the same person. */
export async function compareFigures(
  ctx: Context,
  asked: Compared,
): Promise<{ items: ToldLine[]; next: string | null; exports: ToldExportKey[] }> {
  requirePermission(ctx, boardRead);
  const { lines, exports, zone } = await look(ctx, async (tx) => ({
    lines: await linesOf(tx, asked),
    exports: await exportsOf(tx),
    zone: (await shopDay(tx)).timeZone,
  }));
  const { items, next } = asPage(lines, asked.limit, ({ from, rowId }) =>
    momentCursor.write(`${from}T00:00:00.000Z`, rowId),
  );
  const ours = await oursBeside(ctx, { ...asked, zone }, items);
  const figures = toldExport(asked.export).figures.filter((one) => one.ours !== null);
  const compared = items.map((line) => ({
    ...line,
    pairs: figures.map(({ key }) => ({
      figure: key,
      theirs: line.values[key] ?? null,
      ours: ours(line, key),
    })),
  }));
  return { items: compared, next, exports };
}

async function exportsOf(tx: Tx): Promise<ToldExportKey[]> {
  const { rows } = await sql<{ export: string }>`
    select distinct f.export from told_figures f where f.workspace_id = ${tx.workspaceId}`.execute(tx.db);
  return rows.flatMap(({ export: key }) => ExportKey.safeParse(key).data ?? []);
}
