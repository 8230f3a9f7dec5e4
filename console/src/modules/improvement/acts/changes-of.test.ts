import type { ImprovementAction } from '@zhiyin/domain/improvement';
import { expect, it } from 'vitest';
import { changesOf, stepsOf } from './changes-of.ts';

const planned = {
  title: '改规则',
  note: '',
  ownerId: 'a',
  dueAt: '2026-03-01T00:00:00.000Z',
  hours: 2,
  cost: null,
};
const steps = [{ text: '起草', isDone: false }];
const begun: ImprovementAction = {
  ...{ ...planned, steps, actionId: '1', findingId: '2', isOverdue: false, state: 'planned', endedAt: null },
};
const said = (change: object) => JSON.parse(JSON.stringify(change));

it.each([
  { why: 'nothing was written anew', written: {}, is: {} },
  { why: 'only ticks are different', written: { steps: [{ text: '起草', isDone: true }] }, is: {} },
  { why: 'the title is', written: { title: '改好规则' }, is: { title: '改好规则' } },
  { why: 'the hours are nobody’s guess any more', written: { hours: null }, is: { hours: null } },
  { why: 'a step came', written: { steps: [...steps, ...steps] }, is: { steps: [...steps, ...steps] } },
])('sends $is when $why', ({ written, is }) =>
  expect(said(changesOf(begun, { ...planned, steps, ...written }))).toEqual(is),
);

it('keeps the ticks of steps that stay', () => {
  const ticked = { steps: [{ text: '起草', isDone: true }] };
  expect(stepsOf(['查一遍', '起草'], ticked)).toEqual([
    { text: '查一遍', isDone: false },
    { text: '起草', isDone: true },
  ]);
  expect(stepsOf(['起草'], null)).toEqual([{ text: '起草', isDone: false }]);
});
