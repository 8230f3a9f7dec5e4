import { connect, createServer, type Socket } from 'node:net';
import pg from 'pg';
import { expect, it } from 'vitest';
import { useWorld } from '../../../test/world.ts';
import { listen } from './listen.ts';

const world = useWorld();

/** The server processes that serve listening connections of one application name. */
async function listeners(): Promise<number[]> {
  const { rows } = await world().system.database.owner.query<{ pid: number }>(
    `select pid from pg_stat_activity where datname = current_database() and query ilike 'listen "test_news"%'`,
  );
  return rows.map((row) => row.pid);
}

async function open(heard: string[]) {
  const { database, log } = world().system;
  const state = { missed: 0 };
  const listener = await listen(database.url, ['test_news'], (_channel, payload) => heard.push(payload), {
    log,
    onMissed: () => {
      state.missed += 1;
    },
  });
  return { listener, state };
}

const notify = (text: string) =>
  world().system.database.owner.query(`select pg_notify('test_news', $1)`, [text]);

it('hears, comes back after the connection was cut, says that it may have missed something, and stays one', async () => {
  const heard: string[] = [];
  const { listener, state } = await open(heard);
  await notify('one');
  await expect.poll(() => heard).toEqual(['one']);
  for (const round of [1, 2]) {
    for (const pid of await listeners())
      await world().system.database.owner.query('select pg_terminate_backend($1)', [pid]);
    await expect.poll(() => state.missed, { timeout: 5000 }).toBe(round);
  }
  await notify('two');
  await expect.poll(() => heard).toEqual(['one', 'two']);
  expect(await listeners()).toHaveLength(1);
  await listener.stop();
  await expect.poll(listeners).toEqual([]);
});

it('leaves no connection behind when it is stopped while it comes back', async () => {
  const { listener } = await open([]);
  for (const pid of await listeners())
    await world().system.database.owner.query('select pg_terminate_backend($1)', [pid]);
  await listener.stop();
  await expect.poll(listeners).toEqual([]);
});

it('notices that the network is dead although nothing was closed', async () => {
  const { database, log } = world().system;
  const target = new pg.Client({ connectionString: database.url });
  const upstream = (): Socket =>
    target.host.startsWith('/')
      ? connect(`${target.host}/.s.PGSQL.${target.port}`)
      : connect(target.port, target.host);
  let isDead = false;
  const pipes: Socket[] = [];
  const network = createServer((near) => {
    const far = upstream();
    pipes.push(near, far);
    near.on('error', () => far.destroy()).on('close', () => far.destroy());
    far.on('error', () => near.destroy()).on('close', () => near.destroy());
    // Nothing arrives any more, and nobody is told.
    near.on('data', (bytes) => isDead || far.write(bytes));
    far.on('data', (bytes) => isDead || near.write(bytes));
  });
  await new Promise<void>((resolve) => network.listen(0, '127.0.0.1', resolve));
  const bound = network.address();
  const port = typeof bound === 'object' && bound ? bound.port : 0;
  const url = `postgres://${target.user}:${encodeURIComponent(String(target.password))}@127.0.0.1:${port}/${target.database}`;
  let missed = 0;
  const heard: string[] = [];
  const listener = await listen(url, ['test_news'], (_channel, payload) => heard.push(payload), {
    log,
    onMissed: () => {
      missed += 1;
    },
    beatMs: 100,
  });
  isDead = true;
  await notify('lost');
  await expect
    .poll(() => pipes.filter((pipe) => pipe.destroyed).length, { timeout: 5000 })
    .toBeGreaterThan(0);
  isDead = false;
  await expect.poll(() => missed, { timeout: 5000 }).toBe(1);
  await notify('found');
  await expect.poll(() => heard).toEqual(['found']);
  await listener.stop();
  network.close();
});
