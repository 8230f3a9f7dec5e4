import { expect, it } from 'vitest';
import { callsReader } from './calls-reader.ts';

const nowMs = Date.parse('2026-11-21T10:00:10.000Z');
const about = { conversationId: 'a', teamId: null, assigneeId: null, sentAt: '2026-11-21T10:00:00.000Z' };
const reader = { memberId: 'me', teamIds: new Set(['tea']), looksAt: null };

it.each([
  { why: 'nobody has it', calls: true, fact: {}, me: {} },
  { why: 'it is mine', calls: true, fact: { assigneeId: 'me' }, me: {} },
  { why: 'it is a colleague’s', calls: false, fact: { assigneeId: 'li' }, me: {} },
  { why: 'it waits for my team', calls: true, fact: { teamId: 'tea' }, me: {} },
  { why: 'it waits for another team', calls: false, fact: { teamId: 'cups' }, me: {} },
  { why: 'I look at it', calls: false, fact: { assigneeId: 'me' }, me: { looksAt: 'a' } },
  { why: 'I look at another', calls: true, fact: { assigneeId: 'me' }, me: { looksAt: 'b' } },
  { why: 'it was sent while I was away', calls: false, fact: { sentAt: '2026-11-21T09:00:00.000Z' }, me: {} },
])('$calls when $why', ({ calls, fact, me }) => {
  expect(callsReader({ ...about, ...fact }, { ...reader, ...me }, nowMs)).toBe(calls);
});
