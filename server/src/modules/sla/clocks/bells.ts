import type { Tx } from '#platform/context.ts';
import { dueKind } from '#platform/due/due-kind.ts';
import { schedule } from '#platform/due/schedule.ts';

/** The bell for all clocks of a shop that wake in the same second; what it does is `ring`. */
export const bell = dueKind('sla.ring', { atOnce: 2 });

/** The work of looking at a shop's open conversations again; what it does is `reevaluate`. */
export const secondLook = dueKind('sla.reevaluate', { atOnce: 1 });

/** Sets bells for moments; those that are past ring at once. In order, so that two who set some never block each other. */
export async function ringAt(tx: Tx, moments: readonly Date[]): Promise<void> {
  const now = tx.system.now().getTime();
  const seconds = new Set(moments.map((at) => Math.ceil(Math.max(at.getTime(), now) / 1000)));
  for (const second of [...seconds].toSorted((a, b) => a - b)) {
    await schedule(tx, bell, bellOf(second), new Date(second * 1000));
  }
}

/** The same second has the same bell. */
function bellOf(second: number): string {
  return `00000000-0000-8000-8000-${second.toString(16).padStart(12, '0')}`;
}
