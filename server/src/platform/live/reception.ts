import type { IncomingMessage } from 'node:http';
import type { WebSocket } from 'ws';
import type { Context } from '../context.ts';
import type { FactCatalogue } from '../facts/catalogue.ts';
import { type Credentials, credentialsOf, type Identify } from '../http/identify.ts';
import { Refusal } from '../refusal.ts';
import type { System } from '../system.ts';
import { Connection } from './connection.ts';
import type { Hub } from './hub.ts';
import { closeCodes, type FromClient, readMessage, waitingBytesMax } from './protocol.ts';

/** Pinged by us, because a page in the background may hardly use its own clock; three silent pings are the end. */
const pingEveryMs = 10_000;
const silentPingsMax = 3;

/** What a socket came with, so that it can be asked again who it is. */
const credentials = new WeakMap<Connection, Credentials>();

/** Lets sockets in. */
export interface Reception {
  /** Waits for the hello of a socket, finds out whose it is, and takes it into the hub. */
  welcome(socket: WebSocket, request: IncomingMessage): void;
  /** Asks the sockets that match again who they are, also those that are just coming in. */
  recheck(matches: (ctx: Context) => boolean): Promise<void>;
}

type Hello = Extract<FromClient, { type: 'hello' }>;
type Signal = Extract<FromClient, { type: 'signal' }>;

/** Opens the reception; a socket says hello within `helloWithinMs` or goes. */
export function openReception(
  system: System,
  identify: Identify,
  catalogue: FactCatalogue,
  hub: Hub,
  { helloWithinMs, onAlive }: { helloWithinMs: number; onAlive: (ctx: Context) => void },
): Reception {
  let rechecks = 0;

  const again = async (connection: Connection): Promise<Context | null> => {
    const given = credentials.get(connection);
    return given ? contextOf(system, identify, given, connection.ctx.address) : null;
  };
  const enter: Enter = async (socket, given, address, after) => {
    const checked = rechecks;
    const ctx = await contextOf(system, identify, given, address);
    if (!ctx) {
      socket.close(closeCodes.signedOut);
      return null;
    }
    const connection = new Connection(socket, ctx, catalogue);
    credentials.set(connection, given);
    await hub.join(connection, after);
    // Rights that changed while it came in: whoever asked everybody did not find it yet.
    if (checked !== rechecks) await hub.recheck((one) => one === connection.ctx, again);
    return connection;
  };
  return {
    welcome: (socket, request) => {
      const late = setTimeout(() => socket.close(closeCodes.badMessage), helloWithinMs);
      socket.on('close', () => clearTimeout(late));
      let connection: Connection | null = null;
      const alive = (): void => {
        if (connection) onAlive(connection.ctx);
      };
      keepAlive(socket, alive);
      hear(socket, {
        onHello: (hello) => {
          clearTimeout(late);
          takeIn(system, hub, enter, socket, request, hello, (entered) => {
            connection = entered;
            alive();
          });
        },
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

/** From hello to good-bye: whoever is in the hub leaves it, also when it went while it came in. */
function takeIn(
  system: System,
  hub: Hub,
  enter: Enter,
  socket: WebSocket,
  request: IncomingMessage,
  hello: Hello,
  onEntered: (connection: Connection) => void,
): void {
  const shown = credentialsOf(request.headers, hello.workspaceId ?? null);
  const given = hello.token === undefined ? shown : { ...shown, bearer: hello.token };
  enter(socket, given, request.socket.remoteAddress ?? null, hello.after).then(
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

/** Pings, says when anything comes back, and ends a socket from whose other end nothing does. */
function keepAlive(socket: WebSocket, onAlive: () => void): void {
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

interface Ears {
  readonly onHello: (hello: Hello) => void;
  readonly onSignal: (signal: Signal) => void;
}

/** Answers pings, hears one hello and then signals, and closes at anything else. */
function hear(socket: WebSocket, { onHello, onSignal }: Ears): void {
  let isGreeted = false;
  socket.on('message', (data, isBinary) => {
    if (socket.readyState !== socket.OPEN) return;
    const message = isBinary || !Buffer.isBuffer(data) ? null : readMessage(data);
    if (message?.type === 'ping') {
      if (socket.bufferedAmount > waitingBytesMax) return socket.terminate();
      return socket.send('{"type":"pong"}');
    }
    if (message?.type === 'signal' && isGreeted) return onSignal(message);
    if (message?.type !== 'hello' || isGreeted) return socket.close(closeCodes.badMessage);
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
