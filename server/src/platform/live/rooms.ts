import { type Context, systemActor } from '../context.ts';
import type { FactCatalogue } from '../facts/catalogue.ts';
import { factsAfter, lastPosition } from '../facts/read-facts.ts';
import type { System } from '../system.ts';
import type { Connection } from './connection.ts';

/** The open sockets of one workspace in this process. */
export interface Room {
  readonly connections: Set<Connection>;
  /** How far its sockets were told; null until the end of the log is known. */
  position: number | null;
  goal: number;
  reading: Promise<void> | null;
  asking: Promise<number> | null;
}

/** The rooms that have sockets, each told how its workspace's log grows. */
export interface Rooms {
  /** The workspace's room, opened if there is none. */
  of(workspaceId: string): Room;
  leave(connection: Connection): void;
  connections(): readonly Connection[];
  /** Those of one workspace. */
  connectionsOf(workspaceId: string): Iterable<Connection>;
  /** The workspace's log has grown to a position: its sockets hear it, in order and once. */
  grown(workspaceId: string, position: number): void;
  /** Some growth may have been missed: asks the log of every workspace that has sockets. */
  lookAgain(): Promise<void>;
}

const readMax = 500;

/** No rooms yet. */
export function openRooms(system: System, catalogue: FactCatalogue): Rooms {
  const rooms = new Map<string, Room>();

  const grown = (workspaceId: string, position: number): void => {
    const room = rooms.get(workspaceId);
    if (!room) return;
    room.goal = Math.max(room.goal, position);
    if (room.reading || room.position === null) return;
    room.reading = readGrowth(everything(system, workspaceId), catalogue, room)
      .catch((error: unknown) => system.log.warn({ err: error }, 'the live hub could not read facts'))
      .finally(() => {
        room.reading = null;
        const isBehind = room.position !== null && room.position < room.goal;
        if (isBehind) setTimeout(() => grown(workspaceId, room.goal), 200).unref();
      });
  };
  const lookAgain = async (): Promise<void> => {
    const asked = [...rooms.keys()].map(async (workspaceId) =>
      grown(workspaceId, await lastPosition(everything(system, workspaceId))),
    );
    const failed = (await Promise.allSettled(asked)).some((one) => one.status === 'rejected');
    if (failed) setTimeout(() => void lookAgain(), 1000).unref();
  };
  return {
    of: (workspaceId) => {
      const room = rooms.get(workspaceId) ?? emptyRoom();
      rooms.set(workspaceId, room);
      return room;
    },
    leave: (connection) => {
      const { workspaceId } = connection.ctx;
      const room = rooms.get(workspaceId);
      room?.connections.delete(connection);
      if (room?.connections.size === 0) rooms.delete(workspaceId);
    },
    connections: () => [...rooms.values()].flatMap((room) => [...room.connections]),
    connectionsOf: (workspaceId) => rooms.get(workspaceId)?.connections ?? [],
    grown,
    lookAgain,
  };
}

/** Asks the database only for the first socket of a workspace, and for one who has read further than we have heard. */
export async function findEnd(ctx: Context, room: Room, after: number | null): Promise<void> {
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

function emptyRoom(): Room {
  return { connections: new Set(), position: null, goal: 0, reading: null, asking: null };
}

async function readGrowth(ctx: Context, catalogue: FactCatalogue, room: Room): Promise<void> {
  while (room.position !== null && room.position < room.goal && room.connections.size > 0) {
    const from = room.position;
    const read = await factsAfter(ctx, catalogue, from, readMax);
    if (read.position === from) return;
    room.position = read.position;
    for (const connection of room.connections)
      connection.grow({ from, to: read.position, facts: read.facts });
  }
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
