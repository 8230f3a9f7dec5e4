import { expect, it } from 'vitest';
import { ringing, ringsAt } from './around-moment.ts';

const hour = 3600;
const at = (text: string) => new Date(`2026-11-${text}:00Z`);
const now = at('23T12:00');

it.each([
  {
    why: 'a deadline is looked at once it is near enough',
    ...{ seconds: -12 * hour, since: at('01T00:00') },
    ...{ from: at('23T12:00'), to: at('24T00:00') },
  },
  {
    why: 'a rule that is new looks at deadlines that are near already',
    ...{ seconds: -12 * hour, since: now },
    ...{ from: at('23T12:00'), to: at('24T00:00') },
  },
  {
    why: 'what was paid so long ago is looked at, a day late at most',
    ...{ seconds: 48 * hour, since: at('01T00:00') },
    ...{ from: at('20T12:00'), to: at('21T12:00') },
  },
  {
    why: 'a rule that is new leaves alone what is past',
    ...{ seconds: 48 * hour, since: at('23T11:30') },
    ...{ from: at('21T11:30'), to: at('21T12:00') },
  },
])('$why', ({ seconds, since, from, to }) => {
  expect(ringing({ field: 'x', seconds }, now, since)).toEqual({ from, to });
});

it.each([
  {
    why: 'at its time',
    ...{ seconds: -hour, value: at('23T12:00'), knownAt: at('20T00:00'), rings: at('23T11:00') },
  },
  {
    why: 'at once, heard of late with the deadline ahead',
    ...{ seconds: -hour, value: at('23T12:00'), knownAt: at('23T11:30'), rings: at('23T11:30') },
  },
  {
    why: 'never, heard of after the deadline',
    ...{ seconds: -hour, value: at('23T12:00'), knownAt: at('23T12:30'), rings: null },
  },
  {
    why: 'never, heard of long after it was paid',
    ...{ seconds: 48 * hour, value: at('01T00:00'), knownAt: at('23T11:30'), rings: null },
  },
  {
    why: 'at its time, of a thing of which nobody knows since when it is there',
    ...{ seconds: hour, value: at('01T00:00'), knownAt: null, rings: at('01T01:00') },
  },
])('is looked at: $why', ({ seconds, value, knownAt, rings }) => {
  expect(ringsAt({ field: 'x', seconds }, value, knownAt)).toEqual(rings);
});
