import { expect, it } from 'vitest';
import { isWatched } from './watched.ts';

it.each([
  { key: 'inbox.conversations-opened', aggregate: 'count', is: true, why: 'how many there are' },
  { key: 'inbox.stage-stays', aggregate: 'count', is: false, why: 'there are four of each conversation' },
  {
    key: 'inbox.stage-time-median',
    aggregate: 'median',
    is: true,
    why: 'how long they take follows nothing',
  },
  { key: 'insights.sentences', aggregate: 'count', is: false, why: 'who writes more often says more' },
  { key: 'insights.displeased-share', aggregate: 'share', is: true, why: 'how they feel follows nothing' },
  { key: 'inbox.first-response-p90', aggregate: 'p90', is: false, why: 'the extreme of a day jumps' },
  {
    key: 'insights.pdd-reply-rate',
    aggregate: 'share',
    is: false,
    why: 'a platform counts what others count',
  },
  { key: 'improvement.open', aggregate: 'count', is: false, why: 'it tells of the work on findings' },
] as const)('of $key changes are looked for: $is, since $why', ({ key, aggregate, is }) =>
  expect(isWatched({ key, fields: {} }, aggregate)).toBe(is),
);
