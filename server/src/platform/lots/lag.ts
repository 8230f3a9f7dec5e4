import type { Tx } from '../context.ts';
import type { LotFollower } from './follow-log.ts';

/**
 * How many seconds a follower that gives way is behind what happens: since the first fact that it has not read. Null while
 * it rests from nothing, as it is then at most a lot behind.
 */
export async function lagOf(tx: Tx, { work }: LotFollower): Promise<number | null> {
  const now = tx.system.now();
  const waiting = await tx.db
    .selectFrom('lotFollowers as l')
    .innerJoin('facts as f', (on) =>
      on.onRef('f.workspaceId', '=', 'l.workspaceId').onRef('f.position', '>', 'l.readPosition'),
    )
    .select('f.occurredAt')
    .where('l.workspaceId', '=', tx.workspaceId)
    .where('l.name', '=', work.kind)
    .where('l.restsUntil', '>', now)
    .orderBy('f.position')
    .limit(1)
    .executeTakeFirst();
  return waiting ? Math.max(0, Math.round((now.getTime() - waiting.occurredAt.getTime()) / 1000)) : null;
}
