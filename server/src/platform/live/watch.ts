import type { Connection } from './connection.ts';

/** Asks sockets again when what they came with has ended by itself: a session that nobody used, a key that expired. */
export interface Watch {
  /** Asks at that moment; `null`: never. Said again, it counts anew. */
  until(connection: Connection, moment: Date | null): void;
  end(connection: Connection): void;
}

/** A moment after the end, so that the clock of whoever is asked has passed it, too. */
const afterMs = 200;
/** Whoever says of something that has ended that it still holds is not asked more often than this. */
const againMs = 1_000;
/** Longer pauses a timer cannot hold. */
const longestMs = 24 * 3_600_000;

/** Watches nobody yet. */
export function openWatch(ask: (connection: Connection) => void): Watch {
  const timers = new Map<Connection, NodeJS.Timeout>();
  const end = (connection: Connection): void => {
    clearTimeout(timers.get(connection));
    timers.delete(connection);
  };
  return {
    end,
    until: (connection, moment) => {
      end(connection);
      if (moment === null || !connection.isOpen()) return;
      const leftMs = moment.getTime() - Date.now();
      const pauseMs = leftMs > 0 ? Math.min(leftMs + afterMs, longestMs) : againMs;
      timers.set(connection, setTimeout(() => ask(connection), pauseMs).unref());
    },
  };
}
