import { expect, it } from 'vitest';
import { seedOf } from './seed-of.ts';

const id = '0190a000-0000-7000-8000-000000000001';

it.each([
  { kind: 'survey', origin: 'survey', evidence: 'survey' },
  { kind: 'ticket', origin: 'conversation', evidence: 'ticket' },
  { kind: 'follow-up', origin: 'follow-up', evidence: 'follow-up' },
  { kind: 'suggestion', origin: 'suggestion', evidence: 'suggestion' },
  { kind: 'insight', origin: 'insight', evidence: 'insight' },
  { kind: 'something-new', origin: 'colleague', evidence: undefined },
])('of a $kind comes from $origin', ({ kind, origin, evidence }) => {
  const seed = seedOf({ kind, id, title: '退款太慢', note: '三次' }, '2026-04-01', '见图');
  expect(seed.origin).toBe(origin);
  expect(seed.evidence[0]?.kind).toBe(evidence);
  expect(seed.evidence[0]?.text ?? seed.description).toBe('三次');
});

it('names what must move only when it is known to where', () => {
  const measured = { metric: 'inbox.csat', filter: { all: [] }, target: 0.9 };
  const known = seedOf({ kind: 'theme', id, title: 'a', measured }, '2026-04-01', '见图');
  expect(known.goal).toMatchObject({ metric: 'inbox.csat', target: 0.9, until: '2026-04-01' });
  expect(known.evidence.map((one) => one.kind)).toEqual(['theme', 'metric']);
  const open = { ...measured, target: null };
  expect(seedOf({ kind: 'theme', id, title: 'a', measured: open }, '2026-04-01', '见图').goal).toBeNull();
});

it('cuts a long title where a character ends', () => {
  const seed = seedOf({ kind: 'survey', id, title: '🙂'.repeat(100).slice(1) }, '2026-04-01', '见图');
  expect(seed.title.length).toBeLessThanOrEqual(160);
  expect(seed.title.isWellFormed()).toBe(true);
});
