import type { FlowDraft } from '@zhiyin/domain/platform';

export const boxWidth = 148;
export const boxHeight = 52;
const gapX = 84;
const gapY = 44;
const edge = 24;

/** A state as it is drawn. */
export interface Box {
  readonly key: string;
  readonly x: number;
  readonly y: number;
}

/** One arrow of a move; a move from several states has several, of which the first carries its name. */
export interface Arrow {
  readonly moveKey: string;
  readonly isNamed: boolean;
  /** True when it leads back to what came before. */
  readonly isBack: boolean;
  readonly from: string;
  readonly to: string;
  /** The line as SVG wants it, and where its name stands. */
  readonly path: string;
  readonly labelX: number;
  readonly labelY: number;
}

export interface Drawing {
  readonly boxes: readonly Box[];
  readonly arrows: readonly Arrow[];
  readonly width: number;
  readonly height: number;
}

/**
 * Draws a flow in columns: each state stands as many columns to the right as it takes moves to come there; what is
 * never reached stands in a column behind. Within a column the order is the flow's own, so that nothing jumps.
 */
export function layOut(flow: Pick<FlowDraft, 'initial' | 'states' | 'moves'>): Drawing {
  const columns = columnsOf(flow);
  const tallest = Math.max(1, ...columns.map((keys) => keys.length));
  const height = edge * 2 + tallest * boxHeight + (tallest - 1) * gapY + 40;
  const boxes = columns.flatMap((keys, column) => {
    const own = keys.length * boxHeight + (keys.length - 1) * gapY;
    const top = (height - own) / 2;
    return keys.map((key, row) => ({
      key,
      x: edge + column * (boxWidth + gapX),
      y: top + row * (boxHeight + gapY),
    }));
  });
  const width = edge * 2 + columns.length * boxWidth + Math.max(0, columns.length - 1) * gapX;
  return { boxes, arrows: apart(arrowsOf(flow, boxes)), width: width + 40, height };
}

function columnsOf({ initial, states, moves }: Pick<FlowDraft, 'initial' | 'states' | 'moves'>): string[][] {
  const depth = new Map<string, number>([[initial, 0]]);
  const waiting = [initial];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    for (const { from, to } of moves) {
      if (!from.includes(next) || depth.has(to)) continue;
      depth.set(to, (depth.get(next) ?? 0) + 1);
      waiting.push(to);
    }
  }
  const deepest = Math.max(...depth.values());
  // An end stands at the end, however short a way leads there: that is where people look for it.
  const behind = { open: 0, waiting: 0, solved: deepest + 1, closed: deepest + 2 };
  const columnOf = ({ key, category }: FlowDraft['states'][number]): number =>
    key === initial ? 0 : Math.max(depth.get(key) ?? deepest + 3, behind[category]);
  const used = [...new Set(states.map(columnOf))].sort((a, b) => a - b);
  return used.map((column) => states.filter((state) => columnOf(state) === column).map(({ key }) => key));
}

function arrowsOf({ moves }: Pick<FlowDraft, 'moves'>, boxes: readonly Box[]): Arrow[] {
  const places = new Map(boxes.map((box) => [box.key, box]));
  const drawn = new Map<string, number>();
  return moves.flatMap(({ key, from, to }) =>
    from.flatMap((start, index) => {
      const [a, b] = [places.get(start), places.get(to)];
      if (!a || !b || start === to) return [];
      const pair = [start, to].sort().join(' ');
      const turn = drawn.get(pair) ?? 0;
      drawn.set(pair, turn + 1);
      const kind = { isNamed: index === 0, isBack: b.x < a.x };
      return [{ moveKey: key, from: start, to, ...kind, ...line(a, b, turn) }];
    }),
  );
}

const nameWidth = 64;
const nameHeight = 15;

/** Moves names down until none lies on another. */
function apart(arrows: readonly Arrow[]): Arrow[] {
  const placed: Arrow[] = [];
  return arrows.map((arrow) => {
    if (!arrow.isNamed) return arrow;
    let { labelY } = arrow;
    const isTaken = () =>
      placed.some(
        (one) =>
          Math.abs(one.labelX - arrow.labelX) < nameWidth && Math.abs(one.labelY - labelY) < nameHeight,
      );
    while (isTaken()) labelY += nameHeight;
    const moved = { ...arrow, labelY };
    placed.push(moved);
    return moved;
  });
}

/** From the near side of one box to that of the other; lines between the same two bend apart. */
function line(a: Box, b: Box, turn: number): Pick<Arrow, 'path' | 'labelX' | 'labelY'> {
  const isForth = b.x > a.x;
  const isSame = b.x === a.x;
  const bend = 16 + turn * 22;
  if (isSame) {
    const side = a.x + boxWidth;
    const [y1, y2] = [a.y + boxHeight / 2, b.y + boxHeight / 2];
    const out = side + 26 + turn * 16;
    return curve(side, y1, out, y1, out, y2, side, y2);
  }
  if (isForth) {
    const [x1, x2] = [a.x + boxWidth, b.x];
    const [y1, y2] = [a.y + boxHeight / 2 - 8, b.y + boxHeight / 2 - 8];
    const middle = (x1 + x2) / 2;
    const lift = turn === 0 && b.x - a.x <= boxWidth + gapX ? 0 : bend;
    return curve(x1, y1, middle, y1 - lift, middle, y2 - lift, x2, y2);
  }
  // Backward lines go below, so that they do not hide the way forth.
  const [x1, x2] = [a.x + boxWidth / 2, b.x + boxWidth / 2];
  const [y1, y2] = [a.y + boxHeight, b.y + boxHeight];
  const low = Math.max(y1, y2) + bend + 8;
  return curve(x1, y1, x1, low, x2, low, x2, y2);
}

function curve(
  x1: number,
  y1: number,
  cx1: number,
  cy1: number,
  cx2: number,
  cy2: number,
  x2: number,
  y2: number,
) {
  return {
    path: `M${x1} ${y1}C${cx1} ${cy1} ${cx2} ${cy2} ${x2} ${y2}`,
    labelX: (x1 + 3 * cx1 + 3 * cx2 + x2) / 8,
    labelY: (y1 + 3 * cy1 + 3 * cy2 + y2) / 8,
  };
}
