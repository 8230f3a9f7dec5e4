import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Context } from '../context.ts';
import type { FactCatalogue } from '../facts/catalogue.ts';
import { type Credentials, credentialsOf, type Identify } from '../http/identify.ts';
import { isOurPage } from '../http/origin.ts';
import { Refusal } from '../refusal.ts';
import type { System } from '../system.ts';
import { Connection } from './connection.ts';
import type { Hub } from './hub.ts';
import { closeCodes, type FromClient, messageBytesMax, readMessage, waitingBytesMax } from './protocol.ts';

const pingEveryMs = 20_000;

/** What a socket came with, so that it can be asked again who it is. */
const credentials = new WeakMap<Connection, Credentials>();

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
  let rechecks = 0;

  const again = async (connection: Connection): Promise<Context | null> => {
    const given = credentials.get(connection);
    return given ? contextOf(system, identify, given, connection.ctx.address) : null;
  };
  const enter = async (socket: WebSocket, given: Credentials, hello: Hello): Promise<Connection | null> => {
    const checked = rechecks;
    const ctx = await contextOf(system, identify, given, hello.address);
    if (!ctx) {
      socket.close(closeCodes.signedOut);
      return null;
    }
    const connection = new Connection(socket, ctx, catalogue);
    credentials.set(connection, given);
    await hub.join(connection, hello.after);
    // Rights that changed while it came in: whoever asked everybody did not find it yet.
    if (checked !== rechecks) await hub.recheck((one) => one === connection.ctx, again);
    return connection;
  };
  const welcome = (socket: WebSocket, request: IncomingMessage): void => {
    let connection: Connection | null = null;
    const late = setTimeout(() => socket.close(closeCodes.badMessage), helloWithinMs);
    keepAlive(socket);
    socket.on('close', () => {
      clearTimeout(late);
      if (connection) hub.leave(connection);
    });
    hear(socket, (message) => {
      clearTimeout(late);
      const shown = credentialsOf(request.headers, message.workspaceId ?? null);
      const given = message.token === undefined ? shown : { ...shown, bearer: message.token };
      const hello = { after: message.after, address: request.socket.remoteAddress ?? null };
      enter(socket, given, hello).then(
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
  };
  const upgrade = (request: IncomingMessage, duplex: Duplex, head: Buffer): void => {
    // Node took its own listener off when it handed the socket over; without one a reset ends the process.
    duplex.on('error', () => duplex.destroy());
    if (request.url?.split('?')[0] === '/api/live' && isOurPage(system, request.headers)) {
      sockets.handleUpgrade(request, duplex, head, (socket) => welcome(socket, request));
      return;
    }
    duplex.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\n\r\n', () => duplex.destroy());
  };

  server.on('upgrade', upgrade);
  return {
    recheck: (matches) => {
      rechecks += 1;
      return hub.recheck(matches, again);
    },
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

interface Hello {
  readonly after: number | null;
  readonly address: string | null;
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

/** Who shows these credentials; `null` when they are not valid (any more). @throws when that cannot be known now. */
async function contextOf(
  system: System,
  identify: Identify,
  given: Credentials,
  address: string | null,
): Promise<Context | null> {
  try {
    const caller = await identify(system, given);
    if (!caller) return null;
    const { workspaceId, actor } = caller;
    return { system, workspaceId, actor, locale: 'en', address, requestId: 'live', cause: null };
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
