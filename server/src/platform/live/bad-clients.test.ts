import { createServer, type Server } from 'node:http';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { knowCallers } from '../../../test/callers.ts';
import { happened, moduleOf } from '../../../test/happening.ts';
import { dial, dialIn } from '../../../test/line.ts';
import { useWorld } from '../../../test/world.ts';
import { anyOf } from '../http/identify.ts';
import { openHub } from './hub.ts';
import { openSockets } from './sockets.ts';

const callers = knowCallers();
const world = useWorld([callers.module, moduleOf([happened])]);
let address = '';
beforeAll(async () => {
  address = await world().app.http.listen({ port: 0, host: '127.0.0.1' });
});

async function aCaller(): Promise<Record<string, string>> {
  return callers.headersOf((await world().aShop()).as([]));
}

describe('an upgrade', () => {
  it.each([
    { why: 'another page', headers: { origin: 'https://evil.example' } },
    { why: 'a sandboxed page', headers: { origin: 'null' } },
    { why: 'a page of a sister domain', headers: { 'sec-fetch-site': 'same-site' } },
    { why: 'no address at all', headers: { origin: 'nonsense' } },
  ])('from $why is refused', async ({ headers }) => {
    const line = dialIn(address, { ...(await aCaller()), ...headers });
    expect(await line.closed).toBe(1006);
    expect(line.messages).toEqual([]);
  });

  it.each([
    { why: 'our own page', headers: { origin: 'SELF' } },
    { why: 'our own page as the browser says', headers: { 'sec-fetch-site': 'same-origin' } },
    { why: 'a program', headers: {} },
  ])('from $why is let in', async ({ headers }) => {
    const own = 'origin' in headers ? { origin: address } : headers;
    const line = dialIn(address, { ...(await aCaller()), ...own });
    await line.hear('welcome');
    line.socket.close();
  });

  it.each(['//', '/api/live//..', 'http://[', '*', '/api/other', '/%', '/api/live\u00e9'])(
    'to %j does the server no harm',
    async (target) => {
      const socket = raw(target);
      await new Promise<void>((resolve) => socket.on('close', () => resolve()).resume());
      await expectAlive();
    },
  );

  it('that is refused and then reset does the server no harm', async () => {
    for (let round = 0; round < 20; round++) {
      const socket = raw('/api/live', 'origin: https://evil.example\r\n');
      await new Promise<void>((resolve) => socket.on('connect', () => resolve()));
      socket.resetAndDestroy();
    }
    await expectAlive();
  });
});

/** A hand-written upgrade, for targets and manners that no library would send. */
function raw(target: string, headers = ''): Socket {
  const { port, host } = new URL(address);
  const socket = connect(Number(port), '127.0.0.1');
  socket.on('error', () => undefined);
  socket.write(
    `GET ${target} HTTP/1.1\r\nhost: ${host}\r\nconnection: upgrade\r\nupgrade: websocket\r\nsec-websocket-version: 13\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n${headers}\r\n`,
  );
  return socket;
}

async function expectAlive(): Promise<void> {
  const line = dialIn(address, await aCaller());
  await line.hear('welcome');
  line.socket.close();
}

describe('a socket is closed', () => {
  it.each([
    { why: 'it sends no JSON', message: 'hello', code: 4002 },
    { why: 'it says something unknown', message: { type: 'publish', kind: 'x' }, code: 4002 },
    {
      why: 'hello carries more than is known',
      message: { type: 'hello', after: 0, isAdmin: true },
      code: 4002,
    },
    { why: 'the position is none', message: { type: 'hello', after: -1 }, code: 4002 },
    { why: 'it sends bytes', message: Buffer.from('{"type":"hello","after":null}'), code: 4002 },
    { why: 'the message is too large', message: `"${'x'.repeat(5000)}"`, code: 1009 },
  ])('when $why', async ({ message, code }) => {
    const line = dial(address, await aCaller());
    line.say(message);
    expect(await line.closed).toBe(code);
    await expectAlive();
  });

  it('when nobody knows who it is', async () => {
    const headers = await aCaller();
    callers.become(headers, null);
    expect(await dialIn(address, headers).closed).toBe(4001);
    expect(await dialIn(address, {}).closed).toBe(4001);
  });

  it('when it says hello twice', async () => {
    const line = dialIn(address, await aCaller());
    await line.hear('welcome');
    line.say({ type: 'hello', after: null });
    expect(await line.closed).toBe(4002);
  });

  it('when it says hello twice before it was answered, and is not counted twice', async () => {
    const line = dialIn(address, await aCaller());
    line.say({ type: 'hello', after: null });
    expect(await line.closed).toBe(4002);
  });
});

describe('on a server of its own', () => {
  let server: Server;
  let own = '';
  let sockets: ReturnType<typeof openSockets>;
  let hub: ReturnType<typeof openHub>;
  let isDatabaseAway = false;
  beforeAll(async () => {
    const { system, app } = world();
    const identify = anyOf([callers.module.identify ?? (async () => null)]);
    hub = openHub(system, app.catalogue, app.signals);
    server = createServer();
    const failing: typeof identify = (...asked) =>
      isDatabaseAway ? Promise.reject(new Error('the database is away')) : identify(...asked);
    sockets = openSockets(server, system, failing, app.catalogue, hub, { helloWithinMs: 500 });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const bound = server.address();
    own = `http://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : 0}`;
  });
  afterAll(() => server.close());

  it('a socket that never says hello is closed', async () => {
    expect(await dial(own, await aCaller()).closed).toBe(4002);
  });

  it('sockets that say hello twice at once leave nothing behind', async () => {
    const line = dial(own, await aCaller());
    line.say({ type: 'hello', after: null });
    line.say({ type: 'hello', after: null });
    await line.closed;
    await expect.poll(() => hub.count()).toBe(0);
  });

  it('nobody is signed out because the database is away for a moment', async () => {
    const line = dialIn(own, await aCaller());
    await line.hear('welcome');
    isDatabaseAway = true;
    try {
      await sockets.recheck(() => true);
      expect(await line.closed).toBe(1011);
      expect(await dialIn(own, await aCaller()).closed).toBe(1011);
    } finally {
      isDatabaseAway = false;
    }
  });

  it('a stop tells everybody to come back in a moment and closes, whether greeted or not', async () => {
    const [greeted, silent] = [dialIn(own, await aCaller()), dial(own, await aCaller())];
    await greeted.hear('welcome');
    if (silent.socket.readyState === silent.socket.CONNECTING)
      await new Promise((resolve) => silent.socket.once('open', resolve));
    sockets.close();
    const { afterMs } = await greeted.hear('restart');
    expect(afterMs).toBeGreaterThanOrEqual(500);
    expect(afterMs).toBeLessThanOrEqual(5000);
    expect(await greeted.closed).toBe(1012);
    expect(await silent.closed).toBe(1012);
  });
});
