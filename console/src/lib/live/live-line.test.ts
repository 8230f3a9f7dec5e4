import type { LiveFact } from '@zhiyin/domain/platform';
import { describe, expect, it } from 'vitest';
import { type LineState, LiveLine, type SocketEvents } from './live-line.ts';
import type { FactsPage } from './protocol.ts';

function aFact(position: number): LiveFact {
  return {
    position,
    kind: 'inbox.message-received',
    subjectId: '01930000-0000-7000-8000-000000000001',
    occurredAt: '2026-11-21T06:00:00.000Z',
    actor: { kind: 'visitor', id: '01930000-0000-7000-8000-000000000002' },
    payload: {},
  };
}

/** A line, a server that is played by hand, and time that passes only when told. */
function aLine(log: { facts: LiveFact[]; isReachable: boolean } = { facts: [], isReachable: true }) {
  const sockets: { events: SocketEvents; said: unknown[]; isClosed: boolean }[] = [];
  const timers: { at: number; act: () => void }[] = [];
  const heard: number[] = [];
  const signals: unknown[] = [];
  const states: LineState[] = [];
  const calls = { forget: 0, rights: 0 };
  let nowMs = 0;

  const page = async (after: number | null): Promise<FactsPage> => {
    if (!log.isReachable) throw new Error('unreachable');
    const end = log.facts.at(-1)?.position ?? 0;
    if (after === null) return { facts: [], position: end, isAll: true };
    const waiting = log.facts.filter((fact) => fact.position > after);
    const facts = waiting.slice(0, 2);
    return { facts, position: facts.at(-1)?.position ?? after, isAll: facts.length === waiting.length };
  };

  const line = new LiveLine({
    workspaceId: 'shop',
    openSocket: (events) => {
      const socket = { events, said: [] as unknown[], isClosed: false };
      sockets.push(socket);
      const close = () => {
        if (socket.isClosed) return;
        socket.isClosed = true;
        events.onClose(1000);
      };
      return { send: (text) => socket.said.push(JSON.parse(text)), close };
    },
    page,
    later: (ms, act) => {
      const timer = { at: nowMs + ms, act };
      timers.push(timer);
      return () => {
        const index = timers.indexOf(timer);
        if (index >= 0) timers.splice(index, 1);
      };
    },
    random: () => 0,
    onFacts: (facts) => heard.push(...facts.map((fact) => fact.position)),
    onSignal: (kind, payload) => signals.push([kind, payload]),
    onForget: () => {
      calls.forget += 1;
    },
    onRights: () => {
      calls.rights += 1;
    },
    onState: (state) => states.push(state),
  });

  const settle = async () => {
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  };
  const last = () => {
    const socket = sockets.at(-1);
    if (!socket) throw new Error('No socket was opened.');
    return socket;
  };
  return {
    line,
    log,
    sockets,
    heard,
    signals,
    states,
    calls,
    last,
    settle,
    server: async (message: unknown) => {
      last().events.onFrame(JSON.stringify(message));
      await settle();
    },
    breakSocket: async (code = 1006) => {
      last().isClosed = true;
      last().events.onClose(code);
      await settle();
    },
    pass: async (ms: number) => {
      const end = nowMs + ms;
      for (;;) {
        const next = timers.filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at)[0];
        if (!next) break;
        timers.splice(timers.indexOf(next), 1);
        nowMs = next.at;
        next.act();
        await settle();
      }
      nowMs = end;
    },
  };
}

describe('a fresh line', () => {
  it('says hello without a place and is live when welcomed', async () => {
    const at = aLine();
    at.last().events.onOpen();
    await at.server({ type: 'welcome', position: 7 });
    expect(at.last().said).toEqual([{ type: 'hello', after: null, workspaceId: 'shop' }]);
    expect(at.states).toEqual(['connecting', 'live']);
  });

  it('hands on every fact once, in order', async () => {
    const at = aLine();
    await at.server({ type: 'welcome', position: 7 });
    await at.server({ type: 'facts', position: 9, facts: [aFact(8), aFact(9)] });
    await at.server({ type: 'facts', position: 10, facts: [aFact(9), aFact(10)] });
    expect(at.heard).toEqual([8, 9, 10]);
  });

  it('passes over words of a newer server and frames that are no words at all', async () => {
    const at = aLine();
    await at.server({ type: 'applause' });
    at.last().events.onFrame('{');
    at.last().events.onFrame(new ArrayBuffer(1));
    expect(at.states).toEqual(['connecting']);
  });
});

