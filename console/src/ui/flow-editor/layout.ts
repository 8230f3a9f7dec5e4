import type { FlowDraft } from '@zhiyin/domain/platform';
import { type Box, boxHeight, boxWidth, gapX } from './box.ts';
import { type Arrow, type Drawn, drawArrow, type Port } from './draw-arrow.ts';

const laneHeight = 10;
const gapY = 26;
const edge = 24;

export interface Drawing {
  readonly boxes: readonly Box[];
  readonly arrows: readonly Arrow[];
  readonly width: number;
  readonly height: number;
}

type Parts = Pick<FlowDraft, 'initial' | 'states' | 'moves'>;

/** One line between two states; a move from several states has several, of which the first carries its name. */
interface Line {
  readonly moveKey: string;
  readonly isNamed: boolean;
  readonly from: string;
  readonly to: string;
}

/** What stands in a column: a state, or the lane of a line that goes past its states. */
interface Slot {
  readonly key: string;
  readonly isLane: boolean;
}

/**
 * Draws a flow in columns: each state stands as many columns to the right as it takes moves to come there; what is
 * never reached stands in a column behind. Within a column the order is the flow's own, so that nothing jumps. A line past
 * a column has a lane of its own there, so that it never runs through a state.
 */
export function layOut(flow: Parts): Drawing {
  const columns = columnsOf(flow);
  const lines = linesOf(flow);
  const columnOf = new Map(columns.flatMap((keys, column) => keys.map((key) => [key, column] as const)));
  const slots = columns.map((keys, column) => slotsOf(keys, column, lines, columns, columnOf));
  const height = edge * 2 + Math.max(boxHeight, ...slots.map(tall));
  const places = new Map(
    slots.flatMap((column, index) => stacked(column, edge + index * (boxWidth + gapX), height)),
  );
  const boxes = columns.flatMap((keys) => keys.flatMap((key) => placed(places, key)));
  const arrows = drawLines(lines, places, columnOf);
  const isOutside = lines.some(
    ({ from, to }) => columnOf.get(from) === columns.length - 1 && columnOf.get(to) === columns.length - 1,
  );
  const width = edge * 2 + columns.length * boxWidth + (columns.length - 1) * gapX + (isOutside ? gapX : 0);
  const lowest = Math.max(height, ...arrows.map(({ labelY }) => labelY + edge));
  return { boxes, arrows, width, height: lowest };
}

