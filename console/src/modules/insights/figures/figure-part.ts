import type { BoardFigure, BoardFigures } from '@zhiyin/domain/insights';

/** The board's numbers as columns and cards: what is counted, and the spread of times. */
export type Counted = Exclude<BoardFigure, 'first-response' | 'resolution' | 'csat'>;

/** How many there are of something. */
export function countOf(figures: BoardFigures, figure: Counted): number {
  return figure === 'in-progress' ? figures.inProgress : figures[figure];
}

/** The times of a figure that measures them. */
export function spreadOf(figures: BoardFigures, figure: 'first-response' | 'resolution') {
  return figure === 'resolution' ? figures.resolution : figures.firstResponse;
}

/**
 * What a figure is sorted by: what is missing comes last, whichever way, so it is null.
 *
 * @example sortValue(figures, 'csat') // 0.9 when nine of ten gave four or five
 */
export function sortValue(figures: BoardFigures, figure: BoardFigure): number | null {
  if (figure === 'first-response' || figure === 'resolution') return spreadOf(figures, figure).medianSeconds;
  if (figure === 'csat')
    return figures.csat && figures.csat.n > 0 ? figures.csat.satisfied / figures.csat.n : null;
  return countOf(figures, figure);
}

/** Rows by a value, those without one last; equal ones stay as they are. */
export function sortedBy<Row>(
  rows: readonly Row[],
  by: (row: Row) => number | string | null,
  isDescending: boolean,
): Row[] {
  return rows.toSorted((one, other) => {
    const [a, b] = [by(one), by(other)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    const order = typeof a === 'string' ? a.localeCompare(String(b)) : a - Number(b);
    return isDescending ? -order : order;
  });
}
