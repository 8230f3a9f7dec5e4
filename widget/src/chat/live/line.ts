import { backOffMs } from '../back-off.ts';
import type { Loose } from '../keep/read-json.ts';
import type { Clock } from '../pump.ts';
import { closeCodes, type Heard, type News, readFrame } from './protocol.ts';

/** `live` by socket, `polling` without one, `restarting` when the server said it will be back. */
export type LineState = 'off' | 'connecting' | 'live' | 'polling' | 'restarting';

/** An open or opening socket, as much of it as the line needs. */
export interface LineSocket {
  send(text: string): void;
  close(): void;
}
export interface SocketEvents {
  readonly onOpen: () => void;
  readonly onFrame: (frame: unknown) => void;
  readonly onClose: (code: number) => void;
}

export interface LineSeams {
  readonly clock: Clock;
  readonly openSocket: (events: SocketEvents) => LineSocket;
  /** Who we are; `null` while no visit has begun. */
  readonly token: () => string | null;
  readonly isHidden: () => boolean;
  readonly onNews: (news: News) => void;
  /** The shop asks how it went, or no longer does. */
  readonly onAsk?: () => void;
  readonly onSignal?: (kind: string, payload: Loose) => void;
  /** Something may have been missed: read the thread. */
  readonly onMissed: () => void;
  readonly onTokenRefused: () => void;
  readonly onState: (state: LineState) => void;
}

const reconnectPace = { firstMs: 500, maxMs: 30_000 };
const welcomeWithinMs = 10_000;
const pingEveryMs = 20_000;
/** Two pings went unanswered. */
const silenceMs = 45_000;
const pongWithinMs = 5_000;
/** A network that refuses sockets does so every time: after this many tries we also poll. */
const failuresBeforePolling = 2;
const pollMs = { seen: 4_000, hidden: 20_000 };

/** Holds one line to the server. It resumes after the last position it heard of, and polls where no socket gets through. */
export class Line {
  readonly #seams: LineSeams;
  #socket: LineSocket | null = null;
  #state: LineState = 'off';
  #position: number | null = null;
  #asked: number | null = null;
  #failures = 0;
  #restartAfterMs: number | null = null;
  #cancelRetry = nothing;
  #cancelPing = nothing;
  #cancelSilence = nothing;
  #cancelPoll: (() => void) | null = null;

  constructor(seams: LineSeams) {
    this.#seams = seams;
  }

  start(): void {
    if (this.#state !== 'off') return;
    this.#show('connecting');
    this.#connect();
  }

  /** The page is back from sleep, or the network is: try now, and make sure that the line is not dead. */
  wake(): void {
    if (this.#state === 'off') return;
    if (!this.#socket) {
      this.#connect();
      return;
    }
    this.#tell('{"type":"ping"}');
    this.#listenForSilence(pongWithinMs);
  }

  /** Says what is true for a moment; nothing while the line is not open, as nobody would need it later. */
  signal(kind: string, payload: Loose): void {
    if (this.#state === 'live') this.#tell(JSON.stringify({ type: 'signal', kind, payload }));
  }

  stop(): void {
    this.#state = 'off';
    this.#cancelRetry();
    this.#stopPolling();
    this.#drop();
  }

  #connect(): void {
    this.#cancelRetry();
    const token = this.#seams.token();
    if (token === null) {
      this.#retryLater();
      return;
    }
    this.#asked = this.#position;
    const opened: LineSocket = this.#seams.openSocket({
      onOpen: () => opened.send(JSON.stringify({ type: 'hello', after: this.#asked, token })),
      onFrame: (frame) => {
        const heard = this.#socket === opened ? readFrame(frame) : null;
        if (heard) this.#hear(heard);
      },
      onClose: (code) => {
        if (this.#socket === opened) this.#onClose(code);
      },
    });
    this.#socket = opened;
    this.#listenForSilence(welcomeWithinMs);
  }

  #hear(heard: Heard): void {
    if (this.#state === 'live') this.#listenForSilence(silenceMs);
    switch (heard.type) {
      case 'welcome':
        this.#settleIn(heard.position);
        break;
      case 'facts':
        this.#position = heard.position;
        for (const news of heard.news) this.#seams.onNews(news);
        if (heard.hasAsk) this.#seams.onAsk?.();
        break;
      case 'pong':
        this.#position = heard.position;
        break;
      case 'more':
        this.#position = heard.position;
        this.#seams.onMissed();
        break;
      case 'signal':
        this.#seams.onSignal?.(heard.kind, heard.payload);
        break;
      case 'restart':
        this.#restartAfterMs = heard.afterMs;
        this.#show('restarting');
    }
  }

  #settleIn(position: number): void {
    // Welcomed elsewhere than where we left off, the log does not tell what lies between.
    if (this.#asked !== position) this.#seams.onMissed();
    this.#position = position;
    this.#failures = 0;
    this.#stopPolling();
    this.#show('live');
    this.#listenForSilence(silenceMs);
    this.#pingLater();
  }

  // On a dead network the close event itself may take minutes, so it is not waited for.
  #hangUp(): void {
    this.#drop();
    this.#onClose(1006);
  }

  #drop(): void {
    const socket = this.#socket;
    this.#socket = null;
    this.#cancelPing();
    this.#cancelSilence();
    socket?.close();
  }

  #onClose(code: number): void {
    this.#drop();
    if (this.#state === 'off') return;
    if (code === closeCodes.tokenRefused) this.#seams.onTokenRefused();
    if (this.#restartAfterMs === null && this.#state !== 'polling') this.#show('connecting');
    this.#retryLater();
  }

  #retryLater(): void {
    const random = this.#seams.clock.random();
    const toldMs = this.#restartAfterMs === null ? null : this.#restartAfterMs * (1 + random / 4);
    const waitMs = toldMs ?? backOffMs(this.#failures, random, reconnectPace);
    this.#restartAfterMs = null;
    this.#failures += 1;
    this.#cancelRetry = this.#seams.clock.later(waitMs, () => this.#connect());
    if (this.#failures > failuresBeforePolling) this.#poll();
  }

  #poll(): void {
    if (this.#cancelPoll) return;
    this.#show('polling');
    const next = (): void => {
      this.#seams.onMissed();
      const everyMs = this.#seams.isHidden() ? pollMs.hidden : pollMs.seen;
      this.#cancelPoll = this.#seams.clock.later(everyMs * (0.75 + this.#seams.clock.random() / 2), next);
    };
    next();
  }

  #stopPolling(): void {
    this.#cancelPoll?.();
    this.#cancelPoll = null;
  }

  #pingLater(): void {
    this.#cancelPing();
    this.#cancelPing = this.#seams.clock.later(pingEveryMs, () => {
      this.#tell('{"type":"ping"}');
      this.#pingLater();
    });
  }

  #listenForSilence(ms: number): void {
    this.#cancelSilence();
    this.#cancelSilence = this.#seams.clock.later(ms, () => this.#hangUp());
  }

  #tell(text: string): void {
    this.#socket?.send(text);
  }

  #show(state: LineState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#seams.onState(state);
  }
}

function nothing(): void {}
