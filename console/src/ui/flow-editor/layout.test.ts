import type { FlowDraft } from '@zhiyin/domain/platform';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addMove, addState, emptyFlow } from './flow-edit.ts';
import { boxHeight, boxWidth, layOut } from './layout.ts';

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
