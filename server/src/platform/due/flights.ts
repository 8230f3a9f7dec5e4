import { type Context, systemActor } from '../context.ts';
import type { System } from '../system.ts';
import { doWork, type Leased } from './do-work.ts';
import type { DueKind } from './due-kind.ts';
import { openPlaces, type Places } from './places.ts';

/** The work that is under way in this process. */
export interface Flights {
  readonly places: Places;
  start(leased: Leased): void;
  underWay(): readonly Promise<void>[];
  /** Waits for what is under way, and gives up what takes longer than `graceMs`. */
  land(graceMs: number): Promise<void>;
}

/** Nothing under way yet; `onLanded` hears whenever a place is given back. */
export function openFlights(system: System, kinds: readonly DueKind[], onLanded: () => void): Flights {
  const byKind = new Map(kinds.map((kind) => [kind.kind, kind]));
  const places = openPlaces(kinds);
  const flying = new Set<Promise<void>>();
  const stopping = new AbortController();

  const fly = async (leased: Leased, kind: DueKind): Promise<void> => {
    places.take(kind);
    const outcome = await doWork(contextOf(system, leased), kind, leased, stopping.signal);
    places.giveBack(kind, outcome);
  };
  return {
    places,
    start: (leased) => {
      const kind = byKind.get(leased.kind);
      if (!kind) return;
      const flight = fly(leased, kind).finally(() => {
        flying.delete(flight);
        onLanded();
      });
      flying.add(flight);
    },
    underWay: () => [...flying],
    land: async (graceMs) => {
      const patience = setTimeout(() => stopping.abort(new Error('the process stops')), graceMs);
      await Promise.allSettled(flying);
      clearTimeout(patience);
    },
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
