import { describe, expect, it } from 'vitest';
import { periodOfView, View, viewOf, widened } from './view.ts';

const zone = 'Asia/Shanghai';

describe('the days of a view', () => {
  it.each([
    { span: 'today', today: '2026-03-04', from: '2026-03-04', to: '2026-03-05', why: 'the running day' },
    { span: 'yesterday', today: '2026-03-01', from: '2026-02-28', to: '2026-03-01', why: 'over a month' },
    { span: 'last-7', today: '2026-03-08', from: '2026-03-02', to: '2026-03-09', why: 'with today' },
    { span: 'this-week', today: '2026-03-04', from: '2026-03-02', to: '2026-03-05', why: 'from Monday' },
    { span: 'this-week', today: '2026-03-02', from: '2026-03-02', to: '2026-03-03', why: 'it is Monday' },
    { span: 'last-week', today: '2026-03-08', from: '2026-02-23', to: '2026-03-02', why: 'it is Sunday' },
    { span: 'this-month', today: '2026-03-31', from: '2026-03-01', to: '2026-04-01', why: 'a whole one' },
    { span: 'last-month', today: '2026-03-31', from: '2026-02-01', to: '2026-03-01', why: 'a shorter one' },
  ] as const)('are $from until before $to for $span on $today: $why', ({ span, today, from, to }) =>
    expect(periodOfView(viewOf(span), today, zone)).toEqual({ from, to, zone }),
  );

  it('are one’s own, the last one included', () => {
    const view = { ...viewOf('custom'), from: '2026-01-05', to: '2026-01-05' };
    expect(periodOfView(view, '2026-03-04', zone)).toEqual({ from: '2026-01-05', to: '2026-01-06', zone });
  });

  it.each([
    { from: null, to: null, why: 'no days' },
    { from: '2026-01-05', to: '2026-01-04', why: 'the wrong way round' },
    { from: '2020-01-01', to: '2026-01-01', why: 'more than three years' },
  ])('are not $why', ({ from, to }) =>
    expect(View.safeParse({ ...viewOf('custom'), from, to }).success).toBe(false),
  );
});

it('is widened to everything of the same days, beside the same', () => {
  const whole: View = { ...viewOf('custom'), from: '2026-03-01', to: '2026-03-04', compare: 'year' };
  expect(widened({ ...whole, channel: ['a'], team: ['b'], assignee: ['c'], reason: ['d'] })).toEqual(whole);
});
