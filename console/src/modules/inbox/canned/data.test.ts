import type { CannedReply } from '@zhiyin/domain/inbox';
import { expect, it } from 'vitest';
import { cannedMatching, questionsMatching } from './data.ts';

const aReply = (shortcut: string, extra: Partial<CannedReply> = {}): CannedReply => ({
  ...{ cannedReplyId: shortcut, shortcut, title: '', textZh: '', textEn: '', tones: {} },
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

const sets = [
  { kind: 'open', revision: 0, questions: [{ textZh: '怎么了？', textEn: 'What happened?' }] },
  { kind: 'closed', revision: 0, questions: [{ textZh: '收到了吗？', textEn: 'Did it arrive?' }] },
] as const;

it.each([
  { typed: '?', found: 'open closed', why: 'all are asked for' },
  { typed: '？收到', found: 'closed', why: 'by its words, with a wide mark' },
  { typed: '?开放', found: 'open', why: 'by its kind' },
  { typed: '?arrive', found: 'closed', why: 'in English' },
  { typed: '?zzz', found: '', why: 'nothing says so' },
])('"$typed" finds questions $found: $why', ({ typed, found }) => {
  const names = (kind: string) => (kind === 'open' ? '开放式' : '封闭式');
  const list = sets.map((set) => ({ ...set, questions: [...set.questions] }));
  expect(
    questionsMatching(list, typed, names)
      .map(({ kind }) => kind)
      .join(' '),
  ).toBe(found);
});
