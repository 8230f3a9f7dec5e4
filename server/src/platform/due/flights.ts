import { type Context, systemActor } from '../context.ts';
import type { System } from '../system.ts';
import { doTogether, lotsOf } from './do-together.ts';
import { doWork, type Leased, type Outcome } from './do-work.ts';
import type { DueKind } from './due-kind.ts';
import { openPlaces, type Places } from './places.ts';

/** The work that is under way in this process. */
export interface Flights {
  readonly places: Places;
  start(leased: readonly Leased[]): void;
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

  const fly = async (leased: readonly Leased[], kind: DueKind): Promise<void> => {
    places.take(kind);
    let outcome: Outcome = 'done';
    for (const lot of lotsOf(leased)) {
      const left =
        lot.length > 1 ? await doTogether(contextOf(system, lot[0]), kind, lot, stopping.signal) : lot;
      for (const one of left) outcome = await doWork(contextOf(system, one), kind, one, stopping.signal);
    }
    places.giveBack(kind, outcome);
  };
  const begin = (leased: readonly Leased[], kind: DueKind): void => {
    const flight = fly(leased, kind).finally(() => {
      flying.delete(flight);
      onLanded();
    });
    flying.add(flight);
  };
  return {
    places,
    start: (leased) => {
      for (const [name, some] of Map.groupBy(leased, (one) => one.kind)) {
        const kind = byKind.get(name);
        if (kind?.runAll) begin(some, kind);
        else if (kind) for (const one of some) begin([one], kind);
      }
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
