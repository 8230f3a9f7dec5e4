import { expect, it } from 'vitest';
import { addMove, addState, changeState, emptyFlow, removeMove, removeState } from './flow-edit.ts';

const label = { zh: '名', en: 'Name' };
const begun = () => emptyFlow(label, { start: label, finish: label, move: label });

it('begins with a way from the beginning to the end', () => {
  expect(begun()).toMatchObject({ initial: 'start', moves: [{ from: ['start'], to: 'finished' }] });
});

it('gives what is added a key that nothing has', () => {
  const one = addState(begun(), label);
  const two = addState(one.flow, label);
  expect(new Set(two.flow.states.map(({ key }) => key)).size).toBe(4);
});

it('takes a state away with the moves that have no other end', () => {
  const { flow, key } = addState(begun(), label);
  const there = addMove(flow, 'start', key, label).flow;
  const back = addMove(there, key, 'finished', label).flow;
  expect(removeState(back, key)).toEqual(begun());
});

it('begins elsewhere when the beginning goes, and never loses the last state', () => {
  const rest = removeState(begun(), 'start');
  expect(rest.initial).toBe('finished');
  expect(removeState(rest, 'finished')).toBe(rest);
});

it('drops a timer whose move is gone', () => {
  const { flow, key } = addMove(begun(), 'start', 'finished', label);
  const timed = changeState(flow, 'start', { timer: { afterSeconds: 3_600, move: key } });
  expect(removeMove(timed, key).states[0]).not.toHaveProperty('timer');
});
