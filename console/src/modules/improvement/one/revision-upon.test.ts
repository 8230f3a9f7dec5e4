import { expect, it } from 'vitest';
import { revisionUpon } from './revision-upon.ts';

it.each([
  { why: 'nothing was changed', begun: ['a'], now: ['a'], at: 3, is: 3 },
  { why: 'something else was changed', begun: ['a'], now: ['a'], at: 5, is: 5 },
  { why: 'the part itself was', begun: ['a'], now: ['b'], at: 5, is: 3 },
  { why: 'there was none before', begun: null, now: ['b'], at: 4, is: 3 },
])('is $is when $why', ({ begun, now, at, is }) =>
  expect(revisionUpon({ revision: 3, part: begun }, { revision: at, part: now })).toBe(is),
);
