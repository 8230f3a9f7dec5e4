import fc from 'fast-check';
import pg from 'pg';
import { expect, it } from 'vitest';
import { useWorld } from '../../../test/world.ts';
import { readMoment } from './read-moment.ts';

const world = useWorld();

it.each([
  { text: '2026-11-22 08:15:30+00', iso: '2026-11-22T08:15:30.000Z', why: 'whole seconds' },
  { text: '2026-11-22 08:15:30.1+00', iso: '2026-11-22T08:15:30.100Z', why: 'a tenth is no thousandth' },
  { text: '2026-11-22 08:15:30.123456+00', iso: '2026-11-22T08:15:30.123Z', why: 'finer than we keep' },
  { text: '2026-11-22 16:15:30+08', iso: '2026-11-22T08:15:30.000Z', why: 'another zone' },
  { text: '2026-11-22 13:45:30.5+05:30', iso: '2026-11-22T08:15:30.500Z', why: 'half an hour of zone' },
  { text: '20261-01-02 00:00:00+00', iso: '+020261-01-02T00:00:00.000Z', why: 'a year of five digits' },
])('reads $text: $why', ({ text, iso }) => {
  expect(readMoment(text).toISOString()).toBe(iso);
});

it('reads every moment as the database wrote it down', async () => {
  const moment = fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
  const moments = fc.sample(moment, 300);
  const { rows } = await world().system.database.owner.query<{ at: Date }>(
    'select at from unnest($1::timestamptz[]) with ordinality t (at, n) order by n',
    [moments.map((at) => at.toISOString())],
  );
  expect(rows.map((row) => row.at.toISOString())).toEqual(moments.map((at) => at.toISOString()));
  expect(pg.types.getTypeParser(pg.types.builtins.TIMESTAMPTZ)).toBe(readMoment);
});
