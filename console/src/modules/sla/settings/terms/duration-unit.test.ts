import { expect, it } from 'vitest';
import { unitOf } from './duration-unit.ts';

it.each([
  { why: 'nothing is said', seconds: [null, null], unit: 'minutes' },
  { why: 'all are whole hours', seconds: [3600, 7200, null], unit: 'hours' },
  { why: 'one is half an hour', seconds: [3600, 1800], unit: 'minutes' },
  { why: 'one is 90 seconds', seconds: [60, 90], unit: 'seconds' },
])('is $unit when $why', ({ seconds, unit }) => expect(unitOf(seconds)).toBe(unit));
