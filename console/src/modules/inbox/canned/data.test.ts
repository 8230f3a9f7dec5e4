import type { CannedReply } from '@zhiyin/domain/inbox';
import { expect, it } from 'vitest';
import { cannedMatching } from './data.ts';

const aReply = (shortcut: string, extra: Partial<CannedReply> = {}): CannedReply => ({
  ...{ cannedReplyId: shortcut, shortcut, title: '', textZh: '', textEn: '' },
  ...{ ownerId: null, useCount: 0, changedAt: '2026-11-21T10:00:00.000Z' },
  ...extra,
});
const replies = [
  aReply('hi', { title: '问候', textZh: '您好，请问有什么可以帮您？', useCount: 3 }),
  aReply('ship', { title: '发货时间', textZh: '今天就能发货', useCount: 9 }),
  aReply('refund', { title: '退款', textEn: 'Refunds take three days' }),
];

it.each([
  { typed: '', found: 'ship hi refund', why: 'the most used come first' },
  { typed: 'hi', found: 'hi ship', why: 'the shortcut itself is best' },
  { typed: '发货', found: 'ship', why: 'titles are searched' },
  { typed: '有什么', found: 'hi', why: 'so are texts' },
  { typed: 'zzz', found: '', why: 'nothing is called so' },
])('"$typed" finds $found: $why', ({ typed, found }) => {
  expect(
    cannedMatching(replies, typed)
      .map((reply) => reply.shortcut)
      .join(' '),
  ).toBe(found);
});
