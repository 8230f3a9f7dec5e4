import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FakeClock } from '../../../test/fake-clock.ts';
import { Line, type LineState, type SocketEvents } from './line.ts';
import type { News } from './protocol.ts';

/** A line, the sockets it opened, and what it told the page. */
function aLine(token: string | null = 't0') {
  const clock = new FakeClock();
  const told = {
    news: [] as News[],
    missed: 0,
    refused: 0,
    states: [] as LineState[],
    signals: [] as unknown[],
  };
  const sockets: { events: SocketEvents; sent: unknown[]; isClosed: boolean }[] = [];
  const world = { token, isHidden: false };
  const line = new Line({
    clock,
    openSocket: (events) => {
      const socket = { events, sent: [] as unknown[], isClosed: false };
      sockets.push(socket);
      return {
        send: (text) => void socket.sent.push(JSON.parse(text)),
        close: () => {
          socket.isClosed = true;
        },
      };
    },
    token: () => world.token,
    isHidden: () => world.isHidden,
    onNews: (news) => void told.news.push(news),
    onSignal: (kind, payload) => void told.signals.push([kind, payload]),
    onMissed: () => {
      told.missed += 1;
    },
    onTokenRefused: () => {
      told.refused += 1;
    },
    onState: (state) => void told.states.push(state),
  });
  const last = () => {
    const socket = sockets.at(-1);
    if (!socket) throw new Error('no socket was opened');
    return socket;
  };
  const say = (message: unknown): void => last().events.onFrame(JSON.stringify(message));
  const welcome = (position: number): void => {
    last().events.onOpen();
    say({ type: 'welcome', position });
  };
  return { line, clock, told, sockets, last, say, welcome, world };
}

const reply = (position: number, number: number) => ({
  type: 'facts',
  position,
  facts: [{ position, kind: 'inbox.reply-sent', subjectId: 'c0', payload: { number } }],
});

it('says who it is, and reads what may have come before it was welcome', () => {
  const { line, told, last, welcome } = aLine();
  line.start();
  welcome(7);
  expect(last().sent).toEqual([{ type: 'hello', after: null, token: 't0' }]);
  expect([told.states, told.missed]).toEqual([['connecting', 'live'], 1]);
});

it('tells of messages and closings, and of nothing else', () => {
  const { line, told, say, welcome } = aLine();
  line.start();
  welcome(0);
  say(reply(1, 2));
  say({
    type: 'facts',
    position: 2,
    facts: [{ position: 2, kind: 'customers.customer-edited', payload: {} }],
  });
  say({
    type: 'facts',
    position: 3,
    facts: [{ kind: 'inbox.conversation-closed', subjectId: 'c0', payload: {} }],
  });
  expect(told.news).toEqual([
    { conversationId: 'c0', number: 2 },
    { conversationId: 'c0', number: null },
  ]);
});

it('hears signals, and says them while it is live', () => {
  const { line, told, last, say, welcome } = aLine();
  line.start();
  line.signal('inbox.at-conversation', { isTyping: true });
  welcome(0);
  line.signal('inbox.at-conversation', { isTyping: false });
  say({ type: 'signal', kind: 'inbox.read', payload: { number: 2 } });
  say({ type: 'signal', kind: 'inbox.read', payload: 'nonsense' });
  expect(last().sent.slice(1)).toEqual([
    { type: 'signal', kind: 'inbox.at-conversation', payload: { isTyping: false } },
  ]);
  expect(told.signals).toEqual([
    ['inbox.read', { number: 2 }],
    ['inbox.read', {}],
  ]);
});

it('comes back after the last position it heard of, and reads only when the server is elsewhere', async () => {
  const { line, clock, told, last, say, welcome } = aLine();
  line.start();
  welcome(7);
  say(reply(9, 2));
  last().events.onClose(1006);
  await clock.pass(1000);
  welcome(9);
  expect(last().sent).toEqual([{ type: 'hello', after: 9, token: 't0' }]);
  expect(told.missed).toBe(1);
  last().events.onClose(1006);
  await clock.pass(1000);
  // Restored from an older copy, the server's log is shorter than we remember.
  welcome(4);
  expect(told.missed).toBe(2);
});

it('reads the thread when more has happened than a socket carries', () => {
  const { line, told, say, welcome } = aLine();
  line.start();
  welcome(0);
  say({ type: 'more', position: 900 });
  expect(told.missed).toBe(2);
});

it('comes back when a restarting server said it would', async () => {
  const { line, clock, told, sockets, last, say, welcome } = aLine();
  line.start();
  welcome(1);
  say({ type: 'restart', afterMs: 3000 });
  last().events.onClose(1012);
  await clock.pass(2999);
  expect([told.states.at(-1), sockets.length]).toEqual(['restarting', 1]);
  await clock.pass(1);
  welcome(1);
  expect(told.states.at(-1)).toBe('live');
});

