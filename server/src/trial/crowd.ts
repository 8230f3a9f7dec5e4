import { startVisit } from '@zhiyin/domain/channels';
import { readVisitorThread, replySent } from '@zhiyin/domain/inbox';
import { LiveFact } from '@zhiyin/domain/platform';
import WebSocket from 'ws';
import { z } from 'zod';
import { type Call, openClient } from './client.ts';
import type { TrialShop } from './shop.ts';

const FromServer = z.object({
  type: z.string(),
  position: z.number().optional(),
  facts: z.array(LiveFact).optional(),
});

const Answered = z.object({ messageId: z.string() });
const pingEveryMs = 20_000;

/** As the widget waits before it connects again: doubling, a random half of it. */
const pace = { firstMs: 500, maxMs: 30_000, polledAfter: 2 };

/** Many open chats in one process, each with the widget's hello, pings, resume and pace of coming back. */
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

/** A crowd with one chat for each token; `hear` is given the place of each chat that shows a new answer. */
export function openCrowd(shop: TrialShop, tokens: readonly string[], hear: (place: number) => void): Crowd {
  const state = { live: 0, disorder: 0, isClosed: false, onChange: () => {} };
  const chats = tokens.map((token, place) => new Chat(shop, token, state, () => hear(place)));
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
  readonly #hear: () => void;
  readonly #call: Call;
  /** The answers it shows, as a page knows them by their ids. */
  readonly #known = new Set<string>();
  #socket: WebSocket | null = null;
  #position: number | null = null;
  #failures = 0;
  #isLive = false;
  #pings: NodeJS.Timeout | null = null;

  constructor(shop: TrialShop, token: string, shared: Shared, hear: () => void) {
    this.#shop = shop;
    this.#token = token;
    this.#shared = shared;
    this.#hear = hear;
    this.#call = openClient(shop.base, () => ({ authorization: `Bearer ${token}` }));
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
    if (message.type === 'pong') this.#position = message.position ?? this.#position;
    if (message.type === 'more') {
      this.#position = message.position ?? this.#position;
      void this.#readThread();
    }
    if (message.type === 'welcome') {
      this.#position ??= message.position ?? 0;
      this.#failures = 0;
      this.#be(true);
      this.#pings = setInterval(() => this.#socket?.send('{"type":"ping"}'), pingEveryMs);
    }
  }

  #take(facts: readonly LiveFact[], upTo: number): void {
    for (const fact of facts) {
      if (this.#position !== null && fact.position <= this.#position) this.#shared.disorder += 1;
      this.#position = fact.position;
      if (fact.kind === replySent.kind) this.#show(Answered.parse(fact.payload).messageId);
    }
    this.#position = Math.max(this.#position ?? 0, upTo);
  }

  /** What a socket and the thread both told is shown once. */
  #show(messageId: string): void {
    if (this.#known.has(messageId)) return;
    this.#known.add(messageId);
    this.#hear();
  }

  #comeBack(): void {
    this.#be(false);
    clearInterval(this.#pings ?? undefined);
    if (this.#shared.isClosed) return;
    const whole = Math.min(pace.maxMs, pace.firstMs * 2 ** this.#failures);
    this.#failures += 1;
    setTimeout(() => this.connect(), whole / 2 + (whole / 2) * Math.random());
    if (this.#failures > pace.polledAfter) void this.#readThread();
  }

  /** Where no socket gets through, or it cannot tell all that was missed; what fails is asked for again. */
  async #readThread(): Promise<void> {
    const thread = await this.#call(readVisitorThread, { query: { limit: 50 } }).catch(() => null);
    for (const { authorKind, messageId } of thread?.messages ?? [])
      if (authorKind === 'member') this.#show(messageId);
  }

  #be(isLive: boolean): void {
    if (isLive === this.#isLive) return;
    this.#isLive = isLive;
    this.#shared.live += isLive ? 1 : -1;
    this.#shared.onChange();
  }
}
