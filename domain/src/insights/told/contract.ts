import { z } from 'zod';
import { endpoint } from '../../kit/endpoint.ts';
import { Id, Page, PageQuery } from '../../kit/shapes.ts';
import { columnsMax, FileImport } from '../../platform/index.ts';
import { boardRead } from '../permissions.ts';
import { toldExportKeys } from './keys.ts';
import { toldManage } from './permissions.ts';
import { toldProblems } from './read-row.ts';

const Day = z.iso.date();
/** As days are read from a file: from 1900 on. */
const ReadDay = Day.refine((day) => day >= '1900');
const ExportKey = z.enum(toldExportKeys);
const Shop = z.string().trim().max(200);

/** How a file is read: which export it is, of which shop and days where no column says so, and what each column is. */
export const ToldPlanShape = z
  .strictObject({
    export: ExportKey,
    shop: Shop,
    from: ReadDay.nullable(),
    to: ReadDay.nullable(),
    columns: z.array(z.string().max(100).nullable()).max(columnsMax),
  })
  .refine(({ from, to }) => from === null || to === null || from <= to);

export const ToldImport = FileImport.extend({
  export: ExportKey,
  shop: z.string(),
  rowCount: z.int(),
  changedCount: z.int(),
});
export type ToldImport = z.infer<typeof ToldImport>;

const importOf = z.strictObject({ importId: Id });

/** A row that cannot be read; `line` counts lines of the file from 1. */
const Problem = z.object({ line: z.int(), problem: z.enum(toldProblems), column: z.string() });
export type ToldProblemRow = z.infer<typeof Problem>;

export const previewTold = endpoint('insights.preview-platform-figures', {
  method: 'POST',
  path: '/platform-figures/preview',
  may: toldManage,
  words: { zh: '预览平台导出的数字', en: 'Look at a platform’s export before it is imported' },
  body: z.strictObject({ fileId: Id, plan: ToldPlanShape.nullable().default(null) }),
  isReading: true,
  response: z.object({
    fileName: z.string(),
    encoding: z.string(),
    headers: z.array(z.string()),
    plan: ToldPlanShape,
    /** True when somebody read a file of these columns before. */
    isRemembered: z.boolean(),
    /** What must still be said before it can be imported. */
    lacks: z.enum(['days', 'figures']).nullable(),
    rowCount: z.int(),
    /** Lines of totals, which are left out. */
    totalCount: z.int(),
    rows: z.array(z.array(z.string())),
    problemCount: z.int(),
    problems: z.array(Problem),
  }),
});

export const startToldImport = endpoint('insights.import-platform-figures', {
  method: 'POST',
  path: '/platform-figures/imports',
  may: toldManage,
  words: { zh: '导入平台导出的数字', en: 'Import a platform’s export' },
  body: z.strictObject({ fileId: Id, plan: ToldPlanShape }),
  response: ToldImport,
});

export const listToldImports = endpoint('insights.list-platform-figure-imports', {
  method: 'GET',
  path: '/platform-figures/imports',
  may: toldManage,
  words: { zh: '列出平台数字的导入', en: 'List imports of platforms’ exports' },
  query: PageQuery,
  response: Page(ToldImport),
});

/** Stops an import after the rows it is at; what is read stays. */
export const cancelToldImport = endpoint('insights.cancel-platform-figure-import', {
  method: 'POST',
  path: '/platform-figures/imports/:importId/cancel',
  may: toldManage,
  words: { zh: '停止导入平台数字', en: 'Stop an import of a platform’s export' },
  params: importOf,
  response: ToldImport,
});

/** The rows that were not understood, as they stood in the file, with why. */
export const downloadToldProblems = endpoint('insights.download-platform-figure-problems', {
  method: 'GET',
  path: '/platform-figures/imports/:importId/problems',
  may: toldManage,
  words: { zh: '下载没有读懂的行', en: 'Download the rows that were not understood' },
  params: importOf,
  response: z.unknown(),
});

/** An account that an export names, whose it is, and whose it may be by its name. */
export const ToldAccount = z.object({
  accountId: Id,
  platform: z.string(),
  shop: z.string(),
  account: z.string(),
  memberId: Id.nullable(),
  suggestedId: Id.nullable(),
});
export type ToldAccount = z.infer<typeof ToldAccount>;

/** Accounts in platforms' exports, those that are nobody's yet first. */
export const listToldAccounts = endpoint('insights.list-platform-accounts', {
  method: 'GET',
  path: '/platform-figures/accounts',
  may: toldManage,
  words: { zh: '列出平台导出里的客服账号', en: 'List the accounts in platforms’ exports' },
  response: z.object({ items: z.array(ToldAccount) }),
});

/** Says whose an account is; null: nobody's. Figures that were imported before follow. */
export const matchToldAccount = endpoint('insights.match-platform-account', {
  method: 'PUT',
  path: '/platform-figures/accounts/:accountId',
  may: toldManage,
  words: { zh: '认领平台的客服账号', en: 'Say whose a platform’s account is' },
  params: z.strictObject({ accountId: Id }),
  body: z.strictObject({ memberId: Id.nullable() }),
  response: ToldAccount,
});

/** One figure beside ours for the same days and the same person: null is missing, which is not 0. */
const Pair = z.object({ figure: z.string(), theirs: z.number().nullable(), ours: z.number().nullable() });

/** A row of an export as it was imported, with ours beside it where we measure the like. */
export const ToldLine = z.object({
  rowId: Id,
  from: Day,
  /** The last of its days. */
  to: Day,
  shop: z.string(),
  /** Empty for the shop as a whole. */
  account: z.string(),
  memberId: Id.nullable(),
  values: z.record(z.string(), z.number()),
  pairs: z.array(Pair),
});
export type ToldLine = z.infer<typeof ToldLine>;

/** Whether rows of the shop as a whole are meant, or those of its accounts. */
const toldScopes = ['shop', 'agents'] as const;

/** Rows of one export, latest first, each with our own figures for its days beside it. Of accounts, one sees one's own. */
export const compareTold = endpoint('insights.compare-platform-figures', {
  method: 'GET',
  path: '/platform-figures',
  may: boardRead,
  words: { zh: '平台的数字和我们的并排看', en: 'The platform’s figures beside ours' },
  query: PageQuery.extend({
    export: ExportKey,
    from: Day,
    /** Just behind the last day. */
    to: Day,
    of: z.enum(toldScopes).default('shop'),
    teamId: Id.optional(),
  }),
  response: Page(ToldLine).extend({
    /** Which exports have any rows at all. */
    exports: z.array(ExportKey),
  }),
});
