import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { WebSocket } from 'ws';
import type { Context } from '../context.ts';
import type { FactCatalogue } from '../facts/catalogue.ts';
import { type Credentials, credentialsOf, type Identify } from '../http/identify.ts';
import type { System } from '../system.ts';
import type { Connection } from './connection.ts';
import { type Hello, hear, keepAlive } from './ears.ts';
import { openEntry } from './entry.ts';
import type { Hub } from './hub.ts';
import { closeCodes } from './protocol.ts';

/** Lets sockets in. */
export interface Reception {
  /** Waits for the hello of a socket, finds out whose it is, and takes it into the hub. */
  welcome(socket: WebSocket, request: IncomingMessage, address: string | null): void;
  /** Asks the sockets that match again who they are, also those that are just coming in. */
  recheck(matches: (ctx: Context) => boolean): Promise<void>;
}

interface Options {
  /** A socket says hello within this time or goes. */
  readonly helloWithinMs: number;
  readonly onAlive: (ctx: Context) => void;
  /** A socket from there was sent away: nobody knows it, or it did not say hello. */
  readonly onTurnedAway: (address: string | null) => void;
}

/** Opens the reception. */
export function openReception(
  system: System,
  identify: Identify,
  catalogue: FactCatalogue,
  hub: Hub,
  { helloWithinMs, onAlive, onTurnedAway }: Options,
): Reception {
  const { enter, recheck } = openEntry(system, identify, catalogue, hub, onTurnedAway);
  return {
    welcome: (socket, request, address) => {
      const late = setTimeout(() => {
        onTurnedAway(address);
        socket.close(closeCodes.badMessage);
      }, helloWithinMs);
      socket.on('close', () => clearTimeout(late));
      let connection: Connection | null = null;
      // Let go of once it is read: thousands of sockets stay open for hours.
      let asked: IncomingMessage | null = request;
      const alive = (): void => {
        if (connection) onAlive(connection.ctx);
      };
      keepAlive(socket, alive);
      hear(socket, {
        onHello: (hello) => {
          clearTimeout(late);
          const given = givenBy(asked?.headers ?? {}, hello);
          asked = null;
          takeIn(
            system,
            hub,
            () => enter(socket, given, address, hello.after),
            socket,
            (entered) => {
              connection = entered;
              alive();
            },
          );
        },
        onBad: () => onTurnedAway(address),
        // What is said before it is in nobody would hear.
        onSignal: ({ kind, payload }) => {
          if (connection) void hub.said(connection, kind, payload);
        },
        toldTo: () => connection?.toldTo() ?? null,
      });
    },
    recheck,
  };
}

/** Whoever names a token comes by it alone, whatever cookies the browser sends along. */
function givenBy(headers: IncomingHttpHeaders, { token, workspaceId }: Hello): Credentials {
  const wanted = workspaceId ?? null;
  return token === undefined
    ? credentialsOf(headers, wanted)
    : { headers: {}, bearer: token, workspaceId: wanted };
}

/** From hello to good-bye: whoever is in the hub leaves it, also when it went while it came in. */
function takeIn(
  system: System,
  hub: Hub,
  enter: () => Promise<Connection | null>,
  socket: WebSocket,
  onEntered: (connection: Connection) => void,
): void {
  enter().then(
    (connection) => {
      if (!connection) return;
      onEntered(connection);
      if (socket.readyState === socket.OPEN) socket.on('close', () => hub.leave(connection));
      else hub.leave(connection);
    },
    (error: unknown) => {
      system.log.warn({ err: error }, 'a socket could not join');
      socket.close(closeCodes.tryAgain);
    },
  );
}
