import type { CardKind, CardTable, CellPlace } from '@zhiyin/domain/insights';
import type { PressedPoint } from './chart.tsx';

/** The number that a point of a chart shows; null where it shows none that opens, such as a line to compare with. */
export function pressedCell(kind: CardKind, table: CardTable, point: PressedPoint): CellPlace | null {
  const places = table.columns.flatMap(({ role }, place) => (role === 'value' ? [place] : []));
  const [line, column] =
    kind === 'heat' || kind === 'cohort'
      ? squareOf(point.value)
      : [point.line, kind === 'funnel' ? 0 : point.series];
  const cell = table.rows[line]?.[places[column] ?? -1];
  return cell?.place !== undefined && (cell.n ?? 0) > 0 ? cell.place : null;
}

/** A square is said as its place across, its line and its figure. */
function squareOf(value: unknown): [number, number] {
  if (!Array.isArray(value)) return [-1, -1];
  return [Number(value[1]), Number(value[0])];
}
