import { expect, it } from 'vitest';
import { workConnectionsMax } from '../database/database.ts';
import { type DueKind, dueKind } from './due-kind.ts';
import { openPlaces } from './places.ts';

const lot = (n: number): DueKind =>
  dueKind(`test.lot-${n}`, { run: async () => undefined, runAll: async () => undefined });
const call = dueKind('test.call', { reach: async () => undefined, atOnce: 2 });

it('has no connection free, and not fewer, when more lots have begun than there are connections', () => {
  const lots = Array.from({ length: workConnectionsMax + 2 }, (_, n) => lot(n));
  const places = openPlaces([...lots, call]);
  expect(places.freeConnections()).toBe(workConnectionsMax);
  for (const kind of lots) places.take(kind);
  expect(places.freeConnections()).toBe(0);
  expect(places.wanted()).toEqual([{ kind: call, places: 2 }]);
  for (const kind of lots) places.giveBack(kind, 'done');
  expect(places.freeConnections()).toBe(workConnectionsMax);
});
