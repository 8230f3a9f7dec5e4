import {
  type ImportPlan,
  type OrderContent,
  type ProductContent,
  type RatingContent,
  type RowProblem,
  readOrder,
  readProduct,
  readRating,
  UnreadableRow,
} from '@zhiyin/domain/store';

/** One row, understood or not. */
export type ReadLine =
  | { readonly order: OrderContent }
  | { readonly product: ProductContent }
  | { readonly rating: RatingContent }
  | { readonly problem: RowProblem; readonly column: string };

/** Reads one row by its plan; what is wrong with it is an answer and no error. */
export function readLine(
  headers: readonly string[],
  cells: readonly string[],
  plan: ImportPlan,
  timeZone: string,
): ReadLine {
  try {
    if (plan.kind === 'products') return { product: readProduct(headers, cells, plan, timeZone) };
    if (plan.kind === 'ratings') return { rating: readRating(headers, cells, plan, timeZone) };
    return { order: readOrder(headers, cells, plan, timeZone) };
  } catch (error) {
    if (error instanceof UnreadableRow) return { problem: error.problem, column: error.column };
    throw error;
  }
}
