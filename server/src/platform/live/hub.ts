import type { Context } from '../context.ts';
import type { FactCatalogue } from '../facts/catalogue.ts';
import type { System } from '../system.ts';
import type { Connection } from './connection.ts';
import { closeCodes } from './protocol.ts';
import { findEnd, openRooms } from './rooms.ts';

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

const recheckAtOnce = 16;

/** Opens an empty hub. */
export function openHub(system: System, catalogue: FactCatalogue): Hub {
  const rooms = openRooms(system, catalogue);
  return {
    join: async (connection, after) => {
      const { workspaceId } = connection.ctx;
      const room = rooms.of(workspaceId);
      // In the room before the first question: what is heard meanwhile is not missed.
      room.connections.add(connection);
      await findEnd(connection.ctx, room, after).catch((error: unknown) => {
        rooms.leave(connection);
        throw error;
      });
      connection.begin(Math.min(after ?? room.goal, room.goal), room.position ?? 0);
      rooms.grown(workspaceId, room.goal);
    },
    leave: rooms.leave,
    grown: rooms.grown,
    lookAgain: rooms.lookAgain,
    recheck: async (matches, again) => {
      const waiting = rooms.connections().filter((connection) => matches(connection.ctx));
      const work = async (): Promise<void> => {
        for (let next = waiting.pop(); next; next = waiting.pop()) await recheckOne(next, again);
      };
      await Promise.all(Array.from({ length: recheckAtOnce }, work));
    },
    restart: () => {
      for (const connection of rooms.connections()) {
        connection.send({ type: 'restart', afterMs: 500 + Math.floor(Math.random() * 4500) });
        connection.close(closeCodes.restart);
      }
    },
    count: () => rooms.connections().length,
  };
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
