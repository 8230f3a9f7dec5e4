import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FlowDefinition } from './flow.ts';
import { reachableStates, statesThatCanClose } from './graph.ts';
import { parseFlow } from './parse-flow.ts';
import { json, move, moves, state, states } from './sample-flow.ts';
import { flowReasons } from './words.ts';

const free = move('timed', ['customer'], 'done');
const asking = (more: object) =>
  json({ moves: [...moves.slice(0, 3), move('close', ['done'], 'end', { demands: more })] });
describe('parseFlow', () => {
  it('takes a flow that can be followed to its end', () => expect(parseFlow(json()).ok).toBe(true));

  it.each([
    {
      why: 'two states share a key',
      flow: json({ states: [...states, state('new', 'open')] }),
      path: 'states.4.key',
      reason: flowReasons.doubleKey,
    },
    {
      why: 'nothing leads to a state',
      flow: json({ states: [...states, state('alone', 'open')] }),
      path: 'states.4',
      reason: flowReasons.unreachable,
    },
    {
      why: 'a state is a dead end',
      flow: json({
        states: [...states, state('trap', 'open')],
        moves: [...moves, move('fall', ['new'], 'trap')],
      }),
      path: 'states.4',
      reason: flowReasons.noWayToClosed,
    },
    {
      why: 'no state is closed',
      flow: json({ states: states.slice(0, 3), moves: moves.slice(0, 3) }),
      path: 'states',
      reason: flowReasons.nothingClosed,
    },
    {
      why: 'it begins nowhere',
      flow: json({ initial: 'nowhere' }),
      path: 'initial',
      reason: flowReasons.unknownState,
    },
    {
      why: 'a move comes from nowhere',
      flow: json({ moves: [...moves, move('odd', ['nowhere'], 'end')] }),
      path: 'moves.4.from.0',
      reason: flowReasons.unknownState,
    },
    {
      why: 'a move goes nowhere',
      flow: json({ moves: [...moves, move('odd', ['new'], 'nowhere')] }),
      path: 'moves.4.to',
      reason: flowReasons.unknownState,
    },
    {
      why: 'a move stays where it is',
      flow: json({ moves: [...moves, move('odd', ['new'], 'new')] }),
      path: 'moves.4.from.0',
      reason: flowReasons.toItself,
    },
    {
      why: 'a timer makes no move of the flow',
      flow: json({
        states: [state('new', 'open', { timer: { afterSeconds: 60, move: 'odd' } }), ...states.slice(1)],
      }),
      path: 'states.0.timer.move',
      reason: flowReasons.unknownMove,
    },
    {
      why: 'a timer makes a move of another state',
      flow: json({
        states: [state('new', 'open', { timer: { afterSeconds: 60, move: 'close' } }), ...states.slice(1)],
      }),
      path: 'states.0.timer.move',
      reason: flowReasons.timerElsewhere,
    },
    {
      why: 'a timed move asks for a comment',
      flow: json({
        states: [
          ...states.slice(0, 1),
          state('customer', 'waiting', { timer: { afterSeconds: 60, move: 'timed' } }),
          ...states.slice(2),
        ],
        moves: [...moves, { ...free, demands: { comment: 'internal' } }],
      }),
      path: 'states.1.timer.move',
      reason: flowReasons.timerDemands,
    },
    {
      why: 'a demanded field is not there',
      flow: asking({ fields: ['ghost'] }),
      path: 'moves.3.demands.fields.0',
      reason: flowReasons.unknownField,
    },
    {
      why: 'nobody approves',
      flow: asking({ approval: { steps: [{ upTo: null, needs: 'one' }] } }),
      path: 'moves.3.demands.approval.steps.0',
      reason: flowReasons.noApprovers,
    },
    {
      why: 'amounts have no field',
      flow: asking({
        approval: {
          steps: [
            { upTo: 1, needs: 'nobody' },
            { upTo: null, needs: 'nobody' },
          ],
        },
      }),
      path: 'moves.3.demands.approval.amountField',
      reason: flowReasons.amountMissing,
    },
    {
      why: 'the last step has a bound',
      flow: asking({ approval: { amountField: 'refund', steps: [{ upTo: 1, needs: 'nobody' }] } }),
      path: 'moves.3.demands.approval.steps.0.upTo',
      reason: flowReasons.stepsUnordered,
    },
    { why: 'it is not a flow at all', flow: { states: 5 }, path: 'states', reason: flowReasons.malformed },
  ])('says where: $why', ({ flow, path, reason }) => {
    const parsed = parseFlow(flow, new Set(['refund']));
    expect(parsed.ok ? [] : parsed.problems).toContainEqual({ path, reason });
  });

  it('names a missing name once, though both languages are missing', () => {
    const bare = { ...moves[0], label: { zh: '', en: '' } };
    const parsed = parseFlow(json({ moves: [bare, ...moves.slice(1)] }));
    expect(parsed.ok ? [] : parsed.problems).toEqual([
      { path: 'moves.0.label', reason: flowReasons.unnamed },
    ]);
  });

  it('takes a timer whose move demands nothing', () => {
    const timed = state('customer', 'waiting', { timer: { afterSeconds: 60, move: 'timed' } });
    const swapped = states.map((one) => (one.key === 'customer' ? timed : one));
    expect(parseFlow(json({ states: swapped, moves: [...moves, free] })).ok).toBe(true);
  });
});

const keys = ['a', 'b', 'c', 'd', 'e'];
const anyGraph = fc.record({
  closed: fc.subarray(keys),
  arrows: fc.array(fc.tuple(fc.constantFrom(...keys), fc.constantFrom(...keys)), { maxLength: 12 }),
});
const graphOf = ({ closed, arrows }: { closed: string[]; arrows: [string, string][] }) =>
  json({
    initial: 'a',
    states: keys.map((key) => state(key, closed.includes(key) ? 'closed' : 'open')),
    moves: arrows.map(([from, to], index) => move(`m${index}`, [from], to)),
  });

describe('any flow that is accepted', () => {
  it('lets one walk from anywhere to a closed state, by its own moves', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const parsed = parseFlow(graphOf(graph));
        if (!parsed.ok) return;
        for (const key of keys) expect(walkToClosed(parsed.flow.definition, key)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('is accepted exactly when all is reachable, all can close and no move stays', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const definition = FlowDefinition.parse(graphOf(graph));
        const isWhole =
          reachableStates(definition).length === keys.length &&
          statesThatCanClose(definition).length === keys.length;
        const isMoving = graph.arrows.every(([from, to]) => from !== to);
        expect(parseFlow(definition).ok).toBe(isWhole && isMoving);
      }),
      { numRuns: 300 },
    );
  });
});

/** Breadth first by hand, as somebody with a finger on the drawing would. */
function walkToClosed(flow: FlowDefinition, start: string): boolean {
  let front = [start];
  for (let step = 0; step <= flow.states.length; step++) {
    if (flow.states.some(({ key, category }) => category === 'closed' && front.includes(key))) return true;
    front = flow.moves.filter(({ from }) => from.some((one) => front.includes(one))).map(({ to }) => to);
  }
  return false;
}
