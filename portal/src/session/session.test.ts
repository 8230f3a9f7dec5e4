import { expect, it } from 'vitest';
import { ModelWorld } from '../../../widget/test/model-world.ts';
import { Session } from './session.ts';

const settings = { shopKey: 'shop', locale: 'en', notAccepted: 'no' } as const;

/** A browser and a server that lets everybody in as `customerId`, until `isOver`. */
function setUp() {
  const server = {
    customerId: 'lin',
    isOver: false,
    asked: [] as string[],
    keys: [] as unknown[],
    isDown: false,
    isCut: false,
  };
  const model = new ModelWorld();
  const open = (): Session => {
    const fetch = async (address: string, init: RequestInit): Promise<Response> => {
      if (server.isDown) throw new TypeError('Failed to fetch');
      const { authorization = '' } = Object.fromEntries(new Headers(init.headers));
      server.asked.push(`${address.split('/api/')[1]} ${authorization}`.trim());
      server.keys.push(JSON.parse(String(init.body ?? '{}')).browserKey);
      if (server.isCut) throw new TypeError('Failed to fetch');
      if (server.isOver) return Response.json({ error: { kind: 'unknown', reason: 'x' } }, { status: 401 });
      return Response.json({ token: `t-${server.customerId}`, customerId: server.customerId, done: true });
    };
    return new Session(settings, { ...model.open(), fetch });
  };
  return { server, kept: model.kept, open };
}

it('stays signed in over a reload, and asks with its token', async () => {
  const { server, open } = setUp();
  await open().enterByCode({ ticket: 'x', code: '12345678' });
  await open().as({ path: 'widget/messages' });
  expect(server.asked).toEqual(['portals/shop/entries/code', 'widget/messages Bearer t-lin']);
});

it('follows a link again with the key it came with, after a reload, too', async () => {
  const { server, open } = setUp();
  server.isCut = true;
  await expect(open().enterByLink('x')).rejects.toThrow();
  server.isCut = false;
  await open().enterByLink('x');
  expect(server.keys[0]).toMatch(/^[0-9a-f]{64}$/);
  expect(server.keys[1]).toBe(server.keys[0]);
});

it('keeps what was not sent when the sign-in ends by itself, for the same customer to send', async () => {
  const { server, kept, open } = setUp();
  const session = open();
  await session.enterByLink('x');
  kept.set('c:1:out:a', 'unsent');
  server.isOver = true;
  await expect(session.as({ path: 'widget/messages' })).rejects.toThrow();
  expect([session.token.value, session.wasEnded.value, kept.has('c:1:out:a')]).toEqual([null, true, true]);
  server.isOver = false;
  await session.enterByLink('y');
  expect(kept.has('c:1:out:a')).toBe(true);
});

it('sends nothing under another customer’s name', async () => {
  const { server, kept, open } = setUp();
  await open().enterByLink('x');
  kept.set('c:1:out:a', 'unsent');
  server.customerId = 'chen';
  await open().enterByLink('y');
  expect(kept.has('c:1:out:a')).toBe(false);
});

it('leaves nothing on the device after a sign-out, also when the server cannot be reached', async () => {
  const { server, kept, open } = setUp();
  const session = open();
  await session.enterByLink('x');
  kept.set('c:1:draft', 'secret').set('locale', 'zh');
  server.isDown = true;
  await session.leave(false);
  expect([...kept.keys()]).toEqual(['locale']);
  expect([session.token.value, session.wasEnded.value]).toEqual([null, false]);
});
