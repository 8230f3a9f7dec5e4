import { type Context, systemActor } from '../context.ts';
import type { FactCatalogue } from '../facts/catalogue.ts';
import { lastPosition } from '../facts/read-facts.ts';
import type { System } from '../system.ts';
import type { Connection } from './connection.ts';
import { Tail } from './tail.ts';

/** The open sockets of one workspace in this process. */
export interface Room {
  readonly connections: Set<Connection>;
  /** What its sockets are told from; null until the end of the log is known. */
  tail: Tail | null;
  goal: number;
  reading: Promise<void> | null;
  asking: Promise<number> | null;
}

/** The rooms that have sockets, each told how its workspace's log grows. */
export interface Rooms {
  /** The workspace's room, opened if there is none. */
  of(workspaceId: string): Room;
  /** Its tail. Asks the database only for the first socket of a workspace, and for one who has read further than we have heard. */
  tailOf(workspaceId: string, room: Room, after: number | null): Promise<Tail>;
  leave(connection: Connection): void;
  connections(): readonly Connection[];
  /** Those of one workspace. */
  connectionsOf(workspaceId: string): Iterable<Connection>;
  /** The workspace's log has grown to a position: its sockets hear it, in order and once. */
  grown(workspaceId: string, position: number): void;
  /** Some growth may have been missed: asks the log of every workspace that has sockets. */
  lookAgain(): Promise<void>;
}

/** No rooms yet. */
export function openRooms(system: System, catalogue: FactCatalogue): Rooms {
  const rooms = new Map<string, Room>();

  const grown = (workspaceId: string, position: number): void => {
    const room = rooms.get(workspaceId);
    if (!room) return;
    room.goal = Math.max(room.goal, position);
    if (room.reading || room.tail === null) return;
    room.reading = readGrowth(room, room.tail)
      .catch((error: unknown) => system.log.warn({ err: error }, 'the live hub could not read facts'))
      .finally(() => {
        room.reading = null;
        const isBehind = room.tail !== null && room.tail.position < room.goal;
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
    tailOf: (workspaceId, room, after) => tailOf(everything(system, workspaceId), catalogue, room, after),
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

async function tailOf(
  ctx: Context,
  catalogue: FactCatalogue,
  room: Room,
  after: number | null,
): Promise<Tail> {
  if (room.tail && (after ?? 0) <= room.goal) return room.tail;
  const ask = (): Promise<number> => lastPosition(ctx);
  if (!room.tail) {
    room.asking ??= ask().finally(() => {
      room.asking = null;
    });
  }
  const last = await (room.asking ?? ask());
  room.goal = Math.max(room.goal, last);
  room.tail ??= new Tail(ctx, catalogue, last);
  return room.tail;
}

async function readGrowth(room: Room, tail: Tail): Promise<void> {
  while (tail.position < room.goal && room.connections.size > 0) {
    if (!(await tail.readOn())) return;
    for (const connection of room.connections) connection.grow();
  }
}

function emptyRoom(): Room {
  return { connections: new Set(), tail: null, goal: 0, reading: null, asking: null };
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
