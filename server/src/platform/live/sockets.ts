import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Context } from '../context.ts';
import type { FactCatalogue } from '../facts/catalogue.ts';
import { credentialsOf, type Identify } from '../http/identify.ts';
import { isOurPage } from '../http/origin.ts';
import type { System } from '../system.ts';
import type { Connection } from './connection.ts';
import { type Gate, openGate } from './gate.ts';
import type { Hub } from './hub.ts';
import { closeCodes, type FromClient, messageBytesMax, readMessage, waitingBytesMax } from './protocol.ts';

const pingEveryMs = 20_000;

/** The live sockets of this process. */
export interface Sockets {
  recheck(matches: (ctx: Context) => boolean): Promise<void>;
  /** Tells everybody to come back and lets no one in any more. */
  close(): void;
}

/** Serves `GET /api/live` on the HTTP server: a socket says hello, and hears the facts it may see. */
export function openSockets(
  server: Server,
  system: System,
  identify: Identify,
  catalogue: FactCatalogue,
  hub: Hub,
  { helloWithinMs = 5_000 }: { helloWithinMs?: number } = {},
): Sockets {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: messageBytesMax,
    perMessageDeflate: false,
  });
  const gate = openGate(system, identify, catalogue, hub);

  const upgrade = (request: IncomingMessage, duplex: Duplex, head: Buffer): void => {
    // Node took its own listener off when it handed the socket over; without one a reset ends the process.
    duplex.on('error', () => duplex.destroy());
    if (request.url?.split('?')[0] === '/api/live' && isOurPage(system, request.headers)) {
      sockets.handleUpgrade(request, duplex, head, (socket) => {
        const late = setTimeout(() => socket.close(closeCodes.badMessage), helloWithinMs);
        socket.on('close', () => clearTimeout(late));
        welcome(system, socket, request, gate, hub, () => clearTimeout(late));
      });
      return;
    }
    duplex.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\n\r\n', () => duplex.destroy());
  };

  server.on('upgrade', upgrade);
  return {
    recheck: gate.recheck,
    close: () => {
      server.off('upgrade', upgrade);
      hub.restart();
      for (const socket of sockets.clients) socket.close(closeCodes.restart);
      setTimeout(() => {
        for (const socket of sockets.clients) socket.terminate();
      }, 1000).unref();
    },
  };
}

/** Waits for a socket's hello, lets it in and, when it closes, out. */
function welcome(
  system: System,
  socket: WebSocket,
  request: IncomingMessage,
  gate: Gate,
  hub: Hub,
  onHello: () => void,
): void {
  let connection: Connection | null = null;
  keepAlive(socket);
  socket.on('close', () => {
    if (connection) hub.leave(connection);
  });
  hear(socket, (message) => {
    onHello();
    const shown = credentialsOf(request.headers, message.workspaceId ?? null);
    const given = message.token === undefined ? shown : { ...shown, bearer: message.token };
    const hello = { after: message.after, address: request.socket.remoteAddress ?? null };
    gate.enter(socket, given, hello).then(
      (entered) => {
        connection = entered;
        if (entered && socket.readyState !== socket.OPEN) hub.leave(entered);
      },
      (error: unknown) => {
        system.log.warn({ err: error }, 'a socket could not join');
        socket.close(closeCodes.tryAgain);
      },
    );
  });
}

/** Ends a socket whose other end is silent for longer than it takes to answer a ping. */
function keepAlive(socket: WebSocket): void {
  let isAlive = true;
  const ping = setInterval(() => {
    if (!isAlive) return socket.terminate();
    isAlive = false;
    socket.ping();
  }, pingEveryMs);
  const isHeard = (): void => {
    isAlive = true;
  };
  socket.on('pong', isHeard);
  socket.on('message', isHeard);
  socket.on('close', () => clearInterval(ping));
  // Closes by itself, and says why; an error without a listener would end the process.
  socket.on('error', () => undefined);
}

/** Answers pings, hears one hello, and closes at anything else. */
function hear(socket: WebSocket, onHello: (message: Extract<FromClient, { type: 'hello' }>) => void): void {
  let isGreeted = false;
  socket.on('message', (data, isBinary) => {
    if (socket.readyState !== socket.OPEN) return;
    const message = isBinary || !Buffer.isBuffer(data) ? null : readMessage(data);
    if (message?.type === 'ping') {
      if (socket.bufferedAmount > waitingBytesMax) return socket.terminate();
      return socket.send('{"type":"pong"}');
    }
    if (!message || isGreeted) return socket.close(closeCodes.badMessage);
    isGreeted = true;
    onHello(message);
  });
}
