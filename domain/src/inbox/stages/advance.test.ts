import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFlow } from '../../kit/flow/parse-flow.ts';
import { advanceStage, type Happening } from './advance.ts';
import { type HappeningKind, happeningKinds, type StageMoves } from './happening.ts';
import { readyStageFlow, readyStageMoves } from './ready-flow.ts';

const flow = { ...readyStageFlow, flowId: '01980000-0000-7000-8000-000000000001', version: 1 };
const start = Date.UTC(2026, 2, 2, 9);
const at = (second: number) => new Date(start + second * 1000);
const first: HappeningKind[] = ['answered'];
const again: HappeningKind[] = ['answered', 'answered-again'];

/** Goes through happenings a second apart; answers the stages that are entered. */
function way(
  stateKey: string,
  tries: readonly (readonly HappeningKind[])[],
  moves: StageMoves = readyStageMoves,
) {
  const happenings = tries.map((one, index): Happening => ({ tries: one, at: at(index), memberId: null }));
  return advanceStage(flow, moves, { stateKey, since: at(0) }, happenings).map((entry) => entry.stateKey);
}

describe('the standard way', () => {
  it('is a flow that can be followed, and its moves are there', () => {
    const parsed = parseFlow(flow);
    expect(parsed.ok ? [] : parsed.problems).toEqual([]);
    const keys = flow.moves.map(({ key }) => key);
    expect(Object.values(readyStageMoves).filter((key) => key !== null && !keys.includes(key))).toEqual([]);
  });

  it.each<{ why: string; from: string; tries: HappeningKind[][]; goes: string[] }>([
    { why: 'nothing happens', from: 'receive', tries: [], goes: [] },
    { why: 'the first answer begins to understand', from: 'receive', tries: [first], goes: ['understand'] },
    {
      why: 'the second answer solves',
      from: 'receive',
      tries: [first, again],
      goes: ['understand', 'solve'],
    },
    { why: 'a third answer changes nothing', from: 'solve', tries: [again], goes: [] },
    {
      why: 'an old conversation’s next answer counts as its first',
      from: 'receive',
      tries: [again],
      goes: ['understand'],
    },
    {
      why: 'a reason that is known means solving',
      from: 'understand',
      tries: [['reason-set']],
      goes: ['solve'],
    },
    {
      why: 'a reason set before anybody answered is no work yet',
      from: 'receive',
      tries: [['reason-set']],
      goes: [],
    },
    {
      why: 'a close without a reason leaves something to record',
      from: 'solve',
      tries: [['closed']],
      goes: ['record'],
    },
    {
      why: 'a close with a reason is done at once',
      from: 'solve',
      tries: [['closed'], ['recorded']],
      goes: ['record', 'done'],
    },
    { why: 'a close unanswered is recorded, too', from: 'receive', tries: [['closed']], goes: ['record'] },
    { why: 'the reason comes later', from: 'record', tries: [['recorded']], goes: ['done'] },
    {
      why: 'a follow-up after the end',
      from: 'done',
      tries: [['follow-up-asked'], ['follow-ups-over']],
      goes: ['follow-up', 'done'],
    },
    {
      why: 'a follow-up before the reason is there',
      from: 'record',
      tries: [['follow-up-asked'], ['recorded']],
      goes: ['follow-up'],
    },
    {
      why: 'opened again it is solved again',
      from: 'done',
      tries: [['reopened'], ['closed'], ['recorded']],
      goes: ['solve', 'record', 'done'],
    },
    {
      why: 'opened again in the middle of a follow-up',
      from: 'follow-up',
      tries: [['reopened']],
      goes: ['solve'],
    },
    {
      why: 'the agent was ahead: recording goes on while they answer',
      from: 'record',
      tries: [again, again],
      goes: [],
    },
  ])('$why', ({ from, tries, goes }) => expect(way(from, tries)).toEqual(goes));

  it('never goes anywhere by itself when the shop chose so', () => {
    const none: StageMoves = { ...readyStageMoves, answered: null, 'answered-again': null };
    expect(way('receive', [first, again], none)).toEqual([]);
  });

  it('makes no move that asks for something, or that the flow does not have', () => {
    const asking = {
      ...flow,
      moves: flow.moves.map((move) =>
        move.key === 'understand'
          ? { ...move, demands: { ...move.demands, comment: 'internal' as const } }
          : move,
      ),
    };
    const happening = [{ tries: first, at: at(1), memberId: null }];
    const from = { stateKey: 'receive', since: at(0) };
    expect(advanceStage(asking, readyStageMoves, from, happening)).toEqual([]);
    expect(advanceStage(flow, { ...readyStageMoves, answered: 'gone' }, from, happening)).toEqual([]);
    expect(advanceStage(flow, readyStageMoves, { ...from, stateKey: 'gone' }, happening)).toEqual([]);
  });

  it('leaves alone what a hand moved after it', () => {
    const late = [{ tries: first, at: at(1), memberId: null }];
    expect(advanceStage(flow, readyStageMoves, { stateKey: 'receive', since: at(2) }, late)).toEqual([]);
  });

  it('comes to the same in one lot or in many', () => {
    const anything = fc.array(fc.constantFrom(...happeningKinds), { maxLength: 20 });
    fc.assert(
      fc.property(anything, fc.nat(20), (kinds, cut) => {
        const all = kinds.map((kind, index): Happening => ({ tries: [kind], at: at(index), memberId: null }));
        const from = { stateKey: 'receive', since: at(0) };
        const whole = advanceStage(flow, readyStageMoves, from, all);
        const before = advanceStage(flow, readyStageMoves, from, all.slice(0, cut));
        const last = before.at(-1);
        const then = last ? { stateKey: last.stateKey, since: last.at } : from;
        expect([...before, ...advanceStage(flow, readyStageMoves, then, all.slice(cut))]).toEqual(whole);
      }),
      { numRuns: 200 },
    );
  });
});
