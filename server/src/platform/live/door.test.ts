import { createServer } from 'node:http';
import { v7 } from 'uuid';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { moduleOf } from '../../../test/happening.ts';
import { dialIn } from '../../../test/line.ts';
import { type Shop, useWorld } from '../../../test/world.ts';
import type { Identify } from '../http/identify.ts';
import { Refusal } from '../refusal.ts';
import { addressOf, openDoor } from './door.ts';
import { openHub } from './hub.ts';
import { openSockets } from './sockets.ts';

/** Whom the test's header stands for, until when, and how often it was only peeked at. */
const known = new Map<string, { shop: Shop; until: Date | null; peeks: number }>();
const identify: Identify = async (_system, { headers, isPeek }) => {
  const name = headers['x-test-session'];
  if (typeof name !== 'string') return null;
  const session = known.get(name);
  if (!session || (session.until && session.until.getTime() <= Date.now()))
    throw new Refusal('unknown', { key: 'test.over', zh: '已结束', en: 'It is over' });
  if (isPeek) session.peeks += 1;
  return {
    workspaceId: session.shop.workspaceId,
    actor: session.shop.as([]).actor,
    isAmbient: false,
    until: session.until,
  };
};
const world = useWorld([moduleOf([], { name: 'test-sessions', identify })]);
let address = '';
beforeAll(async () => {
  address = await world().app.http.listen({ port: 0, host: '127.0.0.1' });
});

async function aSession(endsInMs: number | null) {
  const name = v7();
  const until = endsInMs === null ? null : new Date(Date.now() + endsInMs);
  const session = { shop: await world().aShop(), until, peeks: 0 };
  known.set(name, session);
  return { session, headers: { 'x-test-session': name } };
}

describe('a socket whose session ends by itself', () => {
  it('is closed when it does, though nobody changed anybody’s rights', async () => {
    const { headers } = await aSession(600);
    const line = dialIn(address, headers);
    await line.hear('welcome');
    expect(await line.closed).toBe(4001);
  });

  it('stays when the session was prolonged meanwhile, and asking does not prolong it', async () => {
    const { headers, session } = await aSession(600);
    const line = dialIn(address, headers);
    await line.hear('welcome');
    session.until = new Date(Date.now() + 60_000);
    await line.hear('rights');
    expect(session.peeks).toBe(1);
    expect(line.socket.readyState).toBe(line.socket.OPEN);
    line.socket.close();
  });
});

it('whoever comes in vain again and again is not even heard, and nobody known is sent away', async () => {
  const { system, app } = world();
  const strict = { ...system, config: { ...system.config, limitsFactor: 1 } };
  const server = createServer();
  const hub = openHub(strict, app.catalogue, app.signals);
  const sockets = openSockets(server, strict, identify, app.catalogue, hub);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  const own = `http://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : 0}`;
  const { headers } = await aSession(null);
  const inside = dialIn(own, headers);
  await inside.hear('welcome');
  const codes = await Promise.all(Array.from({ length: 31 }, () => dialIn(own, {}).closed));
  expect(new Set(codes)).toEqual(new Set([4001]));
  expect(await dialIn(own, {}).closed).toBe(1006);
  expect(inside.socket.readyState).toBe(inside.socket.OPEN);
  inside.socket.close();
  sockets.close();
  server.close();
});

describe('the door', () => {
  let passedMs = 0;
  beforeEach(() => {
    passedMs = 0;
  });
  const door = () => {
    const { system } = world();
    return openDoor({
      ...system,
      config: { ...system.config, limitsFactor: 1 },
      now: () => new Date(passedMs),
    });
  };

  it('is closed to a network from which thirty came in vain, and opens again after a while', () => {
    const at = door();
    for (let n = 0; n < 30; n++) at.turnedAway('198.51.100.7');
    expect(at.isOpenTo('198.51.100.7')).toBe(true);
    at.turnedAway('198.51.100.7');
    expect(at.isOpenTo('198.51.100.7')).toBe(false);
    expect(at.isOpenTo('198.51.100.8')).toBe(true);
    passedMs = 10_001;
    expect(at.isOpenTo('198.51.100.7')).toBe(true);
  });

  it('stays open to pages that try a few times a minute, for however long', () => {
    const at = door();
    for (let n = 0; n < 500; n++) {
      passedMs += 3_000;
      at.turnedAway('198.51.100.7');
      expect(at.isOpenTo('198.51.100.7')).toBe(true);
    }
  });

  it('counts one IPv6 customer’s network as one', () => {
    const at = door();
    for (let n = 0; n < 31; n++) at.turnedAway(`2001:db8:1:2::${n}`);
    expect(at.isOpenTo('2001:db8:1:2:ffff::1')).toBe(false);
    expect(at.isOpenTo('2001:db8:1:3::1')).toBe(true);
  });

  it.each([
    { why: 'the proxy says, when we believe it', trustProxy: true, expected: '203.0.113.9' },
    { why: 'the connection does, when we do not', trustProxy: false, expected: '127.0.0.1' },
  ])('knows a caller by what $why', ({ trustProxy, expected }) => {
    const { system } = world();
    const request = {
      headers: { 'x-forwarded-for': '203.0.113.9, 10.0.0.1' },
      socket: { remoteAddress: '127.0.0.1' },
    };
    expect(addressOf({ ...system, config: { ...system.config, trustProxy } }, request)).toBe(expected);
  });
});
