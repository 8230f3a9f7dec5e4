import { expect, it } from 'vitest';
import { listQuery, narrowingOf } from './narrowing.ts';

const startOf = (days: number) => `${days} days ago`;

it.each([
  { why: 'nothing said', search: undefined, query: { scope: 'mine', view: 'open' } },
  {
    why: 'nonsense',
    search: { scope: 'x', view: 7, days: 3, ownerId: 'me' },
    query: { scope: 'mine', view: 'open' },
  },
  {
    why: 'everything said',
    search: { scope: 'all', view: 'kept', days: 30, promise: 'ship' },
    query: { scope: 'all', view: 'kept', from: '30 days ago', promise: 'ship' },
  },
])('reads an address: $why', ({ search, query }) =>
  expect(listQuery(narrowingOf(search), startOf)).toEqual(query),
);
