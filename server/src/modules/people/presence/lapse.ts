import { offlineAfterSeconds, presenceChanged } from '@zhiyin/domain/people';
import { dueKind } from '#platform/due/due-kind.ts';
import { announce } from '#platform/facts/announce.ts';
import { perSystem } from '#platform/per-system.ts';
import type { System } from '#platform/system.ts';
import { become } from './become.ts';
import { lockPresence } from './queries.ts';

/** Since when a process hears of members: before, they could not tell it that they are there. */
const hearing = perSystem((system) => ({ since: system.now() }));

/** Notes that this process hears of members from now on, if it did not already. */
export function beginsToHear(system: System): void {
  hearing.of(system);
}

/** When somebody who was last heard of then is offline. */
export function lapseAt(seenAtMs: number): Date {
  return new Date(seenAtMs + offlineAfterSeconds * 1000);
}

/**
 * One clock for each member who is there. It lives in the database, so it also finds out about those whose sockets
 * died with a process. After a start it waits until everybody had time to come back.
 */
export const presenceLapse = dueKind('people.presence-lapse', {
  run: async (tx, { refId: memberId }) => {
    const before = await lockPresence(tx, memberId);
    if (before.status === 'offline' || before.seenAt === null) return undefined;
    const heardSince = hearing.of(tx.system).since.getTime();
    const at = lapseAt(Math.max(before.seenAt.getTime(), heardSince));
    if (at > tx.system.now()) return { at };
    const { changed } = await become(tx, before, { status: 'offline' });
    if (changed) await announce(tx, presenceChanged, changed);
    return undefined;
  },
});
