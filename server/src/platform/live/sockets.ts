import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Context } from '../context.ts';
import type { FactCatalogue } from '../facts/catalogue.ts';
import { type Credentials, credentialsOf, type Identify } from '../http/identify.ts';
import { isOurPage } from '../http/origin.ts';
import type { System } from '../system.ts';
import { Connection } from './connection.ts';
import type { Hub } from './hub.ts';
import { closeCodes, messageBytesMax, readMessage } from './protocol.ts';

const helloWithinMs = 5_000;
const pingEveryMs = 20_000;

/** What a socket came with, so that it can be asked again who it is. */
const credentials = new WeakMap<Connection, Credentials>();

/** Serves `GET /api/live` on the HTTP server: a socket says hello, and hears the facts it may see. */
export function openSockets(
  server: Server,
  system: System,
  identify: Identify,
  catalogue: FactCatalogue,
  hub: Hub,
): { recheck: (matches: (ctx: Context) => boolean) => Promise<void>; close: () => void } {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: messageBytesMax,
    perMessageDeflate: false,
  });

  const upgrade = (request: IncomingMessage, duplex: Duplex, head: Buffer): void => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname !== '/api/live' || !isOurPage(system, request.headers)) {
      duplex.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, duplex, head, (socket) => welcome(socket, request));
  };
  const welcome = (socket: WebSocket, request: IncomingMessage): void => {
    let connection: Connection | null = null;
    let isAlive = true;
    const late = setTimeout(() => socket.close(closeCodes.badMessage), helloWithinMs);
    const ping = setInterval(() => {
      if (!isAlive) socket.terminate();
      isAlive = false;
      socket.ping();
    }, pingEveryMs);

    socket.on('pong', () => {
      isAlive = true;
    });
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      clearTimeout(late);
      clearInterval(ping);
      if (connection) hub.leave(connection);
    });
    socket.on('message', (data, isBinary) => {
      const message = isBinary || !Buffer.isBuffer(data) ? null : readMessage(data);
      if (!message) return socket.close(closeCodes.badMessage);
      isAlive = true;
      if (message.type === 'ping') return socket.send('{"type":"pong"}');
      if (connection) return socket.close(closeCodes.badMessage);
      clearTimeout(late);
      const shown = credentialsOf(request.headers, message.workspaceId ?? null);
      const given = message.token === undefined ? shown : { ...shown, bearer: message.token };
      void enter(socket, given, request, message.after).then((entered) => {
        connection = entered;
        if (entered && socket.readyState !== socket.OPEN) hub.leave(entered);
      });
    });
  };
  const enter = async (
    socket: WebSocket,
    given: Credentials,
    request: IncomingMessage,
    after: number | null,
  ): Promise<Connection | null> => {
    const ctx = await contextOf(system, identify, given, request.socket.remoteAddress ?? null);
    if (!ctx) {
      socket.close(closeCodes.signedOut);
      return null;
    }
    const connection = new Connection(socket, ctx, catalogue);
    credentials.set(connection, given);
    try {
      await hub.join(connection, after);
    } catch (error) {
      system.log.warn({ err: error }, 'a socket could not join');
      socket.close(1011);
    }
    return connection;
  };

  server.on('upgrade', upgrade);
  return {
    recheck: (matches) =>
      hub.recheck(matches, async (connection) => {
        const given = credentials.get(connection);
        return given ? contextOf(system, identify, given, connection.ctx.address) : null;
      }),
    close: () => {
      server.off('upgrade', upgrade);
      hub.restart();
      setTimeout(() => {
        for (const socket of sockets.clients) socket.terminate();
      }, 1000).unref();
    },
  };
}

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
  } catch {
    // Not valid (any more): the client is told by the closing code.
    return null;
  }
}
