import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { leaveMark, marksOf } from '../../../test/pieces.ts';
import { useWorld } from '../../../test/world.ts';
import { attempt } from './attempt.ts';
import { transact } from './transact.ts';

const world = useWorld();
const never = sql`select 1 / 0`;

it.each([
  { why: 'it throws', fail: () => Promise.reject(new Error('no')) },
  { why: 'the database refuses a statement', fail: null },
])('takes back what failed alone, and goes on, when $why', async ({ fail }) => {
  const ctx = (await world().aShop()).asSystem();
  let told = 0;
  await transact(ctx, async (tx) => {
    await leaveMark(tx, 'before');
    const tried = await attempt(tx, async (inner) => {
      await leaveMark(inner, 'undone');
      inner.afterCommit(() => told++);
      await (fail ? fail() : never.execute(inner.db));
    });
    expect(tried.ok).toBe(false);
    await leaveMark(tx, 'after');
  });
  expect(await marksOf(ctx)).toEqual(['after', 'before']);
  expect(told).toBe(0);
});

it('is told of a write that was kept for later and fails', async () => {
  const ctx = (await world().aShop()).asSystem();
  await transact(ctx, async (tx) => {
    const tried = await attempt(tx, async (inner) => inner.later(never));
    expect(tried.ok).toBe(false);
    await leaveMark(tx, 'after');
  });
  expect(await marksOf(ctx)).toEqual(['after']);
});

it('goes back one step at a time when attempts stand inside one another', async () => {
  const ctx = (await world().aShop()).asSystem();
  await transact(ctx, async (tx) => {
    const outer = await attempt(tx, async (inner) => {
      await leaveMark(inner, 'outer');
      await attempt(inner, async (innermost) => {
        await leaveMark(innermost, 'inner');
        await never.execute(innermost.db);
      });
      await leaveMark(inner, 'outer too');
      throw new Error('no');
    });
    expect(outer.ok).toBe(false);
    const fine = await attempt(tx, async (inner) => leaveMark(inner, 'fine'));
    expect(fine.ok).toBe(true);
  });
  expect(await marksOf(ctx)).toEqual(['fine']);
});
