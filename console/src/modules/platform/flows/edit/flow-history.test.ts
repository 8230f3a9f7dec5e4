import { expect, it } from 'vitest';
import { addMove, addState, changeState, emptyFlow } from '#ui/flow-editor/flow-edit.ts';
import { redone, undone } from '#ui/history/history.ts';
import { changed, type FlowHistory } from './flow-history.ts';

const label = { zh: '名', en: 'Name' };
const begun = emptyFlow(label, { start: label, finish: label, move: label });
const start: FlowHistory = { past: [], present: begun, future: [] };
const named = (en: string) => changeState(begun, 'start', { label: { zh: '名', en } });

it('goes back step by step, and forth again', () => {
  const one = addState(begun, label).flow;
  const two = addMove(one, 'start', 'state-1', label).flow;
  const there = changed(changed(start, one), two);
  expect(undone(there).present).toBe(one);
  expect(undone(undone(there)).present).toBe(begun);
  expect(redone(undone(there)).present).toBe(two);
  expect(undone(start)).toBe(start);
  expect(redone(there)).toBe(there);
});

it('takes a name that was typed letter by letter back as one step', () => {
  const typed = ['N', 'Ne', 'New'].reduce<FlowHistory>((history, en) => changed(history, named(en)), start);
  expect(typed.past).toHaveLength(1);
  expect(undone(typed).present).toBe(begun);
});

it('keeps what was typed at two places apart', () => {
  const first = changed(start, named('One'));
  const second = changed(first, changeState(first.present, 'finished', { label: { zh: '名', en: 'Two' } }));
  expect(undone(second).present).toBe(first.present);
});

it('forgets what was taken back once something else is done', () => {
  const other = changed(undone(changed(start, named('One'))), named('Other'));
  expect(redone(other)).toBe(other);
});
