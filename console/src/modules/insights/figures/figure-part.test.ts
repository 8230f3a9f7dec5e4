import { describe, expect, it } from 'vitest';
import { sortedBy, sortValue } from './figure-part.ts';

const nothing = { n: 0, medianSeconds: null, p90Seconds: null };
const figures = {
  ...{ waiting: 2, longestWaitSince: null, unassigned: 1, inProgress: 4, snoozed: 0, answered: 5, closed: 3 },
  firstResponse: { n: 2, medianSeconds: 30, p90Seconds: 60 },
  resolution: nothing,
  csat: { n: 4, satisfied: 3 },
};

describe('what a figure is sorted by', () => {
  it.each([
    { figure: 'in-progress', is: 4 },
    { figure: 'first-response', is: 30 },
    { figure: 'resolution', is: null },
    { figure: 'csat', is: 0.75 },
  ] as const)('is $is for $figure', ({ figure, is }) => expect(sortValue(figures, figure)).toBe(is));

  it('is nothing where nobody gave a score, or one may not know', () => {
    expect(sortValue({ ...figures, csat: { n: 0, satisfied: 0 } }, 'csat')).toBeNull();
    expect(sortValue({ ...figures, csat: null }, 'csat')).toBeNull();
  });
});

it.each([
  { isDescending: true, is: [3, 1, null, null] },
  { isDescending: false, is: [1, 3, null, null] },
])('sorts with what is missing last: $is', ({ isDescending, is }) =>
  expect(sortedBy([null, 1, null, 3], (value) => value, isDescending)).toEqual(is),
);

it('sorts names as people do', () =>
  expect(sortedBy(['b', 'A', 'c'], (name) => name, false)).toEqual(['A', 'b', 'c']));
