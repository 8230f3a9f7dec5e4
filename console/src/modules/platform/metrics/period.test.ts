import { expect, it } from 'vitest';
import { changeOf, periodOf, spanOf } from './period.ts';

it.each([
  { why: 'nothing is named', days: undefined, span: 7 },
  { why: 'a span is named', days: 90, span: 90 },
  { why: 'an address names it as text', days: '30', span: 30 },
  { why: 'somebody typed another number', days: 45, span: 7 },
])('looks at $span days when $why', ({ days, span }) => expect(spanOf(days)).toBe(span));

it('ends with the running day of the reader’s zone', () => {
  const now = new Date('2026-03-08T17:00:00.000Z');
  expect(periodOf(1, now, 'UTC')).toEqual({ from: '2026-03-08', to: '2026-03-09', zone: 'UTC' });
  expect(periodOf(7, now, 'Asia/Shanghai')).toMatchObject({ from: '2026-03-03', to: '2026-03-10' });
});

it.each([
  { why: 'a tenth more', value: 110, before: 100, change: 0.1 },
  { why: 'half', value: 50, before: 100, change: -0.5 },
  { why: 'a loss that shrank is more', value: -50, before: -100, change: 0.5 },
  { why: 'there was nothing before', value: 5, before: 0, change: null },
  { why: 'nothing is measured', value: null, before: 5, change: null },
  { why: 'nothing was compared', value: 5, before: undefined, change: null },
])('changes by $change: $why', ({ value, before, change }) => expect(changeOf(value, before)).toBe(change));
