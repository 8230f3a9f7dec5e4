import { expect, it } from 'vitest';
import { countedFrom, firstRepeatSettings, timesOf } from './settings.ts';

it.each([
  { why: 'as set', settings: firstRepeatSettings, times: 3 },
  {
    why: 'never, of what is set to nought',
    settings: { ...firstRepeatSettings, reasonTimes: 0 },
    times: null,
  },
  { why: 'never, while all is off', settings: { ...firstRepeatSettings, isOn: false }, times: null },
])('asks for $times low scores of a cause: $why', ({ settings, times }) => {
  expect(timesOf(settings, 'reason')).toBe(times);
});

it.each([
  { why: 'some days back', closedAt: null, from: '2026-03-01' },
  { why: 'an end long ago changes nothing', closedAt: new Date('2026-02-01'), from: '2026-03-01' },
  { why: 'what was closed has seen what came before', closedAt: new Date('2026-03-10'), from: '2026-03-10' },
])('counts from $from on: $why', ({ closedAt, from }) => {
  expect(countedFrom(new Date('2026-03-15'), 14, closedAt)).toEqual(new Date(from));
});
