import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { happen, happened, moduleOf, oneTo } from '../../../test/happening.ts';
import { useWorld } from '../../../test/world.ts';
import type { Context } from '../context.ts';
import { openDatabase } from '../database/database.ts';
import { Connection } from './connection.ts';
import { openHub } from './hub.ts';
import type { FromServer } from './protocol.ts';
import { Tail } from './tail.ts';

const world = useWorld([moduleOf([happened])]);
let server: Server;
let sockets: WebSocketServer;
beforeAll(async () => {
  server = createServer();
  sockets = new WebSocketServer({ server });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  sockets.close();
  server.close();
});

/** Two ends of one socket: ours, and that of a client who keeps what it hears. */
async function aSocket(): Promise<{ ours: WebSocket; theirs: WebSocket; told: number[] }> {
  const bound = server.address();
  const port = typeof bound === 'object' && bound ? bound.port : 0;
  const accepted = new Promise<WebSocket>((resolve) => sockets.once('connection', resolve));
  const theirs = new WebSocket(`ws://127.0.0.1:${port}`);
  const told: number[] = [];
  theirs.on('message', (data) => {
    const { facts = [] }: { facts?: { position: number }[] } = JSON.parse(String(data));
    told.push(...facts.map((one) => one.position));
  });
  const opened = new Promise<void>((resolve) => theirs.once('open', () => resolve()));
  const [ours] = await Promise.all([accepted, opened]);
  ours.on('error', () => undefined);
  theirs.on('error', () => undefined);
  return { ours, theirs, told };
}

/** The tail of a workspace's log that has read nothing yet. */
function tailAt(ctx: Context, position: number): Tail {
  return new Tail(ctx, world().app.catalogue, position);
}

async function happenTimes(ctx: Context, from: number, to: number): Promise<void> {
  for (let n = from; n <= to; n++) await happen(ctx, n);
  await world().settle();
}

it('loses nothing that happens while it catches up, and hears it once', async () => {
  const ctx = (await world().aShop()).asSystem();
  await happenTimes(ctx, 1, 3);
  const { ours, theirs, told } = await aSocket();
  const tail = tailAt(ctx, 3);
  const connection = new Connection(ours, ctx, world().app.catalogue);
  connection.begin(0, tail);
  // The log is being read back from 3 right now; this is heard of before the answer is there.
  await happenTimes(ctx, 4, 4);
  await tail.readOn();
  connection.grow();
  await expect.poll(() => told).toEqual(oneTo(4));
  await happenTimes(ctx, 5, 6);
  await tail.readOn();
  connection.grow();
  connection.grow();
  await expect.poll(() => told).toEqual(oneTo(6));
  theirs.terminate();
});

it('asks the log once for all that come back', async () => {
  const ctx = (await world().aShop()).asSystem();
  await happenTimes(ctx, 1, 7);
  const tail = tailAt(ctx, 7);
  const chats: Awaited<ReturnType<typeof aSocket>>[] = [];
  for (const _ of oneTo(10)) chats.push(await aSocket());
  const before = tail.reachBack();
  for (const { ours } of chats) new Connection(ours, ctx, world().app.catalogue).begin(2, tail);
  expect(tail.reachBack()).toBe(before);
  await expect.poll(() => chats.map(({ told }) => told)).toEqual(chats.map(() => [3, 4, 5, 6, 7]));
  for (const { theirs } of chats) theirs.terminate();
});

it('hears of what happens while the first socket of a shop is still coming in', async () => {
  const ctx = (await world().aShop()).asSystem();
  const { system, app } = world();
  const hub = openHub(system, app.catalogue, app.signals);
  const { ours, theirs, told } = await aSocket();
  const joining = hub.join(new Connection(ours, ctx, app.catalogue), 0);
  // Heard between the question for the last position and its answer; nobody says it again.
  hub.grown(ctx.workspaceId, 1);
  await joining;
  await happen(ctx, 1);
  await world().settle();
  await expect.poll(() => told, { timeout: 5000 }).toEqual([1]);
  theirs.terminate();
});

it('leaves nothing of a socket behind that could not come in', async () => {
  const { system, app } = world();
  const away = openDatabase('postgres://nobody@127.0.0.1:1/nothing', () => undefined);
  const ctx = (await world().aShop()).asSystem();
  const hub = openHub({ ...system, database: away }, app.catalogue, app.signals);
  const { ours, theirs } = await aSocket();
  const joining = hub.join(new Connection(ours, ctx, app.catalogue), null);
  expect(hub.count()).toBe(1);
  await expect(joining).rejects.toThrow();
  expect(hub.count()).toBe(0);
  await away.close();
  theirs.terminate();
});

it('cuts off who does not read, once a megabyte waits, and keeps no more', async () => {
  const ctx = (await world().aShop()).asSystem();
  const { ours, theirs } = await aSocket();
  const connection = new Connection(ours, ctx, world().app.catalogue);
  connection.begin(0, tailAt(ctx, 0));
  theirs.pause();
  const closed = new Promise<void>((resolve) => ours.on('close', () => resolve()));
  const facts = [
    {
      position: 1,
      kind: happened.kind,
      subjectId: null,
      occurredAt: new Date(0).toISOString(),
      actor: { kind: 'system', id: null } as const,
      payload: 'x'.repeat(100_000),
    },
  ];
  const message: FromServer = { type: 'facts', position: 1, facts };
  // What the two kernels take in between is not ours to count; it is some megabytes.
  for (let sent = 0; sent < 1000 && ours.readyState === ours.OPEN; sent++) {
    connection.send(message);
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(ours.readyState).not.toBe(ours.OPEN);
  expect(ours.bufferedAmount).toBeLessThan(2 * 1024 * 1024);
  await closed;
  theirs.terminate();
});
