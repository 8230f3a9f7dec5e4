import { expect, it } from 'vitest';
import { narrowingOf, queryOf, searchOf } from './narrowing.ts';

it('keeps everything in the address and nothing that is as at first', () => {
  const by = { ...narrowingOf({}), view: 'board', whose: 'mine', priority: 'high', search: '杯子' } as const;
  expect(narrowingOf(searchOf(by))).toEqual(by);
  expect(searchOf(narrowingOf({}))).toEqual({});
});

it.each([
  {
    why: 'nonsense is as at first',
    search: { view: 'cube', priority: 7 },
    query: { scope: 'active', order: 'changed' },
  },
  { why: 'mine are assigned to me', search: { whose: 'mine' }, query: { assignee: 'me' } },
  {
    why: 'watched ones need not be mine',
    search: { whose: 'watching', scope: 'all' },
    query: { watching: 'me', scope: 'all' },
  },
])('asks the server: $why', ({ search, query }) => {
  expect(queryOf(narrowingOf(search))).toMatchObject(query);
});
