import { type Context, systemActor } from '../context.ts';
import type { FactCatalogue } from '../facts/catalogue.ts';
import { factsAfter, lastPosition } from '../facts/read-facts.ts';
import type { System } from '../system.ts';
import type { Connection } from './connection.ts';
import { closeCodes } from './protocol.ts';

/** The open sockets of this process, by workspace. */
export interface Hub {
  /** Takes a socket in and starts telling it what came after `after`; from now on when that is null. */
  join(connection: Connection, after: number | null): Promise<void>;
  leave(connection: Connection): void;
  /** The workspace's log has grown to a position. */
  grown(workspaceId: string, position: number): void;
  /** Some growth may have been missed: look in every workspace that has sockets. */
  lookAgain(): Promise<void>;
  /** Asks each socket of those that match who it is now; closes whoever is nobody. */
  recheck(
    matches: (ctx: Context) => boolean,
    again: (connection: Connection) => Promise<Context | null>,
  ): Promise<void>;
  /** Tells everybody to come back in a moment, spread out, and closes. */
  restart(): void;
  count(): number;
}

interface Room {
  readonly connections: Set<Connection>;
  position: number;
  goal: number;
  reading: Promise<void> | null;
}

const readMax = 500;

/** Opens an empty hub. */
export function openHub(system: System, catalogue: FactCatalogue): Hub {
  const rooms = new Map<string, Room>();

  const readGrowth = async (workspaceId: string, room: Room): Promise<void> => {
    while (room.position < room.goal && room.connections.size > 0) {
      const from = room.position;
      const read = await factsAfter(everything(system, workspaceId), catalogue, from, readMax);
      if (read.position === from) return;
      room.position = read.position;
      for (const connection of room.connections)
        connection.grow({ from, to: read.position, facts: read.facts });
    }
  };
  const grown = (workspaceId: string, position: number): void => {
    const room = rooms.get(workspaceId);
    if (!room) return;
    room.goal = Math.max(room.goal, position);
    if (room.reading) return;
    room.reading = readGrowth(workspaceId, room)
      .catch((error: unknown) => system.log.warn({ err: error }, 'the live hub could not read facts'))
      .finally(() => {
        room.reading = null;
        if (room.position < room.goal) setTimeout(() => grown(workspaceId, room.goal), 200).unref();
      });
  };
  const roomOf = (workspaceId: string, position: number): Room => {
    const known = rooms.get(workspaceId);
    if (known) return known;
    const room: Room = { connections: new Set(), position, goal: position, reading: null };
    rooms.set(workspaceId, room);
    return room;
  };

  return {
    join: async (connection, after) => {
      const { workspaceId } = connection.ctx;
      const position = await lastPosition(connection.ctx);
      const room = roomOf(workspaceId, position);
      room.connections.add(connection);
      connection.begin(Math.min(after ?? position, position), Math.max(position, room.position));
      grown(workspaceId, position);
    },
    leave: (connection) => {
      const room = rooms.get(connection.ctx.workspaceId);
      room?.connections.delete(connection);
      if (room?.connections.size === 0) rooms.delete(connection.ctx.workspaceId);
    },
    grown,
    lookAgain: async () => {
      for (const workspaceId of rooms.keys())
        grown(workspaceId, await lastPosition(everything(system, workspaceId)));
    },
    recheck: async (matches, again) => {
      const all = [...rooms.values()].flatMap((room) => [...room.connections]);
      for (const connection of all.filter((one) => matches(one.ctx))) {
        const ctx = await again(connection);
        if (!ctx || ctx.workspaceId !== connection.ctx.workspaceId) {
          connection.close(closeCodes.signedOut);
          continue;
        }
        connection.ctx = ctx;
        connection.send({ type: 'rights' });
      }
    },
    restart: () => {
      for (const room of rooms.values()) {
        for (const connection of room.connections) {
          connection.send({ type: 'restart', afterMs: 500 + Math.floor(Math.random() * 4500) });
          connection.close(closeCodes.restart);
        }
      }
    },
    count: () => [...rooms.values()].reduce((sum, room) => sum + room.connections.size, 0),
  };
}

/** Reads the log whole; each socket then gets only what its own actor may see. */
function everything(system: System, workspaceId: string): Context {
  return {
    system,
    workspaceId,
    actor: systemActor,
    locale: 'en',
    address: null,
    requestId: 'live',
    cause: null,
  };
}
