import { buffer } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';
import { columnsMax, csvRows, storeWords } from '@zhiyin/domain/store';
import type { Context } from '#platform/context.ts';
import { fileStore } from '#platform/files/open-store.ts';
import { keyOf } from '#platform/files/store.ts';
import { Refusal } from '#platform/refusal.ts';
import { decode } from './decode.ts';
import { jsonRows } from './json.ts';
import { sheetRows } from './xlsx.ts';

/** A file as a table. Rows are read when they are asked for, and may be asked for again. */
export interface Table {
  readonly headers: readonly string[];
  readonly encoding: string;
  /** Rows below the headers, with the line each stands in, 2 being the first; others get their turn in between. */
  rows(): AsyncGenerator<{ readonly line: number; readonly cells: readonly string[] }>;
}

const rowsAtATime = 500;

/** Opens an uploaded file as a table. @throws Refusal `invalid` when it is none. */
export async function openTable(ctx: Context, fileId: string): Promise<Table> {
  const bytes = await buffer(await fileStore.of(ctx.system).read(keyOf(ctx.workspaceId, fileId)));
  const { encoding, rows } = await readerOf(bytes);
  const { value: headers } = rows().next();
  if (!headers || headers.length < 2) throw new Refusal('invalid', storeWords.notATable);
  if (headers.length > columnsMax)
    throw new Refusal('invalid', storeWords.tooManyColumns, { max: columnsMax });
  return { headers, encoding, rows: () => numbered(rows()) };
}

interface Reader {
  readonly encoding: string;
  readonly rows: () => Generator<readonly string[]>;
}

async function readerOf(bytes: Buffer): Promise<Reader> {
  if (bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004') {
    try {
      return { encoding: 'XLSX', rows: await sheetRows(bytes) };
    } catch {
      throw new Refusal('invalid', storeWords.notATable);
    }
  }
  const { text, encoding } = decode(bytes);
  if (/^\s*[[{]/.test(text)) return { encoding: 'JSON', rows: jsonReader(text) };
  return { encoding, rows: () => csvRows(text) };
}

/** @throws Refusal `invalid` when it holds no list of things. */
function jsonReader(text: string): Reader['rows'] {
  const rows = jsonRows(text);
  if (rows === null) throw new Refusal('invalid', storeWords.notATable);
  return function* () {
    yield* rows;
  };
}

async function* numbered(rows: Generator<readonly string[]>): ReturnType<Table['rows']> {
  rows.next();
  let line = 1;
  for (const cells of rows) {
    line++;
    yield { line, cells };
    if (line % rowsAtATime === 0) await setImmediate();
  }
}
