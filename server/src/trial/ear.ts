import type { LiveFact } from '@zhiyin/domain/platform';
import { LiveFact as LiveFactShape, listFacts } from '@zhiyin/domain/platform';
import WebSocket from 'ws';
import { z } from 'zod';
import type { Call } from './client.ts';

const FromServer = z.discriminatedUnion('type', [
  z.object({ type: z.literal('welcome'), position: z.number() }),
  z.object({ type: z.literal('facts'), position: z.number(), facts: z.array(LiveFactShape) }),
  z.object({ type: z.literal('more'), position: z.number() }),
  z.object({ type: z.literal('rights') }),
  z.object({ type: z.literal('restart'), afterMs: z.number() }),
  z.object({ type: z.literal('pong') }),
]);

/** Hears facts over a live socket, and comes back after every cut from where it was. */
export interface Ear {
  /** Cuts the connection, as a bad network does. */
  cut(): void;
  close(): void;
}

/**
 * Opens a live socket. `hear` is given every fact in order; a fact given twice or out of order is counted by
 * `onDisorder`, which would be the server's fault.
 */
export function openEar(
  base: string,
  token: string,
  call: Call,
  hear: (fact: LiveFact) => void,
  onDisorder: (fact: LiveFact) => void,
): Promise<Ear> {
  let socket: WebSocket | null = null;
  let position: number | null = null;
  let isClosed = false;
  let tries = 0;

  const take = (facts: readonly LiveFact[], upTo: number): void => {
    for (const fact of facts) {
      if (position !== null && fact.position <= position) onDisorder(fact);
      position = fact.position;
      hear(fact);
    }
    position = Math.max(position ?? 0, upTo);
  };
  const pageUp = async (): Promise<void> => {
    for (let isAll = false; !isAll; ) {
      const page = await call(listFacts, { query: { after: position ?? 0, limit: 500 } });
      take(page.facts, page.position);
      isAll = page.isAll;
    }
  };
  return new Promise((resolve) => {
    const ear: Ear = {
      cut: () => socket?.terminate(),
      close: () => {
        isClosed = true;
        socket?.close();
      },
    };
    const connect = (): void => {
      if (isClosed) return;
      const current = new WebSocket(`${base.replace('http', 'ws')}/api/live`);
      socket = current;
      current.on('open', () => current.send(JSON.stringify({ type: 'hello', after: position, token })));
      current.on('message', (data) => {
        const message = FromServer.parse(JSON.parse(String(data)));
        if (message.type === 'welcome') {
          tries = 0;
          position ??= message.position;
          resolve(ear);
        }
        if (message.type === 'facts') take(message.facts, message.position);
        if (message.type === 'more') void pageUp().catch(() => current.terminate());
      });
      current.on('error', () => undefined);
      current.on('close', () => {
        tries += 1;
        if (!isClosed)
          setTimeout(connect, Math.min(2000, 50 * 2 ** Math.min(tries, 5)) * (0.5 + Math.random()));
      });
    };
    connect();
  });
}
