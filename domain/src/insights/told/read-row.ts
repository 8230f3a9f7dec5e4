import { toldFigure } from './exports.ts';
import { ofRow, type ToldPlan } from './plan.ts';
import { type Days, readDays } from './read-day.ts';
import { readValue } from './read-value.ts';

/** What a row tells: of a shop (no account) or one of its accounts, for its days. Figures that are not told are not there. */
export interface ToldRow extends Days {
  readonly shop: string;
  readonly account: string;
  readonly values: Readonly<Record<string, number>>;
}

/** Why a row cannot be read. */
export const toldProblems = ['day', 'number', 'empty', 'account', 'too-long'] as const;
export type ToldProblem = (typeof toldProblems)[number];

/** A row that was read, one that was not understood, or a line of totals, which are none of the shop's days. */
export type ReadTold =
  | { readonly row: ToldRow }
  | { readonly problem: ToldProblem; readonly column: string }
  | { readonly isTotal: true };

/** Lines of totals and of others: what they say is in the other rows, or is not of this shop. */
const totals = /^(?:汇总|总计|合计|小计|总和|均值|平均|平均值|同行.*|.*(?:汇总|合计|均值|平均值)|总)$/;
/** What Feige writes for the whole shop: counts in one line, rates in the other. */
const wholeShop = new Set(['店铺汇总值', '店铺平均值']);
const lineMax = 200;

/** Reads one row by its plan; what is wrong with it is an answer and no error. */
export function readTold(headers: readonly string[], cells: readonly string[], plan: ToldPlan): ReadTold {
  const text = (column: string): string | null => {
    const at = plan.columns.indexOf(column);
    return at === -1 ? null : (cells[at] ?? '').trim();
  };
  const header = (column: string): string => headers[plan.columns.indexOf(column)] ?? column;
  const [day, account, shop] = [text(ofRow('day')), text(ofRow('account')), text(ofRow('shop'))];
  const isShop = account !== null && wholeShop.has(account);
  if (isTotal(day) || (isTotal(account) && !isShop) || isTotal(shop)) return { isTotal: true };
  if (account === '') return { problem: 'account', column: header(ofRow('account')) };
  if ((account ?? '').length > lineMax || (shop ?? '').length > lineMax)
    return {
      problem: 'too-long',
      column: header(ofRow((account ?? '').length > lineMax ? 'account' : 'shop')),
    };
  const days = daysOf(day, plan);
  if (days === undefined) return { problem: 'day', column: header(ofRow('day')) };
  const { values, wrong } = valuesOf(headers, cells, plan);
  if (wrong !== null) return { problem: 'number', column: wrong };
  if (Object.keys(values).length === 0) return { problem: 'empty', column: '' };
  return { row: { ...days, shop: shop || plan.shop, account: isShop ? '' : (account ?? ''), values } };
}

function isTotal(text: string | null): boolean {
  return text !== null && totals.test(text);
}

function daysOf(day: string | null, { from, to }: ToldPlan): Days | undefined {
  if (day !== null && day !== '') return readDays(day);
  return from === null || to === null ? undefined : { from, to };
}

/** The figures that are told, and the first header under which stands no number. */
function valuesOf(
  headers: readonly string[],
  cells: readonly string[],
  plan: ToldPlan,
): { values: Record<string, number>; wrong: string | null } {
  const values: Record<string, number> = {};
  for (const [index, column] of plan.columns.entries()) {
    const figure = column === null ? undefined : toldFigure(plan.export, column);
    if (figure === undefined) continue;
    const value = readValue(cells[index] ?? '', figure.unit);
    if (value === undefined) return { values, wrong: headers[index] ?? figure.key };
    if (value !== null) values[figure.key] = value;
  }
  return { values, wrong: null };
}
