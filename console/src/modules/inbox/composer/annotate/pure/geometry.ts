import type { Area, Mark, Point, Size, Tool } from './marks.ts';

/** The point nearest to it inside the picture. */
export function inside({ x, y }: Point, { width, height }: Size): Point {
  return { x: Math.min(width, Math.max(0, x)), y: Math.min(height, Math.max(0, y)) };
}

/** The upright area between two corners, whichever they are. */
function areaBetween(a: Point, b: Point): Area {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  return { x, y, width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) };
}

/** The smallest area that holds all points; of none it is nothing at the beginning. */
export function areaAround(points: readonly Point[]): Area {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  if (points.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  return areaBetween({ x: Math.min(...xs), y: Math.min(...ys) }, { x: Math.max(...xs), y: Math.max(...ys) });
}

/** A mark moved as far as the picture lets it: its shape stays. */
export function moved(mark: Mark, by: Point, size: Size): Mark {
  const area = areaAround(mark.points);
  const dx = Math.min(size.width - area.x - area.width, Math.max(-area.x, by.x));
  const dy = Math.min(size.height - area.y - area.height, Math.max(-area.y, by.y));
  return { ...mark, points: mark.points.map(({ x, y }) => ({ x: x + dx, y: y + dy })) };
}

/** A mark with one of its ends somewhere else, inside the picture. A mark of one point, or of many, stays. */
export function withEnd(mark: Mark, end: 0 | 1, to: Point, size: Size): Mark {
  if (mark.points.length !== 2 || mark.tool === 'pen') return mark;
  return { ...mark, points: mark.points.map((point, at) => (at === end ? inside(to, size) : point)) };
}

/** The two points behind the tip of an arrow, 28° to each side; both on the tip when it has no length. */
export function arrowHead(from: Point, tip: Point, length: number): readonly [Point, Point] {
  const way = Math.atan2(tip.y - from.y, tip.x - from.x);
  const reach = Math.min(length, Math.hypot(tip.x - from.x, tip.y - from.y));
  const wing = (turn: number): Point => ({
    x: tip.x - reach * Math.cos(way + turn),
    y: tip.y - reach * Math.sin(way + turn),
  });
  const turn = (28 * Math.PI) / 180;
  return [wing(turn), wing(-turn)];
}

/** How far a point is from the line between two others. */
export function distanceTo(point: Point, a: Point, b: Point): number {
  const length = (b.x - a.x) ** 2 + (b.y - a.y) ** 2;
  const along = length === 0 ? 0 : ((point.x - a.x) * (b.x - a.x) + (point.y - a.y) * (b.y - a.y)) / length;
  const share = Math.min(1, Math.max(0, along));
  return Math.hypot(point.x - a.x - share * (b.x - a.x), point.y - a.y - share * (b.y - a.y));
}

/** By what a mark is taken hold of at a point: one of its ends, or the whole; null beside it. */
export function gripAt(mark: Mark, point: Point, unit: number): 0 | 1 | 'whole' | null {
  const near = unit * 4;
  const [a, b] = mark.points;
  if (!a) return null;
  if (mark.points.length === 2 && b && mark.tool !== 'pen') {
    if (Math.hypot(point.x - b.x, point.y - b.y) <= near * 1.5) return 1;
    if (Math.hypot(point.x - a.x, point.y - a.y) <= near * 1.5) return 0;
  }
  return outlineOf(mark, unit).some(([from, to]) => distanceTo(point, from, to) <= near) ? 'whole' : null;
}

/** The lines a mark is touched by. A number and a text are as large as they are drawn. */
function outlineOf(mark: Mark, unit: number): (readonly [Point, Point])[] {
  const [a, b = a] = mark.points;
  if (!a || !b) return [];
  if (mark.tool === 'number')
    return [
      [a, a],
      [
        { ...a, x: a.x + unit * 4 },
        { ...a, x: a.x - unit * 4 },
      ],
    ];
  if (mark.tool === 'text') {
    return [[a, { x: a.x + Math.max(1, mark.text.length) * unit * 6, y: a.y }]];
  }
  if (mark.tool === 'box' || mark.tool === 'blur') {
    const [c, d] = [
      { x: b.x, y: a.y },
      { x: a.x, y: b.y },
    ];
    return [
      [a, c],
      [c, b],
      [b, d],
      [d, a],
    ];
  }
  const lines = mark.points.slice(1).map((point, at) => [mark.points[at] ?? point, point] as const);
  return lines.length === 0 ? [[a, a]] : lines;
}

/** A drawn line without the points that lie closer together than `step`; its ends stay. */
export function thinned(points: readonly Point[], step: number): Point[] {
  const kept: Point[] = [];
  points.forEach((point, at) => {
    const last = kept.at(-1);
    const isFar = !last || Math.hypot(point.x - last.x, point.y - last.y) >= step;
    if (isFar || at === points.length - 1) kept.push(point);
  });
  return kept;
}

/** False for a slip of the hand: a mark too small to be seen. */
export function isSeen(mark: Mark, unit: number): boolean {
  if (mark.tool === 'number' || mark.tool === 'text') return true;
  const { width, height } = areaAround(mark.points);
  const isFlat = mark.tool === 'box' || mark.tool === 'blur';
  return (isFlat ? Math.min(width, height) : Math.max(width, height)) >= unit * 2;
}

/** Where a mark stands that is put down without a pointer: in the middle, a fifth of the picture large. */
export function middleOf(tool: Tool, { width, height }: Size): Point[] {
  const at = { x: width / 2, y: height / 2 };
  if (tool === 'number' || tool === 'text') return [at];
  const by = { x: width / 10, y: height / 10 };
  return [
    { x: at.x - by.x, y: at.y - by.y },
    { x: at.x + by.x, y: at.y + by.y },
  ];
}

/** How much smaller a picture is shown so that it fits; never larger than it is. */
export function fitScale(picture: Size, room: Size): number {
  return Math.min(1, room.width / picture.width, room.height / picture.height);
}
