import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { oneTo } from '../../../test/happening.ts';
import { useWorld } from '../../../test/world.ts';
import type { Context, Tx } from '../context.ts';
import { Unavailable } from '../refusal.ts';
import { look, transact } from './transact.ts';

const world = useWorld();

interface Pair {
  readonly ctx: Context;
  readonly ids: readonly [string, string];
}

/** Two rows that transactions fight over. */
async function twoTeams(): Promise<Pair> {
  const ctx = (await world().aShop()).asSystem();
  const ids = [world().system.newId(), world().system.newId()] as const;
  await transact(ctx, async (tx) => {
    for (const teamId of ids) {
      const row = { workspaceId: tx.workspaceId, teamId, name: '0', createdAt: tx.system.now() };
      await tx.db.insertInto('teams').values(row).execute();
    }
  });
  return { ctx, ids };
}

async function countUp(tx: Tx, teamId: string): Promise<void> {
  await sql`update teams set name = (name::int + 1)::text where workspace_id = ${tx.workspaceId} and team_id = ${teamId}`.execute(
    tx.db,
  );
}

async function counts({ ctx }: Pair): Promise<string[]> {
  const rows = await look(ctx, (tx) => tx.db.selectFrom('teams').select('name').execute());
  return rows.map((row) => row.name);
}

/** Lets the database itself refuse, with a code of its own. */
async function refuse(tx: Tx, code: '40001' | '40P01'): Promise<void> {
  await sql.raw(`do $$ begin raise exception 'refused' using errcode = '${code}'; end $$`).execute(tx.db);
}

/** Resolves once `count` have arrived. */
function meeting(count: number): () => Promise<void> {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  let arrived = 0;
  return async () => {
    arrived += 1;
    if (arrived >= count) open();
    await opened;
  };
}

it('tries again by itself when two transactions lock each other out', async () => {
  const pair = await twoTeams();
  const meet = meeting(2);
  let runs = 0;
  const cross = (first: string, second: string) =>
    transact(pair.ctx, async (tx) => {
      runs += 1;
      await countUp(tx, first);
      await meet();
      await countUp(tx, second);
    });
  const [one, other] = pair.ids;
  await Promise.all([cross(one, other), cross(other, one)]);
  expect(runs).toBeGreaterThan(2);
  expect(await counts(pair)).toEqual(['2', '2']);
});

it('tries again by itself when a transaction cannot be serialized, and keeps only the last run', async () => {
  const pair = await twoTeams();
  let runs = 0;
  const commits: number[] = [];
  await transact(pair.ctx, async (tx) => {
    const run = ++runs;
    tx.afterCommit(() => commits.push(run));
    await countUp(tx, pair.ids[0]);
    if (run < 3) await refuse(tx, '40001');
  });
  expect(commits).toEqual([3]);
  expect((await counts(pair)).toSorted()).toEqual(['0', '1']);
});

it('asks to come back when trying again does not help', async () => {
  const { ctx } = await twoTeams();
  let runs = 0;
  const failing = transact(ctx, async (tx) => {
    runs += 1;
    await refuse(tx, '40P01');
  });
  await expect(failing).rejects.toBeInstanceOf(Unavailable);
  expect(runs).toBe(4);
});

it('waits for locks as long as it takes when nobody waits for it', async () => {
  const { ctx } = await twoTeams();
  const patienceOf = (one: Context) =>
    transact(one, async (tx) => {
      const { rows } = await sql<{ wait: string }>`select current_setting('lock_timeout') as wait`.execute(
        tx.db,
      );
      return rows[0]?.wait;
    });
  expect(await patienceOf({ ...ctx, isPatient: true })).toBe('2min');
  expect(await patienceOf(ctx)).toBe('4s');
});

it('asks to come back when the connection is lost, and goes on with the next', async () => {
  const pair = await twoTeams();
  const cut = transact(pair.ctx, async (tx) => {
    await countUp(tx, pair.ids[0]);
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx.db);
    await world().system.database.owner.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
    await countUp(tx, pair.ids[1]);
  });
  await expect(cut).rejects.toBeInstanceOf(Unavailable);
  expect(await counts(pair)).toEqual(['0', '0']);
  await transact(pair.ctx, (tx) => countUp(tx, pair.ids[0]));
  expect((await counts(pair)).toSorted()).toEqual(['0', '1']);
});

it.each([
  {
    what: 'a statement takes too long',
    act: async (tx: Tx) => void (await sql`select pg_sleep(30)`.execute(tx.db)),
  },
  {
    what: 'a row is locked by somebody else',
    act: async (tx: Tx, pair: Pair) => {
      await sql`set local statement_timeout = '30s'`.execute(tx.db);
      await countUp(tx, pair.ids[0]);
    },
  },
])('gives up within ten seconds when $what', async ({ act }) => {
  const pair = await twoTeams();
  const holding = await world().system.database.owner.connect();
  try {
    await holding.query('begin; set local role zhiyin_app');
    await holding.query(`select set_config('app.workspace_id', '${pair.ctx.workspaceId}', true)`);
    await holding.query('select from public.teams for update');
    const began = performance.now();
    const waiting = transact(pair.ctx, (tx) => act(tx, pair));
    await expect(waiting).rejects.toBeInstanceOf(Unavailable);
    expect(performance.now() - began).toBeLessThan(10_000);
  } finally {
    await holding.query('rollback');
    holding.release();
  }
});

it('gives up within ten seconds when every connection is taken, and goes on when one is back', async () => {
  const pair = await twoTeams();
  const { app } = world().system.database;
  const taken = await Promise.all(oneTo(world().system.config.connections).map(() => app.connect()));
  try {
    const began = performance.now();
    await expect(counts(pair)).rejects.toBeInstanceOf(Unavailable);
    expect(performance.now() - began).toBeLessThan(10_000);
  } finally {
    for (const client of taken) client.release();
  }
  expect(await counts(pair)).toEqual(['0', '0']);
});
