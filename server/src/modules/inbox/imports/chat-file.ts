import {
  type ChatColumn,
  type ChatFormat,
  type ChatLine,
  columnsOf,
  readChatRow,
  recordsIn,
  tellFormat,
  chatImportWords as words,
} from '@zhiyin/domain/inbox';
import { csvRows } from '@zhiyin/domain/kit';
import type { Context } from '#platform/context.ts';
import { storable } from '#platform/database/storable.ts';
import { decode } from '#platform/imports/decode.ts';
import { bytesOf, isWorkbook } from '#platform/imports/table.ts';
import { sheetsOf } from '#platform/imports/xlsx.ts';
import { Refusal } from '#platform/refusal.ts';

/** Most lines of one file. */
const linesMax = 500_000;

/** An uploaded file of past chats, told what it is and ready to be read by a plan. */
export interface ChatFile {
  readonly format: ChatFormat;
  /** Of a table; empty for other formats. */
  readonly headers: readonly string[];
  /** The lines; of a table, what its columns mean decides what they say. */
  lines(columns: readonly (ChatColumn | null)[]): readonly ChatLine[];
}

/** Opens an uploaded file of past chats. @throws Refusal `invalid` when it is none that is known, or too long. */
export async function openChatFile(ctx: Context, fileId: string): Promise<ChatFile> {
  const bytes = await bytesOf(ctx, fileId);
  if (isWorkbook(bytes)) return tableOf(await sheetRowsOf(bytes));
  const { text } = decode(bytes);
  const told = tellFormat(text);
  if (told) {
    requireShort(told.lines.length);
    return { format: told.format, headers: [], lines: () => told.lines.map((line) => storable(line)) };
  }
  const records = recordsIn(text);
  return tableOf(records ? rowsOfRecords(records) : [...csvRows(text)]);
}

type Rows = readonly (readonly string[])[];

function tableOf([headers, ...rows]: Rows): ChatFile {
  if (!headers || headers.length < 2 || rows.length === 0) throw new Refusal('invalid', words.unknownFile);
  requireShort(rows.length);
  const lines: ChatFile['lines'] = (columns) =>
    rows.map((cells, index) => storable(readChatRow(cells, columns, index + 2)));
  return { format: 'table', headers: storable(headers), lines };
}

function requireShort(count: number): void {
  if (count > linesMax) throw new Refusal('invalid', words.tooLarge, { count, max: linesMax });
}

/** A workbook may begin with an overview and have a sheet for each customer: those alike that hold chats are one table. */
async function sheetRowsOf(bytes: Buffer): Promise<Rows> {
  const sheets = await sheetsOf(bytes).catch(() => []);
  const read = sheets.map((rows) => [...rows()]);
  const isChats = (headers: readonly string[] = []): boolean => {
    const columns = columnsOf(headers);
    return columns.includes('at') && columns.includes('text');
  };
  const headers = read.map(([first]) => first).find(isChats) ?? read[0]?.[0];
  if (!headers) throw new Refusal('invalid', words.unknownFile);
  const name = headers.join('\n');
  return [headers, ...read.flatMap(([first, ...rows]) => (first?.join('\n') === name ? rows : []))];
}

const headersMax = 100;

function rowsOfRecords(records: readonly unknown[]): Rows {
  const objects = records.map((record) =>
    typeof record === 'object' && record !== null
      ? new Map(Object.entries(record))
      : new Map<string, unknown>(),
  );
  const headers = [...new Set(objects.slice(0, 200).flatMap((one) => [...one.keys()]))].slice(0, headersMax);
  return [headers, ...objects.map((one) => headers.map((header) => cellOf(one.get(header))))];
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
