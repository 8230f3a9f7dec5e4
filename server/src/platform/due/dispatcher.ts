import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { type Context, systemActor } from '../context.ts';
import type { System } from '../system.ts';
import { doWork, type Leased } from './do-work.ts';
import type { DueKind } from './due-kind.ts';

const sweepMsMax = 5_000;
const batchMax = 64;

/**
 * Runs due work: one timer set to the next moment, no polling of each clock. Work is leased before it runs, so any
 * number of processes share the table and a killed one's work is taken up when its lease ends. A kind that hangs or
 * fails holds up only itself: each has its own number of places.
 */
export function runDispatcher(
  system: System,
  kinds: readonly DueKind[],
): { wake: () => void; settle: () => Promise<void>; stop: () => Promise<void> } {
  const byKind = new Map(kinds.map((kind) => [kind.kind, kind]));
  const busy = new Map<string, number>();
  const flying = new Set<Promise<void>>();
  const pool = system.database.dispatcher;
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  let isWoken = false;
  let turning: Promise<void> | null = null;

  const start = (leased: Leased, kind: DueKind): void => {
    busy.set(kind.kind, (busy.get(kind.kind) ?? 0) + 1);
    const flight = doWork(contextOf(system, leased), kind, leased).finally(() => {
      busy.set(kind.kind, (busy.get(kind.kind) ?? 1) - 1);
      flying.delete(flight);
      wake();
    });
    flying.add(flight);
  };
  const turn = async (): Promise<void> => {
    while (isWoken && !isStopped) {
      isWoken = false;
      const full = kinds.filter((kind) => (busy.get(kind.kind) ?? 0) >= kind.atOnce).map((kind) => kind.kind);
      const open = kinds.map((kind) => kind.kind).filter((kind) => !full.includes(kind));
      const leased = await lease(pool, open, byKind, busy, system.now());
      for (const one of leased) {
        const kind = byKind.get(one.kind);
        if (kind) start(one, kind);
      }
      if (leased.length === batchMax) isWoken = true;
      if (!isWoken && !isStopped) await setTimer(open);
    }
  };
  const setTimer = async (open: readonly string[]): Promise<void> => {
    const next = await nextMoment(pool, open);
    const inMs = next === null ? sweepMsMax : next.getTime() - system.now().getTime();
    clearTimeout(timer);
    timer = setTimeout(wake, Math.min(sweepMsMax, Math.max(inMs, 5)));
  };
  const wake = (): void => {
    isWoken = true;
    if (isStopped || turning) return;
    turning = turn()
      .catch((error: unknown) => {
        system.log.warn({ err: error }, 'the dispatcher could not reach the database; it tries again');
        isWoken = false;
        clearTimeout(timer);
        timer = setTimeout(wake, 1000);
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
    await Promise.allSettled([turning, ...flying]);
  };
  return { wake, settle, stop };
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

/** Takes what is due and free, never more of a kind than it has places. */
async function lease(
  pool: pg.Pool,
  open: readonly string[],
  byKind: ReadonlyMap<string, DueKind>,
  busy: ReadonlyMap<string, number>,
  now: Date,
): Promise<Leased[]> {
  if (open.length === 0) return [];
  const places = open.map((kind) => (byKind.get(kind)?.atOnce ?? 1) - (busy.get(kind) ?? 0));
  const seconds = open.map((kind) => (byKind.get(kind)?.timeoutSeconds ?? 30) + 5);
  const { rows } = await pool.query<Leased>(
    `update due d set lease = $4, tries = d.tries + 1, leased_until = $3::timestamptz + w.seconds * interval '1 second'
     from unnest($1::text[], $2::int[], $5::int[]) w (kind, places, seconds),
       lateral (select n.workspace_id, n.due_id from due n
         where n.kind = w.kind and n.failed_at is null and n.due_at <= $3 and (n.leased_until is null or n.leased_until < $3)
         order by n.due_at limit w.places for update skip locked) next
     where d.workspace_id = next.workspace_id and d.due_id = next.due_id
     returning d.workspace_id, d.due_id, d.kind, d.ref_id, d.tries, d.lease`,
    [open, places, now, randomUUID(), seconds],
  );
  return rows;
}

async function nextMoment(pool: pg.Pool, open: readonly string[]): Promise<Date | null> {
  const { rows } = await pool.query<{ next: Date | null }>(
    `select min(greatest(due_at, leased_until)) as next from due where failed_at is null and kind = any($1)`,
    [open],
  );
  return rows[0]?.next ?? null;
}
