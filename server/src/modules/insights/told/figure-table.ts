import { isGroupRow, joinedHeaders } from '@zhiyin/domain/insights';
import type { Context } from '#platform/context.ts';
import { openTable, type Table } from '#platform/imports/table.ts';

/** Opens an uploaded file of figures; where two rows of headers stand above them, both are read as one. */
export async function openFigures(ctx: Context, fileId: string): Promise<Table> {
  const table = await openTable(ctx, fileId);
  const { value: second } = await table.rows().next();
  if (!second || !isGroupRow(table.headers, second.cells)) return table;
  const headers = joinedHeaders(table.headers, second.cells);
  return { ...table, headers, rows: () => belowFirst(table) };
}

async function* belowFirst(table: Table): ReturnType<Table['rows']> {
  let isFirst = true;
  for await (const row of table.rows()) {
    if (!isFirst) yield row;
    isFirst = false;
  }
}