it('asks for a new visit when its token is no longer valid, and waits for it', async () => {
  const { line, clock, told, sockets, last, world, welcome } = aLine();
  line.start();
  last().events.onOpen();
  world.token = null;
  last().events.onClose(4001);
  await clock.pass(1000);
  expect([told.refused, sockets.length]).toEqual([1, 1]);
  world.token = 't1';
  line.wake();
  welcome(0);
  expect(last().sent).toMatchObject([{ token: 't1' }]);
});

it('polls every three to five seconds where no socket gets through, and stops when one does', async () => {
  const { line, clock, told, last, welcome } = aLine();
  line.start();
  for (let failure = 0; failure < 3; failure++) {
    last().events.onClose(1006);
    await clock.pass(3000);
  }
  expect(told.states.at(-1)).toBe('polling');
  const before = told.missed;
  await clock.pass(9000);
  expect(told.missed - before).toBe(3);
  line.wake();
  welcome(0);
  const after = told.missed;
  await clock.pass(15_000);
  expect([told.states.at(-1), told.missed]).toEqual(['live', after]);
});

it('polls less while nobody looks', async () => {
  const { line, clock, told, last, world } = aLine();
  world.isHidden = true;
  line.start();
  for (let failure = 0; failure < 3; failure++) {
    last().events.onClose(1006);
    await clock.pass(3000);
  }
  const before = told.missed;
  await clock.pass(45_000);
  expect(told.missed - before).toBeLessThanOrEqual(4);
});

it('gives up a socket that is silent, and one that never says welcome', async () => {
  const { line, clock, sockets, last, welcome } = aLine();
  line.start();
  await clock.pass(10_500);
  expect([sockets[0]?.isClosed, sockets.length]).toEqual([true, 2]);
  welcome(0);
  await clock.pass(44_000);
  expect(last().sent).toContainEqual({ type: 'ping' });
  expect(sockets.length).toBe(2);
  await clock.pass(2_000);
  expect([sockets[1]?.isClosed, sockets.length]).toEqual([true, 3]);
});

it('stays on a socket that answers its pings', async () => {
  const { line, clock, sockets, say, welcome } = aLine();
  line.start();
  welcome(0);
  for (let minute = 0; minute < 30; minute++) {
    await clock.pass(20_000);
    say({ type: 'pong' });
  }
  expect(sockets.length).toBe(1);
});

it('asks, after a cut, from where it was last told that nothing concerns it', async () => {
  const { line, clock, sockets, last, say, welcome } = aLine();
  line.start();
  welcome(0);
  await clock.pass(20_000);
  say({ type: 'pong', position: 700 });
  last().events.onClose(1006);
  await clock.pass(500);
  expect(sockets.length).toBe(2);
  last().events.onOpen();
  expect(last().sent).toContainEqual({ type: 'hello', after: 700, token: 't0' });
});

it('finds out soon after sleep that its socket is dead', async () => {
  const { line, clock, sockets, welcome } = aLine();
  line.start();
  welcome(0);
  line.wake();
  await clock.pass(5_500);
  expect([sockets[0]?.isClosed, sockets.length]).toEqual([true, 2]);
});

it('holds no socket, timer or poll after it was stopped', () => {
  const { line, clock, sockets, last, welcome } = aLine();
  line.start();
  welcome(0);
  line.stop();
  last().events.onClose(1000);
  expect([sockets[0]?.isClosed, clock.pauses(), sockets.length]).toEqual([true, [], 1]);
});

const acts = fc.array(fc.constantFrom('welcome', 'close', 'restart', 'refuse', 'pass', 'wake', 'noise'), {
  maxLength: 40,
});

it('has one socket at most, and is live again once the server is', async () => {
  await fc.assert(
    fc.asyncProperty(acts, async (all) => {
      const { line, clock, told, sockets, last, say, welcome } = aLine();
      line.start();
      for (const act of all) {
        if (act === 'welcome') welcome(1);
        if (act === 'close') last().events.onClose(1006);
        if (act === 'restart') say({ type: 'restart', afterMs: 800 });
        if (act === 'refuse') last().events.onClose(4001);
        if (act === 'pass') await clock.pass(1500);
        if (act === 'wake') line.wake();
        if (act === 'noise') last().events.onFrame(new Uint8Array([1]));
      }
      expect(sockets.filter((socket) => !socket.isClosed).length).toBeLessThanOrEqual(1);
      await clock.pass(31_000);
      line.wake();
      welcome(1);
      expect(told.states.at(-1)).toBe('live');
    }),
    { numRuns: 200 },
  );
});
