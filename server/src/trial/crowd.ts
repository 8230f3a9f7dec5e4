import { startVisit } from '@zhiyin/domain/channels';
import { readVisitorThread } from '@zhiyin/domain/inbox';
import { LiveFact } from '@zhiyin/domain/platform';
import WebSocket from 'ws';
import { z } from 'zod';
import { openClient } from './client.ts';
import type { TrialShop } from './shop.ts';

const FromServer = z.object({
  type: z.string(),
  position: z.number().optional(),
  facts: z.array(LiveFact).optional(),
});

/** As the widget waits before it connects again: doubling, a random half of it. */
const pace = { firstMs: 500, maxMs: 30_000, polledAfter: 2 };

/** Many open chats in one process, each with the widget's hello, resume and pace of coming back. */
export interface Crowd {
  /** How many have been welcomed and are still connected. */
  live(): number;
  /** Facts that came twice or out of order. */
  disorder(): number;
  /** Connects everybody, `perSecond` a second; resolves when all are welcomed, with the ms it took. */
  come(perSecond: number): Promise<number>;
  /** Resolves when all are connected (again), with the ms that took; rejects after `withinMs`. */
  all(withinMs: number): Promise<number>;
  /** Stops reading what the server sends, as a page that hangs does. */
  stopReading(): void;
  close(): void;
}

/** Begins `count` visits, a few at once, and answers their tokens. */
export async function visit(shop: TrialShop, count: number): Promise<string[]> {
  const call = openClient(shop.base, () => ({}));
  const tokens: string[] = [];
  const work = async (): Promise<void> => {
    while (tokens.length < count) {
      const place = tokens.push('') - 1;
      const { token } = await call(startVisit, { body: { siteKey: shop.siteKey, locale: 'zh' } });
      tokens[place] = token;
    }
  };
  await Promise.all(Array.from({ length: 32 }, work));
  return tokens;
}

/** A crowd with one chat for each token; `hear` is given every fact with the place of the chat that heard it. */
export function openCrowd(
  shop: TrialShop,
  tokens: readonly string[],
  hear: (place: number, fact: LiveFact) => void,
): Crowd {
  const state = { live: 0, disorder: 0, isClosed: false, onChange: () => {} };
  const chats = tokens.map((token, place) => new Chat(shop, token, state, (fact) => hear(place, fact)));
  const all = (withinMs: number): Promise<number> => {
    const from = performance.now();
    const { promise, resolve, reject } = Promise.withResolvers<number>();
    const late = setTimeout(() => reject(new Error(`${state.live} of ${tokens.length} are back`)), withinMs);
    state.onChange = () => {
      if (state.live < tokens.length) return;
      clearTimeout(late);
      resolve(performance.now() - from);
    };
    state.onChange();
    return promise;
  };
  return {
    live: () => state.live,
    disorder: () => state.disorder,
    come: (perSecond) => {
      for (const [place, chat] of chats.entries())
        setTimeout(() => chat.connect(), (place / perSecond) * 1000);
      return all(120_000);
    },
    all,
    stopReading: () => {
      for (const chat of chats) chat.stopReading();
    },
    close: () => {
      state.isClosed = true;
      for (const chat of chats) chat.close();
    },
  };
}

interface Shared {
  live: number;
  disorder: number;
  isClosed: boolean;
  onChange: () => void;
}

class Chat {
  readonly #shop: TrialShop;
  readonly #token: string;
  readonly #shared: Shared;
  readonly #hear: (fact: LiveFact) => void;
  #socket: WebSocket | null = null;
  #position: number | null = null;
  #failures = 0;
  #isLive = false;

  constructor(shop: TrialShop, token: string, shared: Shared, hear: (fact: LiveFact) => void) {
    this.#shop = shop;
    this.#token = token;
    this.#shared = shared;
    this.#hear = hear;
  }

  connect(): void {
    if (this.#shared.isClosed) return;
    const socket = new WebSocket(`${this.#shop.base.replace('http', 'ws')}/api/live`, {
      perMessageDeflate: false,
    });
    this.#socket = socket;
    socket.on('open', () =>
      socket.send(JSON.stringify({ type: 'hello', after: this.#position, token: this.#token })),
    );
    socket.on('message', (data) => this.#receive(String(data)));
    socket.on('error', () => undefined);
    socket.on('close', () => this.#comeBack());
  }

  stopReading(): void {
    this.#socket?.pause();
  }

  close(): void {
    this.#socket?.terminate();
  }

  #receive(text: string): void {
    const message = FromServer.parse(JSON.parse(text));
    if (message.type === 'facts') this.#take(message.facts ?? [], message.position ?? 0);
    if (message.type === 'welcome') {
      this.#position ??= message.position ?? 0;
      this.#failures = 0;
      this.#be(true);
    }
  }

  #take(facts: readonly LiveFact[], upTo: number): void {
    for (const fact of facts) {
      if (this.#position !== null && fact.position <= this.#position) this.#shared.disorder += 1;
      this.#position = fact.position;
      this.#hear(fact);
    }
    this.#position = Math.max(this.#position ?? 0, upTo);
  }

  #comeBack(): void {
    this.#be(false);
    if (this.#shared.isClosed) return;
    const whole = Math.min(pace.maxMs, pace.firstMs * 2 ** this.#failures);
    this.#failures += 1;
    setTimeout(() => this.connect(), whole / 2 + (whole / 2) * Math.random());
    if (this.#failures > pace.polledAfter) void this.#poll();
  }

  /** Where no socket gets through, the widget asks for the thread as well. */
  async #poll(): Promise<void> {
    const headers = { authorization: `Bearer ${this.#token}` };
    await fetch(`${this.#shop.base}/api${readVisitorThread.path}?limit=50`, { headers }).then(
      (response) => response.arrayBuffer(),
      () => undefined,
    );
  }

  #be(isLive: boolean): void {
    if (isLive === this.#isLive) return;
    this.#isLive = isLive;
    this.#shared.live += isLive ? 1 : -1;
    this.#shared.onChange();
  }
}
