import { type Box, boxWidth } from './box.ts';

/** One arrow of a move, as SVG wants it. */
export interface Arrow {
  readonly moveKey: string;
  readonly isNamed: boolean;
  /** True when it leads back to what came before. */
  readonly isBack: boolean;
  readonly from: string;
  readonly to: string;
  readonly path: string;
  /** Where its name stands. */
  readonly labelX: number;
  readonly labelY: number;
}

/** A place on the side of a box. */
export interface Port {
  readonly x: number;
  readonly y: number;
}

/** A line from a to b, with the lanes it takes past the columns between them, from a on. */
export interface Drawn {
  readonly moveKey: string;
  readonly isNamed: boolean;
  readonly from: string;
  readonly to: string;
  readonly a: Box;
  readonly b: Box;
  /** The left end of each. */
  readonly lanes: readonly Port[];
}

/** Bends only in the gaps between columns, and goes straight along its lanes. */
export function drawArrow(line: Drawn, start: Port, end: Port, turn: number): Arrow {
  const { moveKey, isNamed, from, to, a, b, lanes } = line;
  const about = { moveKey, isNamed, isBack: b.x < a.x, from, to };
  if (a.x === b.x) return { ...about, ...beside(start, end, turn) };
  const isForth = b.x > a.x;
  const straight = lanes.map(({ x, y }) => {
    const [left, right] = [
      { x, y },
      { x: x + boxWidth, y },
    ];
    return isForth ? ([left, right] as const) : ([right, left] as const);
  });
  let at = start;
  let path = `M${at.x} ${at.y}`;
  for (const [enter, leave] of straight) {
    path += `${bend(at, enter)}L${leave.x} ${leave.y}`;
    at = leave;
  }
  path += bend(at, end);
  const [lane] = lanes;
  const label = lane ? { x: lane.x + boxWidth / 2, y: lane.y } : middle(start, end);
  return { ...about, path, labelX: label.x, labelY: label.y };
}

/** Between two states of one column: out into the gap and back. */
function beside(start: Port, end: Port, turn: number): Pick<Arrow, 'path' | 'labelX' | 'labelY'> {
  const out = start.x + 34 + (turn % 3) * 14;
  const path = `M${start.x} ${start.y}C${out} ${start.y} ${out} ${end.y} ${end.x} ${end.y}`;
  return { path, labelX: start.x + 46, labelY: (start.y + end.y) / 2 };
}

function bend(from: Port, to: Port): string {
  const x = (from.x + to.x) / 2;
  return `C${x} ${from.y} ${x} ${to.y} ${to.x} ${to.y}`;
}

function middle(one: Port, other: Port): Port {
  return { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 };
}
