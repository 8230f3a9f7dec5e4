/** What a row is of, besides its figures. */
export const rowFields = ['day', 'account', 'shop'] as const;
export type RowField = (typeof rowFields)[number];

const named: Readonly<Record<RowField, readonly string[]>> = {
  day: ['日期', '统计日期', '数据日期', '统计时间', '时间', '统计周期', 'date', 'day'],
  account: [
    '客服昵称',
    '客服',
    '客服账号',
    '客服名称',
    '客服姓名',
    '旺旺',
    '旺旺昵称',
    '子账号',
    '子账号名称',
    '员工',
    'agent',
    'account',
  ],
  shop: ['店铺', '店铺名称', '店铺昵称', 'shop'],
};

/**
 * A header as it is compared: full-width signs as ASCII, without spaces, in small letters.
 *
 * @example bareHeader('三分钟回复率（人维度） ') // '三分钟回复率(人维度)'
 */
export function bareHeader(header: string): string {
  return header.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}

/** What of a row a header names; undefined where it is none of these. */
export function rowFieldOf(header: string): RowField | undefined {
  const bare = bareHeader(header);
  return rowFields.find((field) => named[field].includes(bare));
}

/** True for a first row that only names groups of columns, so that the second one has the headers. */
export function isGroupRow(first: readonly string[], second: readonly string[]): boolean {
  const filled = first.filter((cell) => cell.trim() !== '').length;
  const isSparse = filled > 0 && filled * 2 < second.length;
  return isSparse && second.some((cell) => rowFieldOf(cell) !== undefined) && !first.some(isNamed);
}

function isNamed(cell: string): boolean {
  return rowFieldOf(cell) !== undefined;
}

/**
 * Two rows of headers as one: each column with the group it stands under.
 *
 * @example joinedHeaders(['', '总', '', '邀请'], ['日期', '发出', '收到', '发出'])
 * // ['日期', '总·发出', '总·收到', '邀请·发出']
 */
export function joinedHeaders(groups: readonly string[], headers: readonly string[]): string[] {
  let group = '';
  return headers.map((header, index) => {
    const named = (groups[index] ?? '').trim();
    if (named !== '') group = named;
    return group === '' ? header.trim() : `${group}·${header.trim()}`;
  });
}
