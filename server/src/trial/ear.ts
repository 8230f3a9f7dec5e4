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
  #paging: Promise<void> | null = null;
  #isMore = false;
  /** How far the socket has told. */
  #told = 0;
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
    socket.on('open', () => {
      this.#told = this.#position ?? 0;
      socket.send(JSON.stringify({ type: 'hello', after: this.#position, token }));
    });
    socket.on('message', (data) => this.#receive(socket, String(data)));
    socket.on('error', () => undefined);
    socket.on('close', () => this.#comeBack());
  }

  #receive(socket: WebSocket, text: string): void {
    const message = FromServer.parse(JSON.parse(text));
    if (message.type === 'facts') {
      this.#told = this.#inOrder(message.facts, this.#told);
      // While pages are read they are the truth, as in the console; what the socket brings meanwhile would overtake them.
      if (this.#paging) this.#isMore = true;
      else this.#take(message.facts, message.position);
    }
    if (message.type === 'more') this.#catchUp().catch(() => socket.terminate());
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

  /** Each socket and each page is told every fact once and in order, beginning after what it asked for. */
  #inOrder(facts: readonly LiveFact[], after: number): number {
    let last = after;
    for (const { position } of facts) {
      if (position <= last) this.disorder += 1;
      last = Math.max(last, position);
    }
    return last;
  }

  /** What a socket and a page both told is heard once. */
  #take(facts: readonly LiveFact[], upTo: number): void {
    const seen = this.#position ?? 0;
    for (const fact of facts) if (fact.position > seen) this.#listening.hear(fact);
    this.#position = Math.max(seen, upTo);
  }

  #catchUp(): Promise<void> {
    this.#isMore = true;
    this.#paging ??= this.#readPages().finally(() => {
      this.#paging = null;
    });
    return this.#paging;
  }

  async #readPages(): Promise<void> {
    while (this.#isMore) {
      this.#isMore = false;
      const after = this.#position ?? 0;
      const page = await this.#listening.call(listFacts, { query: { after, limit: 500 } });
      this.#inOrder(page.facts, after);
      this.#take(page.facts, page.position);
      if (!page.isAll) this.#isMore = true;
    }
  }
}
