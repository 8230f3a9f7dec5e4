import { buffer } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';
import { csvRows } from '@zhiyin/domain/kit';
import { columnsMax, importWords } from '@zhiyin/domain/platform';
import type { Context } from '../context.ts';
import { storable } from '../database/storable.ts';
import { fileStore } from '../files/open-store.ts';
import { keyOf } from '../files/store.ts';
import { Refusal } from '../refusal.ts';
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
  const { encoding, rows } = await readerOf(await bytesOf(ctx, fileId));
  const { value: headers } = rows().next();
  if (!headers || headers.length < 2) throw new Refusal('invalid', importWords.notATable);
  if (headers.length > columnsMax)
    throw new Refusal('invalid', importWords.tooManyColumns, { max: columnsMax });
  return { headers: storable(headers), encoding, rows: () => numbered(rows()) };
}

/** What an uploaded file holds. */
export async function bytesOf(ctx: Context, fileId: string): Promise<Buffer> {
  return buffer(await fileStore.of(ctx.system).read(keyOf(ctx.workspaceId, fileId)));
}

/** True for a workbook, which is a ZIP file. */
export function isWorkbook(bytes: Buffer): boolean {
  return bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004';
}

interface Reader {
  readonly encoding: string;
  readonly rows: () => Generator<readonly string[]>;
}

async function readerOf(bytes: Buffer): Promise<Reader> {
  if (isWorkbook(bytes)) {
    try {
      return { encoding: 'XLSX', rows: await sheetRows(bytes) };
    } catch {
      throw new Refusal('invalid', importWords.notATable);
    }
  }
  const { text, encoding } = decode(bytes);
  if (/^\s*[[{]/.test(text)) return { encoding: 'JSON', rows: jsonReader(text) };
  return { encoding, rows: () => csvRows(text) };
}

/** @throws Refusal `invalid` when it holds no list of things. */
function jsonReader(text: string): Reader['rows'] {
  const rows = jsonRows(text);
  if (rows === null) throw new Refusal('invalid', importWords.notATable);
  return function* () {
    yield* rows;
  };
}

async function* numbered(rows: Generator<readonly string[]>): ReturnType<Table['rows']> {
  rows.next();
  let line = 1;
  for (const cells of rows) {
    line++;
    yield { line, cells: storable(cells) };
    if (line % rowsAtATime === 0) await setImmediate();
  }
}
