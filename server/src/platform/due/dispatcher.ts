import { type Context, systemActor } from '../context.ts';
import { workConnectionsMax } from '../database/database.ts';
import type { System } from '../system.ts';
import { doWork, type Leased } from './do-work.ts';
import type { DueKind } from './due-kind.ts';
import { isInside, lease, nextMoment } from './lease.ts';

const sweepMsMax = 5_000;

/** What does the due work of a process. */
export interface Dispatcher {
  wake(): void;
  /** Runs until nothing is due. */
  settle(): Promise<void>;
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
  const byKind = new Map(kinds.map((kind) => [kind.kind, kind]));
  const places = openPlaces(kinds);
  const flying = new Set<Promise<void>>();
  const stopping = new AbortController();
  const pool = system.database.dispatcher;
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  let isWoken = false;
  let turning: Promise<void> | null = null;

  const fly = async (leased: Leased, kind: DueKind): Promise<void> => {
    places.take(kind);
    const outcome = await doWork(contextOf(system, leased), kind, leased, stopping.signal);
    places.giveBack(kind, outcome);
  };
  const start = (leased: Leased): void => {
    const kind = byKind.get(leased.kind);
    if (!kind) return;
    const flight = fly(leased, kind).finally(() => {
      flying.delete(flight);
      wake();
    });
    flying.add(flight);
  };
  const turn = async (): Promise<void> => {
    while (isWoken && !isStopped) {
      isWoken = false;
      const leased = await lease(pool, places.wanted(), places.freeConnections(), system.now());
      for (const one of leased) start(one);
      if (!isWoken && !isStopped) await setTimer();
    }
  };
  const setTimer = async (): Promise<void> => {
    // What has no place free is looked for when a place is given back.
    const open = places.wanted().map(({ kind }) => kind);
    const next = await nextMoment(pool, open);
    const inMs = next === null ? sweepMsMax : next.getTime() - system.now().getTime();
    clearTimeout(timer);
    if (!isStopped) timer = setTimeout(wake, Math.min(sweepMsMax, Math.max(inMs, 5)));
  };
  const wake = (): void => {
    isWoken = true;
    if (isStopped || turning) return;
    turning = turn()
      .catch((error: unknown) => {
        system.log.warn({ err: error }, 'the dispatcher could not reach the database; it tries again');
        isWoken = false;
        clearTimeout(timer);
        if (!isStopped) timer = setTimeout(wake, 1000);
      })
      .finally(() => {
        turning = null;
        // Woken between the last look and here: look once more.
        if (isWoken) wake();
      });
  };
  const settle = async (): Promise<void> => {
    wake();
    while (turning || flying.size > 0) await Promise.all([turning, ...flying]);
  };
  const stop = async (): Promise<void> => {
    isStopped = true;
    clearTimeout(timer);
    // What was leased in the last turn flies, too, and is not left to its lease.
    await turning;
    const patience = setTimeout(() => stopping.abort(new Error('the process stops')), graceMs);
    await Promise.allSettled(flying);
    clearTimeout(patience);
  };
  return { wake, settle, stop };
}

interface Places {
  take(kind: DueKind): void;
  giveBack(kind: DueKind, outcome: 'done' | 'failed' | 'late'): void;
  /** The kinds that have places free, and how many. */
  wanted(): { kind: DueKind; places: number }[];
  freeConnections(): number;
}

/** Who does how much at once. */
function openPlaces(kinds: readonly DueKind[]): Places {
  const busy = new Map<DueKind, number>();
  const hanging = new Set<DueKind>();
  const busyOf = (kind: DueKind): number => busy.get(kind) ?? 0;
  const freeConnections = (): number =>
    workConnectionsMax - kinds.filter(isInside).reduce((sum, kind) => sum + busyOf(kind), 0);
  return {
    take: (kind) => void busy.set(kind, busyOf(kind) + 1),
    giveBack: (kind, outcome) => {
      busy.set(kind, busyOf(kind) - 1);
      if (outcome === 'late') hanging.add(kind);
      if (outcome === 'done') hanging.delete(kind);
    },
    wanted: () => {
      const isFull = freeConnections() <= 0;
      return kinds
        .filter((kind) => !isFull || !isInside(kind))
        .map((kind) => ({ kind, places: (hanging.has(kind) ? 1 : kind.atOnce) - busyOf(kind) }))
        .filter(({ places }) => places > 0);
    },
    freeConnections,
  };
}

function contextOf(system: System, leased: Leased): Context {
  return {
    system,
    workspaceId: leased.workspace_id,
    actor: systemActor,
    locale: 'en',
    address: null,
    requestId: leased.lease,
    cause: leased.kind,
  };
}