function columnsOf({ initial, states, moves }: Parts): string[][] {
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

function linesOf({ states, moves }: Pick<FlowDraft, 'states' | 'moves'>): Line[] {
  const known = new Set(states.map(({ key }) => key));
  return moves.flatMap(({ key: moveKey, from, to }) =>
    from.flatMap((start, index) =>
      known.has(start) && known.has(to) && start !== to
        ? [{ moveKey, isNamed: index === 0, from: start, to }]
        : [],
    ),
  );
}

const laneOf = ({ moveKey, from }: Line, column: number): string => `${moveKey} ${from} ${column}`;

/** The states of a column, and between them the lanes of what goes past, each where its line would cross. */
function slotsOf(
  keys: readonly string[],
  column: number,
  lines: readonly Line[],
  columns: readonly (readonly string[])[],
  columnOf: ReadonlyMap<string, number>,
): Slot[] {
  const level = (key: string): number => {
    const own = columns[columnOf.get(key) ?? 0] ?? [];
    return (own.indexOf(key) + 0.5) / own.length;
  };
  const lanes = lines.flatMap((line) => {
    const [a, b] = [columnOf.get(line.from) ?? 0, columnOf.get(line.to) ?? 0];
    if (column <= Math.min(a, b) || column >= Math.max(a, b)) return [];
    const share = (column - a) / (b - a);
    // The way forth goes above what it passes, the way back below.
    const at = level(line.from) * (1 - share) + level(line.to) * share + (b > a ? -0.01 : 0.01);
    return [{ key: laneOf(line, column), isLane: true, at }];
  });
  const states = keys.map((key) => ({ key, isLane: false, at: level(key) }));
  return [...states, ...lanes].sort((one, other) => one.at - other.at);
}

function tall(column: readonly Slot[]): number {
  const heights = column.reduce((sum, { isLane }) => sum + (isLane ? laneHeight : boxHeight), 0);
  return heights + Math.max(0, column.length - 1) * gapY;
}

function stacked(column: readonly Slot[], x: number, height: number): [string, Box][] {
  let y = (height - tall(column)) / 2;
  return column.map(({ key, isLane }) => {
    const box = { key, x, y };
    y += (isLane ? laneHeight : boxHeight) + gapY;
    return [key, box];
  });
}

function placed(places: ReadonlyMap<string, Box>, key: string): Box[] {
  const box = places.get(key);
  return box ? [box] : [];
}

function drawLines(
  lines: readonly Line[],
  places: ReadonlyMap<string, Box>,
  columnOf: ReadonlyMap<string, number>,
): Arrow[] {
  const drawn = lines.flatMap((line): Drawn[] => {
    const [from, to] = [places.get(line.from), places.get(line.to)];
    if (!from || !to) return [];
    const [a, b] = [columnOf.get(line.from) ?? 0, columnOf.get(line.to) ?? 0];
    const between = Array.from(
      { length: Math.max(0, Math.abs(b - a) - 1) },
      (_, step) => Math.sign(b - a) * (step + 1),
    );
    const lanes = between.flatMap((step) => placed(places, laneOf(line, a + step)));
    return [{ ...line, a: from, b: to, lanes: lanes.map(({ x, y }) => ({ x, y: y + laneHeight / 2 })) }];
  });
  const ports = portsOf(drawn);
  return apart(drawn.map((line, index) => drawArrow(line, ports(index, 'a'), ports(index, 'b'), index)));
}

/** Where lines leave and reach the sides of their states: those that go higher sit higher. */
function portsOf(drawn: readonly Drawn[]): (index: number, end: 'a' | 'b') => Port {
  const sides = new Map<string, { index: number; end: 'a' | 'b'; towards: number }[]>();
  const sideOf = ({ a, b }: Drawn, end: 'a' | 'b'): 'left' | 'right' => {
    if (a.x === b.x) return 'right';
    return end === 'a' ? (b.x > a.x ? 'right' : 'left') : b.x > a.x ? 'left' : 'right';
  };
  for (const [index, line] of drawn.entries()) {
    for (const end of ['a', 'b'] as const) {
      const side = `${line[end].key} ${sideOf(line, end)}`;
      const next = end === 'a' ? (line.lanes[0] ?? line.b) : (line.lanes.at(-1) ?? line.a);
      sides.set(side, [...(sides.get(side) ?? []), { index, end, towards: next.y }]);
    }
  }
  return (index, end) => {
    const line = drawn[index];
    const side = line ? sideOf(line, end) : 'right';
    const box = line?.[end] ?? { key: '', x: 0, y: 0 };
    const own = (sides.get(`${box.key} ${side}`) ?? []).toSorted((one, other) => one.towards - other.towards);
    const at = own.findIndex((one) => one.index === index && one.end === end);
    const step = Math.min(12, (boxHeight - 16) / Math.max(1, own.length - 1));
    const y = box.y + boxHeight / 2 + (at - (own.length - 1) / 2) * step;
    return { x: side === 'right' ? box.x + boxWidth : box.x, y };
  };
}

const nameHeight = 15;

/** Moves names down until none lies on another. */
function apart(arrows: readonly Arrow[]): Arrow[] {
  const put: Arrow[] = [];
  return arrows.map((arrow) => {
    if (!arrow.isNamed) return arrow;
    let { labelY } = arrow;
    const isTaken = () =>
      put.some(
        (one) => Math.abs(one.labelX - arrow.labelX) < gapX && Math.abs(one.labelY - labelY) < nameHeight,
      );
    while (isTaken()) labelY += nameHeight;
    const moved = { ...arrow, labelY };
    put.push(moved);
    return moved;
  });
}
