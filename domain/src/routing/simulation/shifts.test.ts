import { expect, it } from 'vitest';
import { hoursOf, type StatusChange, shiftsFrom, shiftsFromWork } from './shifts.ts';

const on = (at: number): StatusChange => ({ at, isAvailable: true });
const off = (at: number): StatusChange => ({ at, isAvailable: false });

it.each([
  { why: 'who was there before stays there', changes: [on(-5), off(4)], expected: [{ from: 0, to: 4 }] },
  { why: 'who does not leave stays to the end', changes: [on(7)], expected: [{ from: 7, to: 10 }] },
  { why: 'what happened after does not matter', changes: [off(3), on(12)], expected: [] },
  {
    why: 'a pause parts two stretches',
    changes: [on(1), off(3), on(6), off(8)],
    expected: [
      { from: 1, to: 3 },
      { from: 6, to: 8 },
    ],
  },
  { why: 'of whom nothing is known, nothing is said', changes: [], expected: [] },
])('$why', ({ changes, expected }) => {
  expect(shiftsFrom(changes, { from: 0, to: 10 })).toEqual(expected);
});

it('takes for one stretch what was done close together', () => {
  const minute = 60_000;
  expect(shiftsFromWork([90 * minute, 0, 20 * minute], 30 * minute)).toEqual([
    { from: 0, to: 20 * minute },
    { from: 90 * minute, to: 91 * minute },
  ]);
  expect(hoursOf([{ from: 0, to: 30 * minute }])).toBe(0.5);
});
