import type { IncomingMessage } from 'node:http';
import type { WebSocket } from 'ws';
import type { Context } from '../context.ts';
import type { FactCatalogue } from '../facts/catalogue.ts';
import { type Caller, type Credentials, credentialsOf, type Identify } from '../http/identify.ts';
import { Refusal } from '../refusal.ts';
import type { System } from '../system.ts';
import { Connection } from './connection.ts';
import { type Hello, hear, keepAlive } from './ears.ts';
import type { Hub } from './hub.ts';
import { closeCodes } from './protocol.ts';
import { openWatch } from './watch.ts';

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
  let rechecks = 0;
  /** What a socket came with, so that it can be asked again who it is. */
  const credentials = new WeakMap<Connection, Credentials>();
  const watch = openWatch((connection) => void hub.recheck((ctx) => ctx === connection.ctx, again));

  const again = async (connection: Connection): Promise<Context | null> => {
    const given = credentials.get(connection);
    const caller = given && (await callerOf(system, identify, { ...given, isPeek: true }));
    if (!caller) return null;
    watch.until(connection, caller.until ?? null);
    return contextOf(system, caller, connection.ctx.address);
  };
  const enter: Enter = async (socket, given, address, after) => {
    const checked = rechecks;
    const caller = await callerOf(system, identify, given);
    if (!caller) {
      onTurnedAway(address);
      socket.close(closeCodes.signedOut);
      return null;
    }
    const connection = new Connection(socket, contextOf(system, caller, address), catalogue);
    credentials.set(connection, given);
    socket.on('close', () => watch.end(connection));
    await hub.join(connection, after);
    watch.until(connection, caller.until ?? null);
    // Rights that changed while it came in: whoever asked everybody did not find it yet.
    if (checked !== rechecks) await hub.recheck((one) => one === connection.ctx, again);
    return connection;
  };
  return {
    welcome: (socket, request, address) => {
      const late = setTimeout(() => {
        onTurnedAway(address);
        socket.close(closeCodes.badMessage);
      }, helloWithinMs);
      socket.on('close', () => clearTimeout(late));
      let connection: Connection | null = null;
      const alive = (): void => {
        if (connection) onAlive(connection.ctx);
      };
      keepAlive(socket, alive);
      hear(socket, {
        onHello: (hello) => {
          clearTimeout(late);
          const given = givenBy(request, hello);
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
      });
    },
    recheck: (matches) => {
      rechecks += 1;
      return hub.recheck(matches, again);
    },
  };
}

type Enter = (
  socket: WebSocket,
  given: Credentials,
  address: string | null,
  after: number | null,
) => Promise<Connection | null>;

function givenBy(request: IncomingMessage, hello: Hello): Credentials {
  const shown = credentialsOf(request.headers, hello.workspaceId ?? null);
  return hello.token === undefined ? shown : { ...shown, bearer: hello.token };
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

/** Who shows these credentials; `null` when they are not valid (any more). @throws when that cannot be known now. */
async function callerOf(system: System, identify: Identify, given: Credentials): Promise<Caller | null> {
  try {
    return await identify(system, given);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

function contextOf(system: System, { workspaceId, actor }: Caller, address: string | null): Context {
  return { system, workspaceId, actor, locale: 'en', address, requestId: 'live', cause: null };
}
