import { workConnectionsMax } from '../database/database.ts';
import { type DueKind, togetherMax } from './due-kind.ts';
import { isInside } from './lease.ts';

/** Who does how much at once: each kind has its own places, and those inside a transaction share the connections. */
export interface Places {
  take(kind: DueKind): void;
  giveBack(kind: DueKind, outcome: 'done' | 'failed' | 'late'): void;
  /** The kinds that have places free, and how many pieces of each may be taken. */
  wanted(): { kind: DueKind; places: number }[];
  freeConnections(): number;
}

/** All places free. A kind that hung has one alone until something of it is done again. */
export function openPlaces(kinds: readonly DueKind[]): Places {
  const busy = new Map<DueKind, number>();
  const hanging = new Set<DueKind>();
  const busyOf = (kind: DueKind): number => busy.get(kind) ?? 0;
  const freeConnections = (): number =>
    // Lots of different kinds begin at once without asking each other, so more may be taken than there are.
    Math.max(0, workConnectionsMax - kinds.filter(isInside).reduce((sum, kind) => sum + busyOf(kind), 0));
  return {
    take: (kind) => void busy.set(kind, busyOf(kind) + 1),
    giveBack: (kind, outcome) => {
      busy.set(kind, busyOf(kind) - 1);
      if (outcome === 'late') hanging.add(kind);
      if (outcome === 'done') hanging.delete(kind);
    },
    wanted: () => {
      const isFull = freeConnections() <= 0;
      return (
        kinds
          .filter((kind) => !isFull || !isInside(kind))
          .map((kind) => ({ kind, places: (hanging.has(kind) ? 1 : kind.atOnce) - busyOf(kind) }))
          .filter(({ places }) => places > 0)
          // Those that are run together take one place.
          .map((one) => (one.kind.runAll && !hanging.has(one.kind) ? { ...one, places: togetherMax } : one))
      );
    },
    freeConnections,
  };
}
