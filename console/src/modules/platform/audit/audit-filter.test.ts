import { expect, it } from 'vitest';
import { everything, filterOf } from './audit-filter.ts';

const id = '01a20074-fccb-753d-a756-168cce603db0';
const startOf = (days: number) => `${days} days`;

it.each([
  { why: 'at first, a week of everything', chosen: {}, asked: { from: '7 days' } },
  { why: 'all time has no beginning', chosen: { period: 'always' as const }, asked: {} },
  { why: 'today is one day', chosen: { period: 'today' as const }, asked: { from: '1 days' } },
  { why: 'one colleague', chosen: { actor: id }, asked: { actorId: id, from: '7 days' } },
  {
    why: 'what the system did',
    chosen: { actor: 'kind:system' },
    asked: { actorKind: 'system', from: '7 days' },
  },
  { why: 'one kind', chosen: { kind: 'inbox.*' }, asked: { kind: 'inbox.*', from: '7 days' } },
  { why: 'one thing', chosen: { subjectId: ` ${id} ` }, asked: { subjectId: id, from: '7 days' } },
  { why: 'an id half typed', chosen: { subjectId: '01a2' }, asked: { from: '7 days' } },
])('asks for $why', ({ chosen, asked }) => {
  expect(filterOf({ ...everything, ...chosen }, startOf)).toEqual(asked);
});
