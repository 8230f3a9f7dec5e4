import type { FlowDraft } from '@zhiyin/domain/platform';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { boxHeight, boxWidth } from './box.ts';
import { addMove, addState, emptyFlow } from './flow-edit.ts';
import { layOut } from './layout.ts';

const label = { zh: '名', en: 'Name' };

it('puts what comes later further to the right, and what is never reached last', () => {
  const begun = emptyFlow(label, { start: label, finish: label, move: label });
  const flow = addState(begun, label).flow;
  const [start, finish, alone] = layOut(flow).boxes;
  expect(start?.x).toBeLessThan(finish?.x ?? 0);
  expect(finish?.x).toBeLessThan(alone?.x ?? 0);
});

const anyFlow = fc
  .record({
    states: fc.integer({ min: 0, max: 12 }),
    arrows: fc.array(fc.tuple(fc.nat(13), fc.nat(13)), { maxLength: 20 }),
  })
  .map(({ states, arrows }) => {
    let flow: FlowDraft = emptyFlow(label, { start: label, finish: label, move: label });
    for (let index = 0; index < states; index++) flow = addState(flow, label).flow;
    for (const [from, to] of arrows) {
      const [a, b] = [flow.states[from % flow.states.length], flow.states[to % flow.states.length]];
      if (a && b) flow = addMove(flow, a.key, b.key, label).flow;
    }
    return flow;
  });

it('draws every state once, inside the picture, and none over another', () => {
  fc.assert(
    fc.property(anyFlow, (flow) => {
      const { boxes, width, height } = layOut(flow);
      expect(boxes.map(({ key }) => key).toSorted()).toEqual(flow.states.map(({ key }) => key).toSorted());
      for (const [index, one] of boxes.entries()) {
        expect(one.x >= 0 && one.y >= 0 && one.x + boxWidth <= width && one.y + boxHeight <= height).toBe(
          true,
        );
        for (const other of boxes.slice(index + 1)) {
          const isApart = Math.abs(one.x - other.x) >= boxWidth || Math.abs(one.y - other.y) >= boxHeight;
          expect(isApart).toBe(true);
        }
      }
    }),
    { numRuns: 200 },
  );
});

it('draws an arrow for every state that a move begins in', () => {
  fc.assert(
    fc.property(anyFlow, (flow) => {
      const wanted = flow.moves.flatMap(({ from, to }) => from.filter((key) => key !== to));
      expect(layOut(flow).arrows).toHaveLength(wanted.length);
    }),
    { numRuns: 200 },
  );
});

/** Points along a path of bends and straight lines. */
function pointsOf(path: string): { x: number; y: number }[] {
  const steps = [...path.matchAll(/([MLC])([^MLC]+)/g)].map(([, verb, numbers = '']) => ({
    verb,
    at: numbers.trim().split(' ').map(Number),
  }));
  let from = { x: 0, y: 0 };
  return steps.flatMap(({ at }) => {
    const [x1, y1, x2, y2, x3, y3] = at.length === 6 ? at : [from.x, from.y, ...at, ...at];
    const bend = [from, { x: x1 ?? 0, y: y1 ?? 0 }, { x: x2 ?? 0, y: y2 ?? 0 }, { x: x3 ?? 0, y: y3 ?? 0 }];
    from = bend[3] ?? from;
    return Array.from({ length: 21 }, (_, step) => {
      const t = step / 20;
      const shares = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t ** 3];
      const sum = (axis: 'x' | 'y') => bend.reduce((all, one, n) => all + one[axis] * (shares[n] ?? 0), 0);
      return { x: sum('x'), y: sum('y') };
    });
  });
}

it('leads no line through a state', () => {
  fc.assert(
    fc.property(anyFlow, (flow) => {
      const { boxes, arrows } = layOut(flow);
      const isWithin = ({ x, y }: { x: number; y: number }) =>
        boxes.some((b) => x > b.x + 1 && x < b.x + boxWidth - 1 && y > b.y + 1 && y < b.y + boxHeight - 1);
      for (const { path } of arrows) expect(pointsOf(path).slice(21).some(isWithin)).toBe(false);
    }),
    { numRuns: 100 },
  );
});

it('lays no name on another', () => {
  fc.assert(
    fc.property(anyFlow, (flow) => {
      const named = layOut(flow).arrows.filter(({ isNamed }) => isNamed);
      for (const [index, one] of named.entries()) {
        for (const other of named.slice(index + 1)) {
          const isApart =
            Math.abs(one.labelX - other.labelX) >= 64 || Math.abs(one.labelY - other.labelY) >= 15;
          expect(isApart).toBe(true);
        }
      }
    }),
    { numRuns: 100 },
  );
});
