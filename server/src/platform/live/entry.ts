import type { WebSocket } from 'ws';
import type { Context } from '../context.ts';
import type { FactCatalogue } from '../facts/catalogue.ts';
import type { Caller, Credentials, Identify } from '../http/identify.ts';
import { Refusal } from '../refusal.ts';
import type { System } from '../system.ts';
import { Connection } from './connection.ts';
import type { Hub } from './hub.ts';
import { closeCodes } from './protocol.ts';
import { openWatch } from './watch.ts';

/** Finds out whose a socket is, now and again. */
export interface Entry {
  /** Takes a socket into the hub, or closes it when nobody knows whose it is. @throws when that cannot be known now. */
  enter(
    socket: WebSocket,
    given: Credentials,
    address: string | null,
    after: number | null,
  ): Promise<Connection | null>;
  /** Asks the sockets that match again who they are, also those that are just coming in. */
  recheck(matches: (ctx: Context) => boolean): Promise<void>;
}

/** Opens the entry; `onTurnedAway` hears from where somebody came whom nobody knows. */
export function openEntry(
  system: System,
  identify: Identify,
  catalogue: FactCatalogue,
  hub: Hub,
  onTurnedAway: (address: string | null) => void,
): Entry {
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
  const enter: Entry['enter'] = async (socket, given, address, after) => {
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
    enter,
    recheck: (matches) => {
      rechecks += 1;
      return hub.recheck(matches, again);
    },
  };
}

/** Who shows these credentials; `null` when they are not valid (any more). @throws when that cannot be known now. */
async function callerOf(system: System, identify: Identify, given: Credentials): Promise<Caller | null> {
  try {
    const caller = await identify(system, given);
    return caller?.actor.isHeldBack ? null : caller;
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

function contextOf(system: System, { workspaceId, actor }: Caller, address: string | null): Context {
  return { system, workspaceId, actor, locale: 'en', address, requestId: 'live', cause: null };
}
