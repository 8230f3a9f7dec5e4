import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import pg from 'pg';
import { columnList } from '../backup/catalogue.ts';
import type { WorkspaceTable } from './workspace-tables.ts';

const pageRows = 1000;

/** A table's rows of one workspace as JSON, in the order of the primary key, a page at a time. */
export async function* pagesOf(
  client: pg.ClientBase,
  table: WorkspaceTable,
  workspaceId: string,
): AsyncGenerator<string[]> {
  await client.query(
    `declare exported no scroll cursor for select row_to_json(r)::text as line from (
       select ${columnList(table.columns)} from ${pg.escapeIdentifier(table.name)}
       where workspace_id = ${pg.escapeLiteral(workspaceId)} order by ${table.order}) r`,
  );
  for (;;) {
    const { rows } = await client.query<{ line: string }>(`fetch ${pageRows} from exported`);
    yield rows.map(({ line }) => line);
    if (rows.length < pageRows) break;
  }
  await client.query('close exported');
}

/** Adds rows, read from lines of JSON. Numbers pass as text, so that none is rounded. Answers how many. */
export async function addRows(
  client: pg.ClientBase,
  table: Pick<WorkspaceTable, 'name' | 'columns' | 'writer'>,
  content: Readable,
  change: (line: string) => string,
): Promise<number> {
  const name = pg.escapeIdentifier(table.name);
  const columns = columnList(table.columns);
  const sql = `insert into ${name} (${columns}) select ${columns} from json_populate_recordset(null::${name}, $1::json)`;
  await client.query(`set local role ${table.writer}`);
  let count = 0;
  let waiting: string[] = [];
  const flush = async (): Promise<void> => {
    if (waiting.length > 0) await client.query(sql, [`[${waiting.join(',')}]`]);
    count += waiting.length;
    waiting = [];
  };
  for await (const line of createInterface({ input: content, crlfDelay: Number.POSITIVE_INFINITY })) {
    waiting.push(change(line));
    if (waiting.length === pageRows) await flush();
  }
  await flush();
  return count;
}
