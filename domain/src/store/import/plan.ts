import { fieldOfHeader, type ImportField, neededFields, ratingFields } from './fields.ts';
import type { FileKind } from './kinds.ts';

/** How the columns of a file are read. */
export interface ImportPlan {
  readonly kind: FileKind;
  /** Where the orders come from: `taobao`, `douyin`, or the shop's own word. */
  readonly platform: string;
  /** What each column means, in the order of the columns; null for one that is only kept. */
  readonly columns: readonly (ImportField | null)[];
  /** Of the amounts, ISO 4217. */
  readonly currency: string;
}

interface KnownShape {
  readonly platform: string;
  readonly kind: FileKind;
  readonly has: readonly string[];
  /** What headers mean in it that mean something else, or nothing, elsewhere. */
  readonly named?: Readonly<Record<string, ImportField>>;
}

/** Files that platforms hand out, told by headers that only they have together. */
const knownShapes: readonly KnownShape[] = [
  { platform: 'taobao', kind: 'orders', has: ['订单编号', '买家会员名', '宝贝标题'] },
  { platform: 'douyin', kind: 'lines', has: ['主订单编号', '子订单编号', '选购商品'] },
  { platform: 'taobao', kind: 'lines', has: ['子订单编号', '主订单编号', '外部系统编号'] },
  { platform: 'taobao', kind: 'lines', has: ['订单编号', '标题', '购买数量', '外部系统编号'] },
  { platform: 'taobao', kind: 'ratings', has: ['tid', 'oid', 'result', 'valid_score'] },
  // What programs gather from several platforms' pages: no platform hands it out.
  {
    platform: 'other',
    kind: 'ratings',
    has: ['平台', '店铺', '评价内容', '评分'],
    named: { 时间: 'ratedAt' },
  },
  // What Taobao's interface answers: there `created` is when it was ordered.
  {
    platform: 'taobao',
    kind: 'orders',
    has: ['tid', 'payment', 'buyer_open_uid'],
    named: { created: 'orderedAt' },
  },
];

/** Headers by which a line's file names the order, for they have two numbers. */
const orderOfLine = '主订单编号';

/**
 * How a file is most likely to be read, by its headers. Every field is given to one column, the most usual one; the
 * other columns are kept as they are.
 *
 * @example planOf(['订单编号', '标题', '购买数量', '外部系统编号']).kind // 'lines'
 */
export function planOf(headers: readonly string[]): ImportPlan {
  const bare = headers.map((header) => header.trim());
  const known = knownShapes.find(({ has }) => has.every((header) => bare.includes(header)));
  const guesses = bare.map((header) => fieldOfHeader(header));
  const columns = guesses.map((guess, index) => {
    if (guess === null) return null;
    const isBest = guesses.every(
      (other, at) => other?.field !== guess.field || better(guess.rank, index, other.rank, at),
    );
    return isBest ? guess.field : null;
  });
  const kind = known?.kind ?? kindOf(columns);
  const platform = known?.platform ?? 'other';
  const fitting = kind === 'ratings' ? columns : columns.map(unlessOfRatings);
  const named = numbered(kind, bare, fitting).map((field, at) => known?.named?.[bare[at] ?? ''] ?? field);
  return { kind, platform, currency: 'CNY', columns: named };
}

function unlessOfRatings(field: ImportField | null): ImportField | null {
  return field !== null && ratingFields.has(field) ? null : field;
}

const rated = ['result', 'stars', 'descriptionScore', 'serviceScore', 'logisticsScore'] as const;

function isOfRatings(columns: readonly (ImportField | null)[]): boolean {
  return columns.includes('ratedAt') && rated.some((field) => columns.includes(field));
}

function better(rank: number, index: number, otherRank: number, otherIndex: number): boolean {
  return rank < otherRank || (rank === otherRank && index <= otherIndex);
}

/** A file of lines may have the order's number and the line's; the order's is then called the main one. */
function numbered(
  kind: FileKind,
  headers: readonly string[],
  columns: readonly (ImportField | null)[],
): readonly (ImportField | null)[] {
  const main = headers.indexOf(orderOfLine);
  if (kind !== 'lines' || main === -1) return columns;
  return columns.map((field, index) => {
    if (index === main) return 'number';
    return field === 'number' ? null : field;
  });
}

function kindOf(columns: readonly (ImportField | null)[]): FileKind {
  if (!columns.includes('number')) return 'products';
  if (isOfRatings(columns)) return 'ratings';
  return columns.includes('lineNumber') || columns.includes('quantity') ? 'lines' : 'orders';
}

/** The fields that a plan lacks and a file of its kind cannot do without; empty when it can be read. */
export function missingFields(plan: ImportPlan): readonly ImportField[] {
  return neededFields[plan.kind].filter((field) => !plan.columns.includes(field));
}
