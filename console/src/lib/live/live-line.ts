import type { LiveFact } from '@zhiyin/domain/platform';
import { backOffMs } from '#lib/call/back-off.ts';
import { type FactReader, makeFactReader } from './fact-reader.ts';
import {
  type ClientMessage,
  type FactsPage,
  parseServerMessage,
  type ServerMessage,
  signedOutCode,
} from './protocol.ts';

/** `live` by socket, `polling` without one, `offline` when neither reaches the server. */
export type LineState = 'connecting' | 'live' | 'polling' | 'restarting' | 'offline';

/** An open or opening socket, as much of it as the line needs. */
export interface LineSocket {
  send(text: string): void;
  close(): void;
}
export interface SocketEvents {
  readonly onOpen: () => void;
  readonly onFrame: (frame: unknown) => void;
  /** The close code of RFC 6455, or the server's own. */
  readonly onClose: (code: number) => void;
}

export interface LineSeams {
  readonly workspaceId: string;
  readonly openSocket: (events: SocketEvents) => LineSocket;
  readonly page: (after: number | null) => Promise<FactsPage>;
  /** Runs something later; the answer cancels it. */
  readonly later: (ms: number, act: () => void) => () => void;
  readonly random: () => number;
  readonly onFacts: (facts: readonly LiveFact[]) => void;
  readonly onSignal: (kind: string, payload: unknown) => void;
  readonly onForget: () => void;
  readonly onRights: () => void;
  readonly onState: (state: LineState) => void;
}

const reconnectPace = { firstMs: 500, maxMs: 20_000 };
const pollEveryMs = 5000;
const pingEveryMs = 20_000;
/** Two of the server's pings were missed. */
const silenceMs = 45_000;
/** Proxies that refuse sockets do so every time: after this many tries we also poll. */
const failuresBeforePolling = 2;

/** Holds one line to the server from the moment it is made until stopped. */
export class LiveLine {
  readonly #seams: LineSeams;
  readonly #reader: FactReader;
  #socket: LineSocket | null = null;
  #state: LineState | null = null;
  #failures = 0;
  #isStopped = false;
  #isPolling = false;
  #restartAfterMs: number | null = null;
  #cancelPing = nothing;
  #cancelSilence = nothing;
  #cancelRetry = nothing;
  #cancelPoll = nothing;

  constructor(seams: LineSeams) {
    this.#seams = seams;
    this.#reader = makeFactReader({ page: seams.page, deliver: seams.onFacts, forget: seams.onForget });
    this.#show('connecting');
    this.#connect();
  }

  /** Tries at once instead of waiting out the back-off: the network came back. */
  wake(): void {
    if (!this.#socket && !this.#isStopped) this.#connect();
  }

  /** Says what is true for a moment; nothing while the line is not open, as nobody would need it later. */
  signal(kind: string, payload: unknown): void {
    if (this.#state === 'live') this.#tell({ type: 'signal', kind, payload });
  }

  stop(): void {
    this.#isStopped = true;
    this.#cancelRetry();
    this.#cancelPing();
    this.#cancelSilence();
    this.#stopPolling();
    this.#socket?.close();
  }

  #connect(): void {
    this.#cancelRetry();
    const opened: LineSocket = this.#seams.openSocket({
      onOpen: () => {
        const { workspaceId } = this.#seams;
        this.#tell({ type: 'hello', after: this.#reader.position(), workspaceId });
        this.#pingLater();
      },
      onFrame: (frame) => {
        if (this.#socket === opened) this.#onFrame(frame);
      },
      onClose: (code) => {
        if (this.#socket !== opened) return;
        if (code === signedOutCode) this.#seams.onRights();
        this.#onClose();
      },
    });
    this.#socket = opened;
    this.#listenForSilence();
  }

  #onFrame(frame: unknown): void {
    this.#listenForSilence();
    const message = parseServerMessage(frame);
    if (message) this.#hear(message);
  }

  #hear(message: ServerMessage): void {
    switch (message.type) {
      case 'welcome':
        this.#settleIn(message.position);
        break;
      case 'facts':
        this.#reader.take(message.facts, message.position);
        break;
      case 'more':
        // A page that fails breaks the line, so that the next welcome starts from where we are.
        this.#reader.catchUp().catch(() => this.#hangUp());
        break;
      case 'signal':
        this.#seams.onSignal(message.kind, message.payload);
        break;
      case 'rights':
        this.#seams.onRights();
        break;
      case 'restart':
        this.#restartAfterMs = message.afterMs;
        this.#show('restarting');
    }
  }

  #settleIn(position: number): void {
    this.#failures = 0;
    this.#stopPolling();
    this.#reader.begin(position);
    this.#show('live');
  }

  // On a dead network the close event itself may take minutes, so it is not waited for.
  #hangUp(): void {
    const socket = this.#socket;
    socket?.close();
    if (socket && this.#socket === socket) this.#onClose();
  }

  #onClose(): void {
    this.#socket = null;
    this.#cancelPing();
    this.#cancelSilence();
    if (this.#isStopped) return;
    if (this.#restartAfterMs === null && !this.#isPolling) this.#show('connecting');
    this.#cancelRetry = this.#seams.later(this.#retryMs(), () => this.#connect());
    this.#failures += 1;
    if (this.#failures > failuresBeforePolling) this.#startPolling();
  }

  #retryMs(): number {
    const restartAfterMs = this.#restartAfterMs;
    this.#restartAfterMs = null;
    if (restartAfterMs !== null) return restartAfterMs * (1 + this.#seams.random());
    return backOffMs(this.#failures, this.#seams.random(), reconnectPace);
  }

  #startPolling(): void {
    if (this.#isPolling) return;
    this.#isPolling = true;
    void this.#poll();
  }

  #stopPolling(): void {
    this.#isPolling = false;
    this.#cancelPoll();
  }

  async #poll(): Promise<void> {
    const isReached = await this.#reader.catchUp().then(
      () => true,
      () => false,
    );
    if (!this.#isPolling) return;
    this.#show(isReached ? 'polling' : 'offline');
    const waitMs = pollEveryMs * (0.75 + this.#seams.random() / 2);
    this.#cancelPoll = this.#seams.later(waitMs, () => void this.#poll());
  }

  #pingLater(): void {
    this.#cancelPing = this.#seams.later(pingEveryMs, () => {
      this.#tell({ type: 'ping' });
      this.#pingLater();
    });
  }

  #listenForSilence(): void {
    this.#cancelSilence();
    this.#cancelSilence = this.#seams.later(silenceMs, () => this.#hangUp());
  }

  #tell(message: ClientMessage): void {
    this.#socket?.send(JSON.stringify(message));
  }

  #show(state: LineState): void {
    if (state === this.#state || this.#isStopped) return;
    this.#state = state;
    this.#seams.onState(state);
  }
}

function nothing(): void {}
