import type { SocketEvents } from '../src/chat/live/line.ts';
import type { World } from '../src/chat/world.ts';
import { FakeClock } from './fake-clock.ts';
import { memoryShelf } from './memory-shelf.ts';
import { ModelDesk } from './model-desk.ts';

/** How the network treats requests: `cut` lets them arrive and loses the answers. */
export type Network = 'up' | 'down' | 'cut';

/** A server in memory behind a network that a test may cut, and a browser that forgets nothing. */
export class ModelWorld {
  readonly desk = new ModelDesk();
  readonly clock = new FakeClock();
  readonly kept = new Map<string, string>();
  network: Network = 'up';
  token = 't1';
  #socket: SocketEvents | null = null;
  #position = 0;

  /** The world as a newly opened page sees it. */
  open(): World {
    return {
      clock: this.clock,
      shelf: memoryShelf(this.kept),
      fetch: (address, init) => this.#fetch(new URL(address), init),
      apiBase: 'https://desk.test/api/',
      openSocket: (_address, events) => {
        this.#socket = events;
        const say = (message: unknown): void => events.onFrame(JSON.stringify(message));
        if (this.network === 'up') this.clock.later(1, () => events.onOpen());
        else this.clock.later(1, () => events.onClose(1006));
        return {
          send: (text) => {
            if (JSON.parse(text).type === 'hello') say({ type: 'welcome', position: this.#position });
          },
          close: () => {},
        };
      },
      alone: (_name, act) => act(),
      nowMs: () => this.clock.now,
      randomBytes: (count) => new Uint8Array(count),
    };
  }

  /** An agent answers, and the socket tells of it. */
  answer(text: string): void {
    this.desk.write(text);
    this.#tell();
  }

  /** The socket breaks. */
  breakSocket(code = 1006): void {
    const socket = this.#socket;
    this.#socket = null;
    socket?.onClose(code);
  }

  #tell(): void {
    this.#position += 1;
    const last = this.desk.shown.at(-1);
    const fact = {
      kind: 'inbox.reply-sent',
      subjectId: last?.conversationId,
      payload: { number: last?.number },
    };
    this.#socket?.onFrame(JSON.stringify({ type: 'facts', position: this.#position, facts: [fact] }));
  }

  async #fetch({ pathname, searchParams }: URL, { headers, body }: RequestInit): Promise<Response> {
    await Promise.resolve();
    if (this.network === 'down') throw new TypeError('Failed to fetch');
    const sent = typeof body === 'string' ? JSON.parse(body) : null;
    const answer = this.#answerTo(pathname, new Headers(headers), searchParams, sent);
    if (this.network === 'cut') throw new TypeError('Failed to fetch');
    return answer;
  }

  #answerTo(
    pathname: string,
    headers: Headers,
    search: URLSearchParams,
    sent: { clientMessageId: string; text: string } | null,
  ): Response {
    if (pathname === '/api/widget/visits') {
      return Response.json({ token: this.token, shopName: '山隅茶事', greeting: '您好', colour: '#2f6b4f' });
    }
    if (headers.get('authorization') !== `Bearer ${this.token}`) {
      return Response.json({ error: { kind: 'unknown', reason: 'x', message: 'x' } }, { status: 401 });
    }
    if (sent) return Response.json(this.desk.send(sent.clientMessageId, sent.text));
    const part = Object.fromEntries([...search].map(([name, value]) => [name, Number(value)]));
    return Response.json(this.desk.read({ limit: 50, ...part }));
  }
}
