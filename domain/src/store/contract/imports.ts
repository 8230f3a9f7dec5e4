import { z } from 'zod';
import { endpoint } from '../../kit/endpoint.ts';
import { Id, Line, Page, PageQuery } from '../../kit/shapes.ts';
import { columnsMax, FileImport } from '../../platform/index.ts';
import { type ImportField, importFields, isImportField } from '../import/fields.ts';
import { fileKinds } from '../import/kinds.ts';
import { rowProblems } from '../import/read-row.ts';
import { storeRead, storeWrite } from '../permissions.ts';
import { Currency } from './shapes.ts';

/** How a file is read: what each of its columns means, in their order. */
export const Plan = z.strictObject({
  kind: z.enum(fileKinds),
  platform: Line(40),
  currency: Currency,
  columns: z.array(z.enum(keysOf()).nullable()).max(columnsMax),
});

function keysOf(): ImportField[] {
  return Object.keys(importFields).filter(isImportField);
}

export const StoreImport = FileImport.extend({
  kind: z.enum(fileKinds),
  platform: z.string(),
  rowCount: z.number().int(),
  changedCount: z.number().int(),
});
export type StoreImport = z.infer<typeof StoreImport>;

const importOf = z.strictObject({ importId: Id });

/** A row that cannot be read; `line` counts rows of the file from 2, the first being the headers. */
const ProblemRow = z.object({
  line: z.number().int(),
  problem: z.enum(rowProblems),
  column: z.string(),
});
export type ProblemRow = z.infer<typeof ProblemRow>;

/** Looks at an uploaded file: its columns, what they most likely mean or meant last time, its first rows, and what is wrong. */
export const previewImport = endpoint('store.preview-import', {
  method: 'POST',
  path: '/store/imports/preview',
  may: storeWrite,
  words: { zh: '预览要导入的文件', en: 'Look at a file before it is imported' },
  body: z.strictObject({ fileId: Id, plan: Plan.nullable().default(null) }),
  isReading: true,
  response: z.object({
    fileName: z.string(),
    encoding: z.string(),
    headers: z.array(z.string()),
    plan: Plan,
    /** True when somebody set these columns before. */
    isRemembered: z.boolean(),
    rowCount: z.number().int(),
    rows: z.array(z.array(z.string())),
    problemCount: z.number().int(),
    problems: z.array(ProblemRow),
  }),
});

/** Reads a file in the background. The plan is remembered for files with the same columns. */
export const startImport = endpoint('store.start-import', {
  method: 'POST',
  path: '/store/imports',
  may: storeWrite,
  words: { zh: '开始导入', en: 'Start an import' },
  body: z.strictObject({ fileId: Id, plan: Plan }),
  response: StoreImport,
});

export const listImports = endpoint('store.list-imports', {
  method: 'GET',
  path: '/store/imports',
  may: storeRead,
  words: { zh: '列出导入', en: 'List imports' },
  query: PageQuery,
  response: Page(StoreImport),
});

export const getImport = endpoint('store.get-import', {
  method: 'GET',
  path: '/store/imports/:importId',
  may: storeRead,
  words: { zh: '查看一次导入', en: 'Get an import' },
  params: importOf,
  response: StoreImport,
});

/** Stops an import after the rows it is at; what is read stays. */
export const cancelImport = endpoint('store.cancel-import', {
  method: 'POST',
  path: '/store/imports/:importId/cancel',
  may: storeWrite,
  words: { zh: '停止导入', en: 'Stop an import' },
  params: importOf,
  response: StoreImport,
});

/** The rows that were not understood, as they stood in the file, with why: to mend and import again. */
export const downloadImportProblems = endpoint('store.download-import-problems', {
  method: 'GET',
  path: '/store/imports/:importId/problems',
  may: storeWrite,
  words: { zh: '下载没有读懂的行', en: 'Download the rows that were not understood' },
  params: importOf,
  response: z.unknown(),
});
