import { describe, expect, it } from 'vitest';
import { beijingTime, lastOf, numbered, sinceEpoch } from './parts.ts';
import { refundOfLines } from './refund.ts';

describe('what platforms write', () => {
  it.each([
    { why: 'seconds', said: '1731916560', at: '2024-11-18T07:56:00.000Z' },
    { why: 'milliseconds', said: '1731916560000', at: '2024-11-18T07:56:00.000Z' },
    { why: 'nothing yet', said: '0', at: null },
    { why: 'no field', said: null, at: null },
    { why: 'no number', said: 'soon', at: null },
  ])('$why since 1970', ({ said, at }) => expect(sinceEpoch(said)).toBe(at));

  it.each([
    { why: 'a time of Beijing', said: '2026-11-01 10:00:00', at: '2026-11-01T02:00:00.000Z' },
    { why: 'with parts of a second', said: '2026-11-01 10:00:00.0', at: '2026-11-01T02:00:00.000Z' },
    { why: 'JD’s way to say never', said: '0001-01-01 00:00:00', at: null },
    { why: 'no time', said: '明天', at: null },
    { why: 'nothing', said: '', at: null },
  ])('$why', ({ said, at }) => expect(beijingTime(said)).toBe(at));

  it('ends with the last, and not before all ended', () => {
    expect(lastOf(['2026-11-01T02:00:00.000Z', '2026-11-03T02:00:00.000Z'])).toBe('2026-11-03T02:00:00.000Z');
    expect(lastOf(['2026-11-01T02:00:00.000Z', null])).toBeNull();
  });

  it('numbers lines by what they hold, in whatever order they come', () => {
    expect(numbered(['88', '99', '88'])).toEqual(['88', '99', '88-2']);
    expect(numbered(['99', '88', '88'])).toEqual(['99', '88', '88-2']);
    expect(numbered([null, ' '])).toEqual(['line', 'line-2']);
  });

  it('asks as long as one line is asked about', () => {
    expect(refundOfLines(['refunded', 'asked', null])).toBe('asked');
    expect(refundOfLines(['refunded', 'none'])).toBe('refunded');
    expect(refundOfLines([])).toBe('none');
  });
});
