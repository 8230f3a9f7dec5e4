import { sql } from 'kysely';
import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import { useWorld } from '../../../test/world.ts';
import type { Context, Tx } from '../context.ts';
import { Refusal, Unavailable } from '../refusal.ts';
import { look, transact } from './transact.ts';

const world = useWorld();

async function addTeam(tx: Tx, name: string): Promise<string> {
  const teamId = tx.system.newId();
  await tx.db
    .insertInto('teams')
    .values({ workspaceId: tx.workspaceId, teamId, name, createdAt: tx.system.now() })
    .execute();
  return teamId;
}

async function teamsOf(ctx: Context): Promise<string[]> {
  const rows = await look(ctx, (tx) =>
    tx.db
      .selectFrom('teams')
      .select('name')
      .where('workspaceId', '=', tx.workspaceId)
      .orderBy('name')
      .execute(),
  );
  return rows.map((row) => row.name);
}

async function shopContext(): Promise<Context> {
  return (await world().aShop()).asSystem();
}

it('joins the transaction that is already open, so that all of it stands or falls', async () => {
  const ctx = await shopContext();
  const failing = transact(ctx, async (outer) => {
    await addTeam(outer, 'outer');
    await transact(outer, (inner) => addTeam(inner, 'inner'));
    expect(await teamsOf(outer)).toEqual(['inner', 'outer']);
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect(await teamsOf(ctx)).toEqual([]);
});

it('refuses work without a workspace', async () => {
  const ctx = await shopContext();
  for (const workspaceId of ['', 'null', `${v7()}'; drop table teams; --`]) {
    let wasRun = false;
    const run = async () => {
      wasRun = true;
    };
    await expect(transact({ ...ctx, workspaceId }, run)).rejects.toThrow();
    expect(wasRun).toBe(false);
  }
});

it('writes nothing while it only looks', async () => {
  const ctx = await shopContext();
  await expect(look(ctx, (tx) => addTeam(tx, 'x'))).rejects.toMatchObject({ code: '25006' });
  expect(await teamsOf(ctx)).toEqual([]);
});

it('passes refusals on as they are', async () => {
  const ctx = await shopContext();
  const refusal = new Refusal('missing', { key: 'test.missing', zh: '没有', en: 'Missing' });
  await expect(
    transact(ctx, async () => {
      throw refusal;
    }),
  ).rejects.toBe(refusal);
});

it('runs what waits for the commit after it, and not when there is none', async () => {
  const ctx = await shopContext();
  const seen: string[] = [];
  await transact(ctx, async (tx) => {
    await addTeam(tx, 'kept');
    tx.afterCommit(() => seen.push('after'));
    await transact(tx, async (inner) => inner.afterCommit(() => seen.push('inner')));
    seen.push('inside');
  });
  expect(seen).toEqual(['inside', 'after', 'inner']);
  const failing = transact(ctx, async (tx) => {
    tx.afterCommit(() => seen.push('never'));
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect(seen).not.toContain('never');
});

it('answers what was stored although something that waited for the commit fails', async () => {
  const ctx = await shopContext();
  const seen: string[] = [];
  const stored = transact(ctx, async (tx) => {
    tx.afterCommit(() => {
      throw new Error('a listener is broken');
    });
    tx.afterCommit(() => seen.push('the next one'));
    return addTeam(tx, 'kept');
  });
  await expect(stored).resolves.toBeTypeOf('string');
  expect(seen).toEqual(['the next one']);
});

it('never answers that something was stored when the database undid it', async () => {
  const ctx = await shopContext();
  const swallowing = transact(ctx, async (tx) => {
    await addTeam(tx, 'lost');
    // The transaction is dead from here on, and its commit will be a rollback without an error.
    await sql`select 1 / 0`.execute(tx.db).catch(() => undefined);
    return 'stored';
  });
  await expect(swallowing).rejects.toThrow('undone');
  expect(await teamsOf(ctx)).toEqual([]);
});

it('lets no query through that comes after its transaction, where another shop’s may be running', async () => {
  const ctx = await shopContext();
  let kept: Tx | undefined;
  await transact(ctx, async (tx) => {
    kept = tx;
    await addTeam(tx, 'in time');
  });
  if (!kept) throw new Error('the transaction did not run');
  await expect(addTeam(kept, 'too late')).rejects.toThrow('after its transaction');
  expect(await teamsOf(ctx)).toEqual(['in time']);
});

it('leaves no workspace behind on the connection', async () => {
  const ctx = await shopContext();
  await transact(ctx, (tx) => addTeam(tx, 'mine'));
  const { rows } = await world().system.database.app.query('select name from teams');
  expect(rows).toEqual([]);
});

it('takes a missing file for what it is, not for a missing database', async () => {
  const ctx = await shopContext();
  const missing = Object.assign(new Error('ENOENT: no such file'), { code: 'ENOENT', syscall: 'open' });
  const failing = transact(ctx, async () => {
    throw missing;
  });
  await expect(failing).rejects.toBe(missing);
  await expect(failing).rejects.not.toBeInstanceOf(Unavailable);
});
