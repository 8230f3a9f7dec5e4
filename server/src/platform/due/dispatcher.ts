import { setTimeout as pause } from 'node:timers/promises';
import type { System } from '../system.ts';
import type { DueKind } from './due-kind.ts';
import { type Flights, openFlights } from './flights.ts';
import { lease, nextMoment } from './lease.ts';

const sweepMsMax = 5_000;
/** How long a look waits for company when the one before it has only just ended. */
const breathMs = 12;

/** What does the due work of a process. */
export interface Dispatcher {
  wake(): void;
  /** Runs until nothing is due. */
  settle(): Promise<void>;
  /** True while it looks for work or does any. */
  isBusy(): boolean;
  /** Lets begun work end, gives up what takes longer than `graceMs`, and begins no more. */
  stop(): Promise<void>;
}

/**
 * Runs due work: one timer set to the next moment, no polling of each clock. Work is leased before it runs, so any
 * number of processes share the table and a killed one's work is taken up when its lease ends. A kind that hangs or
 * fails holds up only itself: each has its own number of places, and one alone after it hung.
 */
export function runDispatcher(
  system: System,
  kinds: readonly DueKind[],
  { graceMs = 5_000 }: { graceMs?: number } = {},
): Dispatcher {
  const flights = openFlights(system, kinds, () => turns.wake());
  const turns = openTurns(system, flights);
  const isBusy = (): boolean => turns.current() !== null || flights.underWay().length > 0;
  return {
    wake: turns.wake,
    isBusy,
    settle: async () => {
      turns.wake();
      while (isBusy()) await Promise.all([turns.current(), ...flights.underWay()]);
    },
    stop: async () => {
      // What was leased in the last turn flies, too, and is not left to its lease.
      await turns.stop();
      await flights.land(graceMs);
    },
  };
}

interface Turns {
  wake(): void;
  /** The turn that is being taken. */
  current(): Promise<void> | null;
  /** Takes no more, and waits for the one being taken. */
  stop(): Promise<void>;
}

/** Looks for due work whenever woken or at the next moment, one look at a time. */
function openTurns(system: System, flights: Flights): Turns {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  let isWoken = false;
  let turning: Promise<void> | null = null;

  const wakeIn = (ms: number): void => {
    clearTimeout(timer);
    if (!isStopped) timer = setTimeout(wake, ms);
  };
  const turn = async (): Promise<void> => {
    while (isWoken && !isStopped) {
      isWoken = false;
      await beginDue(system, flights);
      if (!isWoken && !isStopped) wakeIn(await idleMs(system, flights));
      // Whatever is queued or ends meanwhile is looked for at once: under load one look finds more.
      else if (!isStopped) await pause(breathMs);
    }
  };
  const wake = (): void => {
    isWoken = true;
    if (isStopped || turning) return;
    turning = turn()
      .catch((error: unknown) => {
        system.log.warn({ err: error }, 'the dispatcher could not reach the database; it tries again');
        isWoken = false;
        wakeIn(1000);
      })
      .finally(() => {
        turning = null;
        // Woken between the last look and here: look once more.
        if (isWoken) wake();
      });
  };
  const stop = async (): Promise<void> => {
    isStopped = true;
    clearTimeout(timer);
    await turning;
  };
  return { wake, current: () => turning, stop };
}

async function beginDue(system: System, { places, start }: Flights): Promise<void> {
  const pool = system.database.dispatcher;
  const leased = await lease(pool, places.wanted(), places.freeConnections(), system.now());
  start(leased);
}

/** How long nothing will be due; what has no place free is looked for when a place is given back. */
async function idleMs(system: System, { places }: Flights): Promise<number> {
  const open = places.wanted().map(({ kind }) => kind);
  const next = await nextMoment(system.database.dispatcher, open);
  if (next === null) return sweepMsMax;
  return Math.min(sweepMsMax, Math.max(next.getTime() - system.now().getTime(), 5));
}
