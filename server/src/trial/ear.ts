import { LiveFact, listFacts } from '@zhiyin/domain/platform';
import WebSocket from 'ws';
import { z } from 'zod';
import type { Call } from './client.ts';

const FromServer = z.discriminatedUnion('type', [
  z.object({ type: z.literal('welcome'), position: z.number() }),
  z.object({ type: z.literal('facts'), position: z.number(), facts: z.array(LiveFact) }),
  z.object({ type: z.literal('more'), position: z.number() }),
  z.object({ type: z.literal('rights') }),
  z.object({ type: z.literal('restart'), afterMs: z.number() }),
  z.object({ type: z.literal('pong') }),
]);

/** Where an ear listens, and whom it tells. */
export interface Listening {
  readonly base: string;
  readonly token: string;
  readonly call: Call;
  /** Is given every fact, in order. */
  readonly hear: (fact: LiveFact) => void;
}

/** Hears facts over a live socket, and comes back after every cut from where it was. */
export class Ear {
  /** Facts that came twice or out of order, which would be the server's fault. */
  disorder = 0;
  readonly #listening: Listening;
  #socket: WebSocket | null = null;
  #position: number | null = null;
  #isClosed = false;
  #tries = 0;
  #onWelcome: () => void = () => undefined;

  constructor(listening: Listening) {
    this.#listening = listening;
  }

  /** Connects; resolves when the server has said welcome. */
  open(): Promise<void> {
    return new Promise((resolve) => {
      this.#onWelcome = resolve;
      this.#connect();
    });
  }

  /** Cuts the connection, as a bad network does. */
  cut(): void {
    this.#socket?.terminate();
  }

  close(): void {
    this.#isClosed = true;
    this.#socket?.close();
  }

  #connect(): void {
    if (this.#isClosed) return;
    const { base, token } = this.#listening;
    const socket = new WebSocket(`${base.replace('http', 'ws')}/api/live`);
    this.#socket = socket;
    socket.on('open', () => socket.send(JSON.stringify({ type: 'hello', after: this.#position, token })));
    socket.on('message', (data) => this.#receive(socket, String(data)));
    socket.on('error', () => undefined);
    socket.on('close', () => this.#comeBack());
  }

  #receive(socket: WebSocket, text: string): void {
    const message = FromServer.parse(JSON.parse(text));
    if (message.type === 'facts') this.#take(message.facts, message.position);
    if (message.type === 'more') void this.#pageUp().catch(() => socket.terminate());
    if (message.type !== 'welcome') return;
    this.#tries = 0;
    this.#position ??= message.position;
    this.#onWelcome();
  }

  #comeBack(): void {
    this.#tries += 1;
    const waitMs = Math.min(2000, 50 * 2 ** Math.min(this.#tries, 5)) * (0.5 + Math.random());
    if (!this.#isClosed) setTimeout(() => this.#connect(), waitMs);
  }

  #take(facts: readonly LiveFact[], upTo: number): void {
    for (const fact of facts) {
      if (this.#position !== null && fact.position <= this.#position) this.disorder += 1;
      this.#position = fact.position;
      this.#listening.hear(fact);
    }
    this.#position = Math.max(this.#position ?? 0, upTo);
  }

  async #pageUp(): Promise<void> {
    for (let isAll = false; !isAll; ) {
      const page = await this.#listening.call(listFacts, {
        query: { after: this.#position ?? 0, limit: 500 },
      });
      this.#take(page.facts, page.position);
      isAll = page.isAll;
    }
  }
}
