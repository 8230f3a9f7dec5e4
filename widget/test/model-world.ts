import type { Ask, Visit } from '../src/chat/contract.ts';
import type { SocketEvents } from '../src/chat/live/line.ts';
import type { World } from '../src/chat/world.ts';
import { FakeClock } from './fake-clock.ts';
import { memoryShelf } from './memory-shelf.ts';
import { ModelDesk } from './model-desk.ts';
import { aFile, aVisitAnswer } from './shapes.ts';

/** How the network treats requests: `cut` lets them arrive and loses the answers. */
export type Network = 'up' | 'down' | 'cut';

/** A server in memory behind a network that a test may cut, and a browser that forgets nothing. */
export class ModelWorld {
  readonly desk = new ModelDesk();
  readonly clock = new FakeClock();
  readonly kept = new Map<string, string>();
  network: Network = 'up';
  token = 't1';
  /** What a visit is answered with, over the usual; seen by whoever begins one. */
  visit: (arrival: { token: string | null; identity: unknown }) => Partial<Visit> = () => ({});
  asks: Ask[] = [];
  place: number | null = null;
  /** Why an upload is refused; `null` while it is not. */
  uploadRefusal: string | null = null;
  /** Every request, as `POST widget/read {…}`. */
  readonly asked: string[] = [];
  /** Every signal that the visitor's page said. */
  readonly signals: unknown[] = [];
  #socket: SocketEvents | null = null;
  #position = 0;
  #drawn = 0;

  /** The world as a newly opened page sees it. */
  open(): World {
    return {
      clock: this.clock,
      shelf: memoryShelf(this.kept),
      fetch: (address, init) => this.#fetch(new URL(address), init),
      sendBytes: async ({ address, headers, onProgress, signal }) => {
        onProgress(0.5);
        await Promise.resolve();
        if (signal.aborted) throw new TypeError('aborted');
        return this.#fetch(new URL(address), { method: 'POST', headers });
      },
      apiBase: 'https://desk.test/api/',
      openSocket: (_address, events) => {
        this.#socket = events;
        const say = (message: unknown): void => events.onFrame(JSON.stringify(message));
        if (this.network === 'up') this.clock.later(1, () => events.onOpen());
        else this.clock.later(1, () => events.onClose(1006));
        return {
          send: (text) => {
            const said = JSON.parse(text);
            if (said.type === 'hello') say({ type: 'welcome', position: this.#position });
            if (said.type === 'signal') this.signals.push(said.payload);
          },
          close: () => {},
        };
      },
      alone: (_name, act) => act(),
      nowMs: () => this.clock.now,
      randomBytes: (count) => new Uint8Array(count).fill(this.#drawn++),
    };
  }

  /** An agent answers, and the socket tells of it. */
  answer(text: string): void {
    this.desk.write(text);
    this.#tell();
  }

  /** A signal comes from the shop. */
  signal(kind: string, payload: unknown): void {
    this.#socket?.onFrame(JSON.stringify({ type: 'signal', kind, payload }));
  }

  /** A fact comes that is about no message. */
  announce(kind: string): void {
    this.#position += 1;
    const fact = { kind, subjectId: this.desk.shown.at(-1)?.conversationId, payload: {} };
    this.#socket?.onFrame(JSON.stringify({ type: 'facts', position: this.#position, facts: [fact] }));
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
    sent: Record<string, unknown> | null,
  ): Response {
    const path = pathname.replace('/api/widget/', '');
    this.asked.push(sent ? `${path} ${JSON.stringify(sent)}` : path);
    if (path === 'visits') {
      const { token, identity } = { token: null, identity: null, ...sent };
      const answer = aVisitAnswer({ token: this.token, ...this.visit({ token, identity }) });
      this.token = answer.token;
      return Response.json(answer);
    }
    if (headers.get('authorization') !== `Bearer ${this.token}`) return refusal(401, 'unknown', 'x');
    if (path === 'files') return this.#upload(headers, search);
    if (path === 'queue') return Response.json({ place: this.place, isSomebodyThere: true });
    if (path === 'asks') return Response.json({ question: { zh: '', en: '' }, items: this.asks });
    if (path === 'read') this.desk.readByCustomer(Number(sent?.['number']));
    if (path !== 'messages') return Response.json({ done: true });
    if (sent) return Response.json(this.#send(sent));
    const part = Object.fromEntries([...search].map(([name, value]) => [name, Number(value)]));
    return Response.json(this.desk.read({ limit: 50, ...part }));
  }

  #send({ clientMessageId, text, fileIds, conversationId }: Record<string, unknown>) {
    const files = Array.isArray(fileIds) ? fileIds.map(String) : [];
    const goesOn = typeof conversationId === 'string' ? conversationId : null;
    return this.desk.send(String(clientMessageId), String(text), files, goesOn);
  }

  #upload(headers: Headers, search: URLSearchParams): Response {
    if (this.uploadRefusal !== null) return refusal(422, 'invalid', this.uploadRefusal);
    return Response.json(aFile(`file-${headers.get('idempotency-key')}`, { name: search.get('name') ?? '' }));
  }
}

function refusal(status: number, kind: string, message: string): Response {
  return Response.json({ error: { kind, reason: 'x', message, fields: [] } }, { status });
}
