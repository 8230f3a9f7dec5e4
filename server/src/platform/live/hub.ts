import type { Context } from '../context.ts';
import type { FactCatalogue } from '../facts/catalogue.ts';
import type { System } from '../system.ts';
import type { Connection } from './connection.ts';
import { closeCodes } from './protocol.ts';
import { openRooms } from './rooms.ts';
import type { SignalCatalogue } from './signals.ts';
import { type Whisper, whisper } from './whisper.ts';

/** The open sockets of this process, by workspace. */
export interface Hub {
  /** Takes a socket in and starts telling it what came after `after`; from now on when that is null. */
  join(connection: Connection, after: number | null): Promise<void>;
  leave(connection: Connection): void;
  /** The workspace's log has grown to a position. */
  grown(workspaceId: string, position: number): void;
  /** A signal: tells whoever may hear it. */
  whispered(whisper: Whisper): void;
  /** What a client says for a moment; nothing when it may not, or says too much. Never rejects. */
  said(connection: Connection, kind: string, said: unknown): Promise<void>;
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
export function openHub(system: System, catalogue: FactCatalogue, signals: SignalCatalogue): Hub {
  const rooms = openRooms(system, catalogue);
  return {
    join: async (connection, after) => {
      const { workspaceId } = connection.ctx;
      const room = rooms.of(workspaceId);
      // In the room before the first question: what is heard meanwhile is not missed.
      room.connections.add(connection);
      const tail = await rooms.tailOf(workspaceId, room, after).catch((error: unknown) => {
        rooms.leave(connection);
        throw error;
      });
      connection.begin(Math.min(after ?? room.goal, room.goal), tail);
      rooms.grown(workspaceId, room.goal);
    },
    leave: rooms.leave,
    grown: rooms.grown,
    whispered: ({ workspaceId, kind, payload }) => {
      for (const connection of rooms.connectionsOf(workspaceId)) {
        const shown = signals.shownTo(connection.ctx, kind, payload);
        if (shown !== undefined) connection.signal(kind, shown);
      }
    },
    said: (connection, kind, said) => passOn(system, signals, connection, kind, said),
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

async function passOn(
  system: System,
  signals: SignalCatalogue,
  connection: Connection,
  kind: string,
  said: unknown,
): Promise<void> {
  const source = signals.find(kind);
  if (!source?.fromClient || !connection.maySignal()) return;
  const { ctx, memory } = connection;
  try {
    const payload = await source.fromClient(ctx, said, memory);
    if (payload !== null) whisper(ctx, source.kind, payload);
  } catch (error) {
    // Said again in a few seconds, if it is still true.
    system.log.debug({ err: error, kind }, 'a signal could not be passed on');
  }
}

async function recheckOne(
  connection: Connection,
  again: (connection: Connection) => Promise<Context | null>,
): Promise<void> {
  const ctx = await again(connection).catch(() => undefined);
  if (ctx === undefined) return connection.close(closeCodes.tryAgain);
  if (!ctx || ctx.workspaceId !== connection.ctx.workspaceId) return connection.close(closeCodes.signedOut);
  connection.ctx = ctx;
  connection.memory.forget();
  connection.send({ type: 'rights' });
}
