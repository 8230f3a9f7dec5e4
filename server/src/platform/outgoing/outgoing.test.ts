import { createServer, type RequestListener } from 'node:http';
import { afterEach, expect, it } from 'vitest';
import { Refusal } from '../refusal.ts';
import { usualRules } from './check-url.ts';
import type { Resolve } from './guarded-connect.ts';
import { OutgoingFailure, openOutgoing } from './outgoing.ts';

const closings: (() => void)[] = [];
afterEach(() => {
  for (const close of closings.splice(0)) close();
});

/** A server on loopback, and how often it was reached. */
async function listen(answer: RequestListener): Promise<{ port: number; reached: () => number }> {
  let reached = 0;
  const server = createServer((request, response) => {
    reached++;
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closings.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return { port: typeof address === 'object' && address ? address.port : 0, reached: () => reached };
}

const resolvesTo =
  (...addresses: string[]): Resolve =>
  (_host, _options, answer) =>
    answer(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );

it('calls a host that code allows, and hands back its answer', async () => {
  const { port } = await listen((request, response) => {
    request.pipe(response.writeHead(201, { 'x-kind': 'echo' }));
  });
  const outgoing = openOutgoing({ ports: [port], allowPrivate: ['127.0.0.1'] });
  const answer = await outgoing.call(`http://127.0.0.1:${port}/`, { method: 'POST', body: '你好' });
  expect(answer).toMatchObject({ status: 201, headers: { 'x-kind': 'echo' } });
  expect(answer.body.toString()).toBe('你好');
});

it('calls a place that whoever started the server named, and no other port of it', async () => {
  const { port } = await listen((_, response) => response.end('in'));
  const other = await listen((_, response) => response.end('in'));
  const outgoing = openOutgoing({ ...usualRules, inner: [`127.0.0.1:${port}`] });
  expect((await outgoing.call(`http://127.0.0.1:${port}/`, { method: 'GET' })).status).toBe(200);
  const elsewhere = outgoing.call(`http://127.0.0.1:${other.port}/`, { method: 'GET' });
  await expect(elsewhere).rejects.toThrow(Refusal);
  expect(other.reached()).toBe(0);
});

it.each([
  { why: 'to loopback', addresses: ['127.0.0.1'] },
  { why: 'to a mapped address', addresses: ['::ffff:10.0.0.1'] },
  { why: 'to the metadata of a cloud', addresses: ['169.254.169.254'] },
  { why: 'both outside and inside', addresses: ['93.184.216.34', '127.0.0.1'] },
  { why: 'nowhere', addresses: [] },
])('refuses a public name that leads $why, and never connects', async ({ addresses }) => {
  const { port, reached } = await listen((_, response) => response.end());
  const outgoing = openOutgoing({ ...usualRules, ports: [port] }, resolvesTo(...addresses));
  await expect(outgoing.call(`http://rebound.example.com:${port}/`, { method: 'GET' })).rejects.toThrow(
    Refusal,
  );
  expect(reached()).toBe(0);
});

it('connects to the very address that was checked', async () => {
  const { port, reached } = await listen((_, response) => response.end());
  const rules = { ports: [port], allowPrivate: ['hooks.example.com'] };
  let asked = 0;
  const outgoing = openOutgoing(rules, (...call) => {
    asked++;
    resolvesTo('127.0.0.1')(...call);
  });
  await outgoing.call(`http://hooks.example.com:${port}/`, { method: 'GET' });
  expect([asked, reached()]).toEqual([1, 1]);
});

it('answers a redirect as it is and does not follow it', async () => {
  const inside = await listen((_, response) => response.end('secret'));
  const { port } = await listen((_, response) => {
    response.writeHead(302, { location: `http://127.0.0.1:${inside.port}/` }).end();
  });
  const outgoing = openOutgoing({ ports: [port, inside.port], allowPrivate: ['127.0.0.1'] });
  const answer = await outgoing.call(`http://127.0.0.1:${port}/`, { method: 'GET' });
  expect([answer.status, inside.reached()]).toEqual([302, 0]);
});

it.each([
  {
    why: 'says too much',
    answer: ((_, response) => response.end(Buffer.alloc(2000))) satisfies RequestListener,
    isSilence: false,
  },
  { why: 'says nothing', answer: (() => undefined) satisfies RequestListener, isSilence: true },
  {
    why: 'hangs up',
    answer: ((request) => request.socket.destroy()) satisfies RequestListener,
    isSilence: false,
  },
])('fails when the other side $why', async ({ answer, isSilence }) => {
  const { port } = await listen(answer);
  const outgoing = openOutgoing({ ports: [port], allowPrivate: ['127.0.0.1'] });
  const call = outgoing.call(`http://127.0.0.1:${port}/`, {
    method: 'GET',
    answerBytesMax: 1000,
    timeoutSeconds: 0.3,
  });
  const failure = await call.catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(OutgoingFailure);
  expect(failure).toMatchObject({ isSilence });
});

it('does not read an answer that nobody wants', async () => {
  const { port } = await listen((_, response) => response.end(Buffer.alloc(10_000_000)));
  const outgoing = openOutgoing({ ports: [port], allowPrivate: ['127.0.0.1'] });
  const answer = await outgoing.call(`http://127.0.0.1:${port}/`, { method: 'GET', answerBytesMax: 0 });
  expect([answer.status, answer.body.length]).toEqual([200, 0]);
});
