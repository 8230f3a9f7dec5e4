import type { WebSocket } from 'ws';
import { closeCodes, type FromClient, type FromServer, readMessage, waitingBytesMax } from './protocol.ts';

/** Pinged by us, because a page in the background may hardly use its own clock; three silent pings are the end. */
const pingEveryMs = 10_000;
const silentPingsMax = 3;

export type Hello = Extract<FromClient, { type: 'hello' }>;
type Signal = Extract<FromClient, { type: 'signal' }>;

/** Pings, says when anything comes back, and ends a socket from whose other end nothing does. */
export function keepAlive(socket: WebSocket, onAlive: () => void): void {
  let silentPings = 0;
  const ping = setInterval(() => {
    if (silentPings >= silentPingsMax) return socket.terminate();
    silentPings += 1;
    socket.ping();
  }, pingEveryMs);
  const isHeard = (): void => {
    silentPings = 0;
    onAlive();
  };
  socket.on('pong', isHeard);
  socket.on('message', isHeard);
  socket.on('close', () => clearInterval(ping));
  // Closes by itself, and says why; an error without a listener would end the process.
  socket.on('error', () => undefined);
}

/** Who is told what a socket says. */
export interface Ears {
  readonly onHello: (hello: Hello) => void;
  /** It said something else than hello first, or what is no message at all. */
  readonly onBad: () => void;
  readonly onSignal: (signal: Signal) => void;
  /** How far it has been told, `null` before it was welcomed. */
  readonly toldTo: () => number | null;
}

/** Answers pings, hears one hello and then signals, and closes at anything else. */
export function hear(socket: WebSocket, { onHello, onSignal, onBad, toldTo }: Ears): void {
  let isGreeted = false;
  socket.on('message', (data, isBinary) => {
    if (socket.readyState !== socket.OPEN) return;
    const message = isBinary || !Buffer.isBuffer(data) ? null : readMessage(data);
    if (message?.type === 'ping') {
      if (socket.bufferedAmount > waitingBytesMax) return socket.terminate();
      const position = toldTo();
      const pong: FromServer = position === null ? { type: 'pong' } : { type: 'pong', position };
      return socket.send(JSON.stringify(pong));
    }
    if (message?.type === 'signal' && isGreeted) return onSignal(message);
    if (message?.type !== 'hello' || isGreeted) {
      onBad();
      return socket.close(closeCodes.badMessage);
    }
    isGreeted = true;
    onHello(message);
  });
}
