import { expect, it } from 'vitest';
import { likenessOf } from './likeness.ts';

const none = { title: '', reasonKey: null, metric: null, evidence: [] };

it.each([
  { why: 'nothing is shared', one: { title: '退款太慢' }, other: { title: '包装破损' }, because: undefined },
  {
    why: 'titles share most of their words',
    one: { title: '退款太慢' },
    other: { title: '退款到账太慢' },
    because: ['words'],
  },
  {
    why: 'English titles do, whatever their case and order',
    one: { title: 'Refunds take too long' },
    other: { title: 'Too long until refunds arrive' },
    because: ['words'],
  },
  {
    why: 'both rest on the same conversation',
    one: { title: '甲', evidence: ['c1', 'c2'] },
    other: { title: '乙', evidence: ['c2'] },
    because: ['evidence'],
  },
  { why: 'only the reason is shared', one: { reasonKey: 'refund' }, other: { reasonKey: 'refund' } },
  {
    why: 'reason and metric are shared',
    one: { reasonKey: 'refund', metric: 'inbox.csat' },
    other: { reasonKey: 'refund', metric: 'inbox.csat' },
    because: ['metric', 'reason'],
  },
  { why: 'neither names a reason or metric', one: {}, other: {} },
])('suggests $because when $why', ({ one, other, because }) => {
  expect(likenessOf({ ...none, ...one }, { ...none, ...other })?.because).toEqual(because);
});

it('puts what shares more words before what shares fewer', () => {
  const asked = { ...none, title: '退款到账太慢' };
  const close = likenessOf(asked, { ...none, title: '退款到账慢' })?.score ?? 0;
  const far = likenessOf(asked, { ...none, title: '退款慢' })?.score ?? 0;
  expect(close).toBeGreaterThan(far);
});
