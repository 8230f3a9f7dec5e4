import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { Context } from '../context.ts';
import type { FactCatalogue } from '../facts/catalogue.ts';
import type { Identify } from '../http/identify.ts';
import { isOurPage } from '../http/origin.ts';
import type { System } from '../system.ts';
import { addressOf, openDoor } from './door.ts';
import type { Hub } from './hub.ts';
import { closeCodes, messageBytesMax } from './protocol.ts';
import { openReception } from './reception.ts';

/** The live sockets of this process. */
export interface Sockets {
  recheck(matches: (ctx: Context) => boolean): Promise<void>;
  /** Tells everybody to come back and lets no one in any more. */
  close(): void;
}

interface Options {
  readonly helloWithinMs?: number;
  /** Called with whoever a socket belongs to, whenever anything comes from its other end. */
  readonly onAlive?: (ctx: Context) => void;
}

/** Serves `GET /api/live` on the HTTP server: a socket says hello, and hears the facts it may see. */
export function openSockets(
  server: Server,
  system: System,
  identify: Identify,
  catalogue: FactCatalogue,
  hub: Hub,
  { helloWithinMs = 5_000, onAlive = () => undefined }: Options = {},
): Sockets {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: messageBytesMax,
    perMessageDeflate: false,
  });
  const door = openDoor(system);
  const { welcome, recheck } = openReception(system, identify, catalogue, hub, {
    helloWithinMs,
    onAlive,
    onTurnedAway: door.turnedAway,
  });
  const upgrade = (request: IncomingMessage, duplex: Duplex, head: Buffer): void => {
    // Node took its own listener off when it handed the socket over; without one a reset ends the process.
    duplex.on('error', () => duplex.destroy());
    const address = addressOf(system, request);
    if (!door.isOpenTo(address)) {
      refuse(duplex, '429 Too Many Requests');
      return;
    }
    if (request.url?.split('?')[0] === '/api/live' && isOurPage(system, request.headers)) {
      sockets.handleUpgrade(request, duplex, head, (socket) => welcome(socket, request, address));
      return;
    }
    refuse(duplex, '403 Forbidden');
  };

  server.on('upgrade', upgrade);
  return {
    recheck,
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

function refuse(duplex: Duplex, status: string): void {
  duplex.end(`HTTP/1.1 ${status}\r\nconnection: close\r\n\r\n`, () => duplex.destroy());
}
