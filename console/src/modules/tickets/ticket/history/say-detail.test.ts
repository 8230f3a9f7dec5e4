import { expect, it } from 'vitest';
import { type Reader, sayDetail } from './say-detail.ts';

const reader: Reader = {
  say: (text, values = {}) => text.en.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name])),
  member: (id) => `member ${id}`,
  team: (id) => `team ${id}`,
  tag: (id) => `tag ${id}`,
  state: (key) => key.toUpperCase(),
  priority: (key) => key,
  moment: (at) => at,
  duration: (seconds) => `${seconds} s`,
};

it.each([
  {
    why: 'a move says from where to where',
    kind: 'tickets.moved',
    payload: { from: { key: 'new' }, to: { key: 'working' } },
    said: 'NEW → WORKING',
  },
  {
    why: 'nobody is somebody to take it from',
    kind: 'tickets.assigned',
    payload: { from: null, to: 'a', teamId: 't', fromTeamId: 't' },
    said: 'Nobody → member a',
  },
  {
    why: 'a hand-over between teams alone',
    kind: 'tickets.assigned',
    payload: { from: 'a', to: 'a', teamId: 't', fromTeamId: null },
    said: 'No team → team t',
  },
  {
    why: 'what was changed besides is named',
    kind: 'tickets.changed',
    payload: { fields: ['priority', 'title'], priority: { from: 'low', to: 'high' }, dueAt: null },
    said: 'low → high · title',
  },
  {
    why: 'a date taken away',
    kind: 'tickets.changed',
    payload: { fields: ['due'], priority: null, dueAt: { from: 'x', to: null } },
    said: 'no due date',
  },
  {
    why: 'tags',
    kind: 'tickets.tagged',
    payload: { added: ['a'], removed: ['b'] },
    said: '＋tag a · －tag b',
  },
  { why: 'time taken back', kind: 'tickets.work-logged', payload: { seconds: -60 }, said: '60 s taken back' },
  { why: 'nothing more to say', kind: 'tickets.created', payload: { number: 1 }, said: '' },
  { why: 'what another version wrote', kind: 'tickets.moved', payload: { from: 3 }, said: '' },
])('says what changed: $why', ({ kind, payload, said }) => {
  expect(sayDetail(kind, payload, reader)).toBe(said);
});
