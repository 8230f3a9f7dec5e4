import type { WebSocket } from 'ws';
import type { Context } from '../context.ts';
import type { FactCatalogue } from '../facts/catalogue.ts';
import type { Credentials, Identify } from '../http/identify.ts';
import { Refusal } from '../refusal.ts';
import type { System } from '../system.ts';
import { Connection } from './connection.ts';
import type { Hub } from './hub.ts';
import { closeCodes } from './protocol.ts';

/** What a socket says when it comes. */
export interface Hello {
  /** The last position it has read; null for from now on. */
  readonly after: number | null;
  readonly address: string | null;
}

/** Lets sockets in, and asks them again who they are. */
export interface Gate {
  /** Answers the connection that is in; `null` when nobody knows who it is, and it was told so. */
  enter(socket: WebSocket, given: Credentials, hello: Hello): Promise<Connection | null>;
  recheck(matches: (ctx: Context) => boolean): Promise<void>;
}

/** What a socket came with, so that it can be asked again who it is. */
const credentials = new WeakMap<Connection, Credentials>();

export function openGate(system: System, identify: Identify, catalogue: FactCatalogue, hub: Hub): Gate {
  let rechecks = 0;
  const again = async (connection: Connection): Promise<Context | null> => {
    const given = credentials.get(connection);
    return given ? contextOf(system, identify, given, connection.ctx.address) : null;
  };
  return {
    enter: async (socket, given, hello) => {
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
    },
    recheck: (matches) => {
      rechecks += 1;
      return hub.recheck(matches, again);
    },
  };
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
