import { exportOfHeaders, figureOfHeader, type ToldExport, toldExport } from './exports.ts';
import { type RowField, rowFieldOf } from './headers.ts';
import type { ToldExportKey } from './keys.ts';

/** How a file of figures is read. */
export interface ToldPlan {
  readonly export: ToldExportKey;
  /** The shop it is of, as its owner calls it, where no column says so. */
  readonly shop: string;
  /** The days it is of, where no column says so. */
  readonly from: string | null;
  readonly to: string | null;
  /** What each column is: a field of the row, a figure's key, or null for what is left out. */
  readonly columns: readonly (string | null)[];
}

/** Before the key of a figure stands nothing; before a field of the row, this. */
export const ofRow = (field: RowField): string => `row:${field}`;

/** How a file with these headers is most likely to be read; null when no export of a platform is known in it. */
export function toldPlanOf(headers: readonly string[]): ToldPlan | null {
  const found = exportOfHeaders(headers);
  return found === null ? null : planAs(found, headers);
}

/** The same headers read as a given export. */
export function planAs(found: ToldExport, headers: readonly string[]): ToldPlan {
  const used = new Set<string>();
  const columns = headers.map((header) => {
    const field = rowFieldOf(header);
    const meaning = field === undefined ? figureOfHeader(found, header)?.key : ofRow(field);
    if (meaning === undefined || used.has(meaning)) return null;
    used.add(meaning);
    return meaning;
  });
  return { export: found.key, shop: '', from: null, to: null, columns };
}

/** What a plan still lacks: the days, a figure at all, or nothing. */
export function lacking({ columns, from, to, ...plan }: ToldPlan): 'days' | 'figures' | null {
  const figures = toldExport(plan.export).figures.map(({ key }) => key);
  if (!columns.some((column) => column !== null && figures.includes(column))) return 'figures';
  const isDated = columns.includes(ofRow('day')) || (from !== null && to !== null && from <= to);
  return isDated ? null : 'days';
}
