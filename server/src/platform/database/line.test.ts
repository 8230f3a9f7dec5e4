import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { oneTo } from '../../../test/happening.ts';
import { useWorld } from '../../../test/world.ts';
import type { Context, Tx } from '../context.ts';
import { prepare } from './prepare.ts';
import { runTogether } from './together.ts';
import { look, transact } from './transact.ts';

const world = useWorld();

async function shopContext(): Promise<Context> {
  return (await world().aShop()).asSystem();
}

function team(tx: Tx, name: string, teamId = tx.system.newId()) {
  return tx.db
    .insertInto('teams')
    .values({ workspaceId: tx.workspaceId, teamId, name, createdAt: tx.system.now() });
}

async function names(ctx: Context): Promise<string[]> {
  const rows = await look(ctx, (tx) => tx.db.selectFrom('teams').select('name').orderBy('name').execute());
  return rows.map((row) => row.name);
}

it('stores what was to be written later with the commit, in the order in which it was asked for', async () => {
  const ctx = await shopContext();
  await transact(ctx, async (tx) => {
    const teamId = tx.system.newId();
    tx.later(team(tx, 'a', teamId));
    tx.later(sql`update teams set name = name || 'b' where workspace_id = ${tx.workspaceId}`);
    tx.later(sql`update teams set name = name || 'c' where workspace_id = ${tx.workspaceId}`);
  });
  expect(await names(ctx)).toEqual(['abc']);
});

it('shows a query what was to be written later before it', async () => {
  const ctx = await shopContext();
  await transact(ctx, async (tx) => {
    tx.later(team(tx, 'later'));
    expect(await names(tx)).toEqual(['later']);
  });
});

it('stores nothing and answers with its error when what was to be written later fails', async () => {
  const ctx = await shopContext();
  const failing = transact(ctx, async (tx) => {
    const teamId = tx.system.newId();
    await team(tx, 'first', teamId).execute();
    tx.later(team(tx, 'twice', teamId));
    return 'stored';
  });
  await expect(failing).rejects.toMatchObject({ code: '23505' });
  expect(await names(ctx)).toEqual([]);
});

it('does not commit behind a later write that failed, although its query’s error was swallowed', async () => {
  const ctx = await shopContext();
  const failing = transact(ctx, async (tx) => {
    const teamId = tx.system.newId();
    tx.later(team(tx, 'first', teamId));
    tx.later(team(tx, 'twice', teamId));
    await names(tx).catch(() => undefined);
    return 'stored';
  });
  await expect(failing).rejects.toThrow('undone');
  expect(await names(ctx)).toEqual([]);
});

it('does not commit behind a value that cannot be written', async () => {
  const ctx = await shopContext();
  const circle: Record<string, unknown> = {};
  circle['itself'] = circle;
  const failing = transact(ctx, async (tx) => {
    tx.later(team(tx, 'lost'));
    await sql`select ${circle}`.execute(tx.db).catch(() => undefined);
    return 'stored';
  });
  await expect(failing).rejects.toThrow('undone');
  expect(await names(ctx)).toEqual([]);
});

it('refuses to leave a write lying while it only looks', async () => {
  const ctx = await shopContext();
  await expect(look(ctx, async (tx) => tx.later(team(tx, 'x')))).rejects.toThrow('only looking');
  expect(await names(ctx)).toEqual([]);
});

it('answers each of many questions asked at once with its own answer', async () => {
  const ctx = await shopContext();
  const ask = (tx: Tx) =>
    Promise.all(oneTo(20).map((n) => sql<{ n: number }>`select ${n}::int as n`.execute(tx.db)));
  for (const answers of [await look(ctx, ask), await transact(ctx, ask)]) {
    expect(answers.map(({ rows }) => rows[0]?.n)).toEqual(oneTo(20));
  }
});

it('runs what is asked in one moment in the order in which it was asked, whichever way', async () => {
  const ctx = await shopContext();
  const { owner } = world().system.database;
  await owner.query('create sequence public.counting; grant usage on sequence public.counting to zhiyin_app');
  const counted = sql<number>`nextval('counting')::int`;
  const prepared = prepare((db, given: { n: number }) =>
    db.selectNoFrom([counted.as('counted'), sql<number>`${given.n}::int`.as('n')]),
  );
  const ways = [
    (tx: Tx) => tx.db.selectNoFrom(counted.as('counted')).executeTakeFirst(),
    (tx: Tx) =>
      sql<{ counted: number }>`select ${counted} as counted`.execute(tx.db).then(({ rows }) => rows[0]),
    (tx: Tx) => prepared.first(tx, { n: 1 }),
    async (tx: Tx) => prepared.first(tx, { n: 2 }),
  ];
  for (const mixed of [ways, ways.toReversed(), [...ways, ...ways]]) {
    const answers = await transact(ctx, (tx) => Promise.all(mixed.map((way) => way(tx))));
    const order = answers.map((answer) => answer?.counted ?? 0);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(new Set(order).size).toBe(mixed.length);
  }
  await owner.query('drop sequence public.counting');
});

it('sees no other shop in any of many looks at once over few connections', async () => {
  const shops = await Promise.all(oneTo(4).map(shopContext));
  for (const ctx of shops) await transact(ctx, async (tx) => tx.later(team(tx, ctx.workspaceId)));
  const looks = oneTo(200).map(async (n) => {
    const ctx = shops[n % shops.length];
    if (ctx) expect(await names(ctx)).toEqual([ctx.workspaceId]);
  });
  await Promise.all(looks);
  const { rows } = await world().system.database.app.query('select name from teams');
  expect(rows).toEqual([]);
});

it('goes on when a table changes under a statement that the connection keeps', async () => {
  const ctx = await shopContext();
  const { owner } = world().system.database;
  await owner.query('create table public.changing as select 1 as one');
  await owner.query('grant select on public.changing to zhiyin_app');
  const read = () => look(ctx, (tx) => sql`select * from changing`.execute(tx.db).then(({ rows }) => rows));
  for (const _ of oneTo(8)) await read();
  await owner.query('alter table public.changing add column two int default 2');
  expect(await read()).toEqual([{ one: 1, two: 2 }]);
  await owner.query('drop table public.changing');
});

it('keeps the order of statements sent together, and runs none behind one that fails', async () => {
  const client = await world().system.database.owner.connect();
  try {
    const statement = (text: string) => ({ text, values: [] });
    const texts = ['select 1 as is_one', 'select 1 / 0', 'select 3 as is_three'];
    for (const _ of oneTo(8)) {
      const { answers, error } = await runTogether(client, texts.map(statement));
      expect(answers.map(({ rows }) => rows)).toEqual([[{ isOne: 1 }]]);
      expect(error).toMatchObject({ code: '22012' });
    }
    const { answers } = await runTogether(client, [statement('select 3 as is_three')]);
    expect(answers[0]?.rows).toEqual([{ isThree: 3 }]);
  } finally {
    client.release();
  }
});
