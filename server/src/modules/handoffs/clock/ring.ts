import type { DueKind } from '#platform/due/due-kind.ts';
import { performMove } from '../actions/perform.ts';
import { lockFreeHandoff } from '../queries.ts';
import { stateOf } from '../rows.ts';
import { bell, clockOf, keepClock } from './keep-clock.ts';

/** How soon to look again at one that somebody is just acting on. */
const againMs = 500;

/**
 * Warns and breaches a hand-off whose time has come, and closes an accepted one. It never waits for whoever acts on it:
 * they wait for the bell.
 */
export const ring: DueKind = {
  ...bell,
  run: async (tx, { refId }) => {
    const row = await lockFreeHandoff(tx, refId);
    if (!row) return isThere(tx, refId);
    const now = tx.system.now();
    if (stateOf(row) === 'accepted' && row.closesAt !== null && row.closesAt <= now) {
      await performMove(tx, row, { move: 'close', text: '', change: { closesAt: null } });
      return undefined;
    }
    const { wakesAt } = await keepClock(tx, row, await clockOf(tx, row));
    return wakesAt ? { at: wakesAt } : undefined;
  },
};

async function isThere(tx: Parameters<NonNullable<DueKind['run']>>[0], handoffId: string) {
  const row = await tx.db
    .selectFrom('handoffs')
    .select('handoffId')
    .where('workspaceId', '=', tx.workspaceId)
    .where('handoffId', '=', handoffId)
    .executeTakeFirst();
  return row ? { at: new Date(tx.system.now().getTime() + againMs) } : undefined;
}
