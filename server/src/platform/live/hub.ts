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
  /**
   * Asks each socket of those that match who it is now; closes whoever is nobody, and whoever cannot be asked, so
   * that nobody keeps rights which were taken away.
   */
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
  /** How far its sockets were told; null until the end of the log is known. */
  position: number | null;
  goal: number;
  reading: Promise<void> | null;
  asking: Promise<number> | null;
}

const readMax = 500;
const recheckAtOnce = 16;

/** Opens an empty hub. */
export function openHub(system: System, catalogue: FactCatalogue): Hub {
  const rooms = new Map<string, Room>();

  const readGrowth = async (workspaceId: string, room: Room): Promise<void> => {
    while (room.position !== null && room.position < room.goal && room.connections.size > 0) {
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
    if (room.reading || room.position === null) return;
    room.reading = readGrowth(workspaceId, room)
      .catch((error: unknown) => system.log.warn({ err: error }, 'the live hub could not read facts'))
      .finally(() => {
        room.reading = null;
        const isBehind = room.position !== null && room.position < room.goal;
        if (isBehind) setTimeout(() => grown(workspaceId, room.goal), 200).unref();
      });
  };
  const roomOf = (workspaceId: string): Room => {
    const known = rooms.get(workspaceId);
    if (known) return known;
    const room: Room = { connections: new Set(), position: null, goal: 0, reading: null, asking: null };
    rooms.set(workspaceId, room);
    return room;
  };
  const lookAgain = async (): Promise<void> => {
    const asked = [...rooms.keys()].map(async (workspaceId) =>
      grown(workspaceId, await lastPosition(everything(system, workspaceId))),
    );
    const failed = (await Promise.allSettled(asked)).some((one) => one.status === 'rejected');
    if (failed) setTimeout(() => void lookAgain(), 1000).unref();
  };

  return {
    join: async (connection, after) => {
      const { workspaceId } = connection.ctx;
      const room = roomOf(workspaceId);
      // In the room before the first question: what is heard meanwhile is not missed.
      room.connections.add(connection);
      await findEnd(connection.ctx, room, after);
      connection.begin(Math.min(after ?? room.goal, room.goal), room.position ?? 0);
      grown(workspaceId, room.goal);
    },
    leave: (connection) => {
      const { workspaceId } = connection.ctx;
      const room = rooms.get(workspaceId);
      room?.connections.delete(connection);
      if (room?.connections.size === 0) rooms.delete(workspaceId);
    },
    grown,
    lookAgain,
    recheck: async (matches, again) => {
      const waiting = [...rooms.values()]
        .flatMap((room) => [...room.connections])
        .filter((connection) => matches(connection.ctx));
      const work = async (): Promise<void> => {
        for (let next = waiting.pop(); next; next = waiting.pop()) await recheckOne(next, again);
      };
      await Promise.all(Array.from({ length: recheckAtOnce }, work));
    },
    restart: () => {
      for (const connection of [...rooms.values()].flatMap((room) => [...room.connections])) {
        connection.send({ type: 'restart', afterMs: 500 + Math.floor(Math.random() * 4500) });
        connection.close(closeCodes.restart);
      }
    },
    count: () => [...rooms.values()].reduce((sum, room) => sum + room.connections.size, 0),
  };
}

/** Asks the database only for the first socket of a workspace, and for one who has read further than we have heard. */
async function findEnd(ctx: Context, room: Room, after: number | null): Promise<void> {
  if (room.position !== null && (after ?? 0) <= room.goal) return;
  const ask = (): Promise<number> => lastPosition(ctx);
  if (room.position === null) {
    room.asking ??= ask().finally(() => {
      room.asking = null;
    });
  }
  const last = await (room.asking ?? ask());
  room.goal = Math.max(room.goal, last);
  room.position ??= last;
}

async function recheckOne(
  connection: Connection,
  again: (connection: Connection) => Promise<Context | null>,
): Promise<void> {
  const ctx = await again(connection).catch(() => undefined);
  if (ctx === undefined) return connection.close(closeCodes.tryAgain);
  if (!ctx || ctx.workspaceId !== connection.ctx.workspaceId) return connection.close(closeCodes.signedOut);
  connection.ctx = ctx;
  connection.send({ type: 'rights' });
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