describe('a signal', () => {
  it('is heard, and said while the line is live', async () => {
    const at = aLine();
    at.line.signal('inbox.at-conversation', { isTyping: true });
    expect(at.last().said).toEqual([]);
    await at.server({ type: 'welcome', position: 7 });
    at.line.signal('inbox.at-conversation', { isTyping: false });
    expect(at.last().said).toEqual([
      { type: 'signal', kind: 'inbox.at-conversation', payload: { isTyping: false } },
    ]);
    await at.server({ type: 'signal', kind: 'inbox.read', payload: { number: 3 } });
    expect(at.signals).toEqual([['inbox.read', { number: 3 }]]);
  });

  it('is not said to a line that has gone', async () => {
    const at = aLine();
    await at.server({ type: 'welcome', position: 7 });
    await at.breakSocket();
    at.line.signal('inbox.at-conversation', { isTyping: true });
    expect(at.last().said).toEqual([]);
  });
});

describe('catching up', () => {
  it('pages when there is more than the socket carries, and lets nothing overtake the pages', async () => {
    const at = aLine({ facts: [1, 2, 3, 4, 5].map(aFact), isReachable: true });
    await at.server({ type: 'welcome', position: 0 });
    at.last().events.onFrame(JSON.stringify({ type: 'more', position: 5 }));
    at.log.facts.push(aFact(6));
    await at.server({ type: 'facts', position: 6, facts: [aFact(6)] });
    expect(at.heard).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('asks for what came after the last fact it saw when the line returns', async () => {
    const at = aLine();
    await at.server({ type: 'welcome', position: 7 });
    await at.server({ type: 'facts', position: 8, facts: [aFact(8)] });
    await at.breakSocket();
    await at.pass(1000);
    at.last().events.onOpen();
    expect(at.last().said).toEqual([{ type: 'hello', after: 8, workspaceId: 'shop' }]);
  });

  it('forgets everything when the log is shorter than what it saw', async () => {
    const at = aLine();
    await at.server({ type: 'welcome', position: 90 });
    await at.breakSocket();
    await at.pass(1000);
    await at.server({ type: 'welcome', position: 12 });
    await at.server({ type: 'facts', position: 13, facts: [aFact(13)] });
    expect(at.calls.forget).toBe(1);
    expect(at.heard).toEqual([13]);
  });
});

describe('a bad line', () => {
  it('polls when sockets keep failing, and stops when one holds', async () => {
    const at = aLine({ facts: [], isReachable: true });
    for (const waitMs of [300, 600]) {
      await at.breakSocket();
      await at.pass(waitMs);
    }
    await at.breakSocket();
    expect(at.states.at(-1)).toBe('polling');

    at.log.facts.push(aFact(1));
    await at.pass(4000);
    expect(at.heard).toEqual([1]);
    await at.server({ type: 'welcome', position: 1 });
    expect(at.states.at(-1)).toBe('live');
  });

  it('is offline when polling fails too', async () => {
    const at = aLine({ facts: [], isReachable: false });
    for (const waitMs of [300, 600, 10]) {
      await at.breakSocket();
      await at.pass(waitMs);
    }
    expect(at.states.at(-1)).toBe('offline');
  });

  it('hangs up on a server that went silent', async () => {
    const at = aLine();
    await at.server({ type: 'welcome', position: 7 });
    await at.pass(45_000);
    expect(at.sockets[0]?.isClosed).toBe(true);
  });

  it('asks whether the server is still there, and stays while it answers', async () => {
    const at = aLine();
    at.last().events.onOpen();
    for (let round = 0; round < 4; round++) {
      await at.pass(30_000);
      await at.server({ type: 'pong' });
    }
    expect(at.sockets[0]?.isClosed).toBe(false);
    expect(at.sockets[0]?.said).toContainEqual({ type: 'ping' });
  });

  it('comes back at a time of its own after a restart that was announced', async () => {
    const at = aLine();
    await at.server({ type: 'welcome', position: 7 });
    await at.server({ type: 'restart', afterMs: 3000 });
    await at.breakSocket();
    expect(at.states.at(-1)).toBe('restarting');
    await at.pass(2999);
    expect(at.sockets).toHaveLength(1);
    await at.pass(1);
    expect(at.sockets).toHaveLength(2);
  });

  it('tries at once when the network is back', async () => {
    const at = aLine();
    await at.breakSocket();
    at.line.wake();
    at.line.wake();
    expect(at.sockets).toHaveLength(2);
  });
});

it.each([
  { why: 'rights changed', act: (at: ReturnType<typeof aLine>) => at.server({ type: 'rights' }) },
  { why: 'the session ended', act: (at: ReturnType<typeof aLine>) => at.breakSocket(4001) },
])('has it asked again what the member may do when $why', async ({ act }) => {
  const at = aLine();
  await act(at);
  expect(at.calls.rights).toBe(1);
});

it('is silent once stopped', async () => {
  const at = aLine();
  at.line.stop();
  await at.pass(120_000);
  expect(at.sockets).toHaveLength(1);
  expect(at.states).toEqual(['connecting']);
});
