import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  areaAround,
  arrowHead,
  distanceTo,
  fitScale,
  gripAt,
  isSeen,
  middleOf,
  moved,
  thinned,
  withEnd,
} from './geometry.ts';
import { type Mark, numberOf, type Tool, tools, unitOf } from './marks.ts';

const size = { width: 100, height: 80 };
const aMark = (tool: Tool, ...ends: (readonly [number, number])[]): Mark => ({
  id: 1,
  tool,
  colour: 'red',
  points: ends.map(([x, y]) => ({ x, y })),
  text: tool === 'text' ? '这里' : '',
});
const told = ({ points }: Mark) => points.map(({ x, y }) => `${x},${y}`).join(' ');

it.each([
  { by: { x: 5, y: -5 }, at: '15,5 35,25', why: 'there is room' },
  { by: { x: 900, y: 0 }, at: '80,10 100,30', why: 'it stops at the edge and keeps its shape' },
  { by: { x: -900, y: -900 }, at: '0,0 20,20', why: 'it stops in the corner' },
])('moves a mark to $at: $why', ({ by, at }) => {
  expect(told(moved(aMark('box', [10, 10], [30, 30]), by, size))).toBe(at);
});

it.each([
  { mark: aMark('arrow', [10, 10], [30, 30]), end: 1, at: '10,10 100,80', why: 'inside the picture' },
  { mark: aMark('box', [10, 10], [30, 30]), end: 0, at: '100,80 30,30', why: 'by its other end' },
  { mark: aMark('number', [10, 10]), end: 1, at: '10,10', why: 'not: it has no ends' },
  { mark: aMark('pen', [10, 10], [30, 30]), end: 1, at: '10,10 30,30', why: 'not: it was drawn by hand' },
] as const)('resizes a $mark.tool $why', ({ mark, end, at }) => {
  expect(told(withEnd(mark, end, { x: 900, y: 900 }, size))).toBe(at);
});

describe('takes hold of', () => {
  it.each([
    { mark: aMark('box', [10, 10], [60, 60]), at: [35, 10], grip: 'whole', why: 'its edge' },
    { mark: aMark('box', [10, 10], [60, 60]), at: [35, 35], grip: null, why: 'nothing: it is hollow' },
    { mark: aMark('blur', [10, 10], [60, 60]), at: [35, 35], grip: null, why: 'nothing: one draws on it' },
    { mark: aMark('box', [10, 10], [60, 60]), at: [61, 62], grip: 1, why: 'its end' },
    { mark: aMark('box', [10, 10], [60, 60]), at: [9, 9], grip: 0, why: 'its beginning' },
    { mark: aMark('arrow', [10, 10], [60, 60]), at: [35, 36], grip: 'whole', why: 'its line' },
    { mark: aMark('pen', [10, 10], [60, 10], [60, 60]), at: [60, 35], grip: 'whole', why: 'its second part' },
    { mark: aMark('number', [10, 10]), at: [13, 10], grip: 'whole', why: 'its disc' },
    { mark: aMark('text', [10, 10]), at: [25, 10], grip: 'whole', why: 'its second sign' },
    { mark: aMark('text', [10, 10]), at: [60, 10], grip: null, why: 'nothing: it ended' },
  ] as const)('a $mark.tool by $why', ({ mark, at: [x, y], grip }) => {
    expect(gripAt(mark, { x, y }, 2)).toBe(grip);
  });
});

it('draws the head of an arrow behind its tip, no longer than the arrow', () => {
  const [left, right] = arrowHead({ x: 0, y: 0 }, { x: 50, y: 0 }, 10);
  expect([left.x, left.y + right.y]).toEqual([right.x, 0]);
  expect(left.x).toBeCloseTo(50 - 10 * Math.cos((28 * Math.PI) / 180));
  expect(arrowHead({ x: 5, y: 5 }, { x: 5, y: 5 }, 10)).toEqual([
    { x: 5, y: 5 },
    { x: 5, y: 5 },
  ]);
});

it.each([
  { point: { x: 5, y: 3 }, far: 3, why: 'beside the line' },
  { point: { x: -3, y: 4 }, far: 5, why: 'before its beginning' },
])('is $far away $why', ({ point, far }) => {
  expect(distanceTo(point, { x: 0, y: 0 }, { x: 10, y: 0 })).toBe(far);
});

it('drops what lies close together, never the ends', () => {
  const line = [0, 1, 2, 6, 7, 12, 13].map((x) => ({ x, y: 0 }));
  expect(thinned(line, 5).map(({ x }) => x)).toEqual([0, 6, 12, 13]);
  expect(thinned([], 5)).toEqual([]);
});

it.each([
  { mark: aMark('box', [10, 10], [40, 11]), isIt: false, why: 'a box without height' },
  { mark: aMark('arrow', [10, 10], [40, 11]), isIt: true, why: 'a flat arrow' },
  { mark: aMark('pen', [10, 10]), isIt: false, why: 'a dot' },
  { mark: aMark('number', [10, 10]), isIt: true, why: 'a number' },
])('sees $why: $isIt', ({ mark, isIt }) => expect(isSeen(mark, 2)).toBe(isIt));

it.each(tools.map((tool) => ({ tool })))(
  'puts a $tool down without a pointer, where it is seen',
  ({ tool }) => {
    const points = middleOf(tool, size);
    expect(isSeen({ ...aMark(tool), points }, 2)).toBe(true);
    expect(areaAround(points).x).toBeGreaterThan(0);
  },
);

it('counts numbers alone', () => {
  const marks = [aMark('number', [1, 1]), aMark('box', [1, 1], [9, 9]), aMark('number', [2, 2])].map(
    (mark, id) => ({ ...mark, id }),
  );
  expect(marks.map((mark) => numberOf(marks, mark))).toEqual([1, 0, 2]);
});

it.each([
  { room: { width: 50, height: 50 }, scale: 0.5 },
  { room: { width: 500, height: 40 }, scale: 0.5 },
  { room: { width: 500, height: 500 }, scale: 1 },
])('shows it at $scale in $room.width × $room.height', ({ room, scale }) => {
  expect(fitScale(size, room)).toBe(scale);
});

it('keeps every mark in the picture, wherever it is moved', () => {
  const part = fc.double({ min: 0, max: 1, noNaN: true });
  const way = fc.double({ min: -500, max: 500, noNaN: true });
  fc.assert(
    fc.property(part, part, part, part, way, way, (a, b, c, d, x, y) => {
      const mark = aMark('box', [a * size.width, b * size.height], [c * size.width, d * size.height]);
      const area = areaAround(moved(mark, { x, y }, size).points);
      expect(Math.min(area.x, area.y)).toBeGreaterThanOrEqual(-1e-9);
      expect(area.x + area.width).toBeLessThanOrEqual(size.width + 1e-9);
      expect(area.y + area.height).toBeLessThanOrEqual(size.height + 1e-9);
    }),
    { numRuns: 200 },
  );
});

it.each([
  { width: 4000, unit: 15 },
  { width: 100, unit: 2 },
])('draws lines of $unit on a picture of $width', ({ width, unit }) => {
  expect(unitOf({ width, height: 10 })).toBe(unit);
});
