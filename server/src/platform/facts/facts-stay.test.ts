import { sql } from 'kysely';
import type pg from 'pg';
import { describe, expect, it } from 'vitest';
import { happen, happened, logOf, moduleOf } from '../../../test/happening.ts';
import { useWorld } from '../../../test/world.ts';
import type { Context } from '../context.ts';
import { transact } from '../database/transact.ts';

const world = useWorld([moduleOf([happened])]);

/** A transaction of the workspace as the role that owns the tables. */
async function asTableOwner(ctx: Context, statement: string): Promise<void> {
  const client = await world().system.database.owner.connect();
  try {
    await client.query('begin');
    await client.query(`select set_config('app.workspace_id', '${ctx.workspaceId}', true)`);
    // So that policies hide nothing from it: it meets the trigger itself.
    await client.query('alter table public.facts disable row level security');
    await client.query(statement);
  } finally {
    await client.query('rollback');
    client.release();
  }
}

const attempts = [
  ['edits a payload', `update public.facts set payload = '{}'`],
  ['moves a position', 'update public.facts set position = position + 1000'],
  ['takes a position away', 'update public.facts set position = null'],
  ['changes who did it', `update public.facts set actor_id = gen_random_uuid()`],
  ['deletes', 'delete from public.facts'],
  ['empties the table', 'truncate public.facts'],
] as const;

describe.each(attempts)('whoever %s', (_what, statement) => {
  it('is refused as the role of requests', async () => {
    const ctx = (await world().aShop()).asSystem();
    await happen(ctx, 1);
    await world().settle();
    await expect(transact(ctx, (tx) => sql.raw(statement).execute(tx.db))).rejects.toMatchObject({
      code: '42501',
    });
    expect((await logOf(ctx)).map(({ position, n }) => [position, n])).toEqual([[1, 1]]);
  });

  it('is refused as the owner of the table', async () => {
    const ctx = (await world().aShop()).asSystem();
    await happen(ctx, 1);
    await world().settle();
    await expect(asTableOwner(ctx, statement)).rejects.toMatchObject({ code: '42501' });
  });

  it('is refused as the role that stamps', async () => {
    const ctx = (await world().aShop()).asSystem();
    await happen(ctx, 1);
    await world().settle();
    const asked = (pool: pg.Pool) => pool.query(statement);
    await expect(asked(world().system.database.dispatcher)).rejects.toMatchObject({ code: '42501' });
  });
});

it('lets the sweeping role read no payload', async () => {
  const asked = world().system.database.dispatcher.query('select payload from facts');
  await expect(asked).rejects.toMatchObject({ code: '42501' });
});
