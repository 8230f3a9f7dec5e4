import { createServer, type Server } from 'node:http';
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { happen, happened, moduleOf, oneTo } from '../../../test/happening.ts';
import { useWorld } from '../../../test/world.ts';
import { openDatabase } from '../database/database.ts';
import type { FactRow } from '../facts/read-facts.ts';
import { Connection } from './connection.ts';
import { openHub } from './hub.ts';
import type { FromServer } from './protocol.ts';

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

/** A fact as the hub would read it. */
function row(position: number): FactRow {
  const payload = { thingId: v7(), n: position };
  return {
    factId: v7(),
    position,
    kind: happened.kind,
    subjectId: null,
    actorKind: 'system',
    actorId: null,
    occurredAt: new Date(0),
    payload,
  };
}

it('loses nothing that happens while it catches up', async () => {
  const ctx = (await world().aShop()).asSystem();
  for (const n of oneTo(3)) await happen(ctx, n);
  await world().settle();
  const { ours, theirs, told } = await aSocket();
  const connection = new Connection(ours, ctx, world().app.catalogue);
  connection.begin(0, 3);
  // The log is being read up to 3 right now; this is heard of before the answer is there.
  connection.grow({ from: 3, to: 4, facts: [row(4)] });
  await expect.poll(() => told).toEqual(oneTo(4));
  connection.grow({ from: 4, to: 5, facts: [row(5)] });
  await expect.poll(() => told).toEqual(oneTo(5));
  theirs.terminate();
});

it('reads from the log what it was not told of', async () => {
  const ctx = (await world().aShop()).asSystem();
  const { ours, theirs, told } = await aSocket();
  const connection = new Connection(ours, ctx, world().app.catalogue);
  connection.begin(0, 0);
  for (const n of oneTo(5)) await happen(ctx, n);
  await world().settle();
  connection.grow({ from: 4, to: 5, facts: [row(5)] });
  await expect.poll(() => told).toEqual(oneTo(5));
  theirs.terminate();
});

it('is told once what is told to it twice', async () => {
  const ctx = (await world().aShop()).asSystem();
  const { ours, theirs, told } = await aSocket();
  const connection = new Connection(ours, ctx, world().app.catalogue);
  connection.begin(0, 0);
  connection.grow({ from: 0, to: 2, facts: [row(1), row(2)] });
  connection.grow({ from: 0, to: 2, facts: [row(1), row(2)] });
  connection.grow({ from: 1, to: 3, facts: [row(2), row(3)] });
  connection.grow({ from: 0, to: 1, facts: [row(1)] });
  connection.grow({ from: 3, to: 4, facts: [row(4)] });
  await expect.poll(() => told).toEqual(oneTo(4));
  theirs.terminate();
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
  const ctx = { ...(await world().aShop()).asSystem(), system: { ...system, database: away } };
  const hub = openHub(system, app.catalogue, app.signals);
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
  connection.begin(0, 0);
  theirs.pause();
  const closed = new Promise<void>((resolve) => ours.on('close', () => resolve()));
  const facts = [{ ...row(1), payload: 'x'.repeat(100_000) }].map((fact) => ({
    ...fact,
    occurredAt: fact.occurredAt.toISOString(),
    actor: { kind: 'system', id: null } as const,
  }));
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
