import { expect, it } from 'vitest';
import { revisionToSend, revisionUpon } from './revision-upon.ts';

it.each([
  { why: 'nothing was changed', begun: ['a'], now: ['a'], at: 3, is: 3 },
  { why: 'something else was changed', begun: ['a'], now: ['a'], at: 5, is: 5 },
  { why: 'the part itself was', begun: ['a'], now: ['b'], at: 5, is: 3 },
  { why: 'there was none before', begun: null, now: ['b'], at: 4, is: 3 },
])('is $is when $why', ({ begun, now, at, is }) =>
  expect(revisionUpon({ revision: 3, part: begun }, { revision: at, part: now })).toBe(is),
);

it.each<{ why: string; own: [number, number][]; is: number }>([
  { why: 'nothing was written here', own: [], is: 3 },
  { why: 'the own write went on from what was seen', own: [[3, 4]], is: 4 },
  {
    why: 'two own writes did',
    own: [
      [3, 4],
      [4, 5],
    ],
    is: 5,
  },
  { why: 'a colleague wrote before the own write', own: [[4, 5]], is: 3 },
  {
    why: 'a colleague wrote between two own writes',
    own: [
      [3, 4],
      [5, 6],
    ],
    is: 4,
  },
  { why: 'the own write changed nothing', own: [[3, 3]], is: 3 },
])('is sent as $is when $why', ({ own, is }) => expect(revisionToSend(3, new Map(own))).toBe(is));
