import type { Sending } from './call/upload.ts';
import type { Shelf } from './keep/shelf.ts';
import type { LineSocket, SocketEvents } from './live/line.ts';
import type { Clock } from './pump.ts';

/** Everything of the browser that a chat uses. Tests bring their own. */
export interface World {
  readonly clock: Clock;
  readonly shelf: Shelf;
  readonly fetch: (address: string, init: RequestInit) => Promise<Response>;
  readonly sendBytes: (sending: Sending) => Promise<Response>;
  /** Where the server's `/api/` is, e.g. `https://desk.example/api/`. */
  readonly apiBase: string;
  readonly openSocket: (address: string, events: SocketEvents) => LineSocket;
  /** Runs something while no other page with this chat does. */
  readonly alone: (name: string, act: () => Promise<void>) => Promise<void>;
  /** Milliseconds since 1970. */
  readonly nowMs: () => number;
  readonly randomBytes: (count: number) => Uint8Array;
}
