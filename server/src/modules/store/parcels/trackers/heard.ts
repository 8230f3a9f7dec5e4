import { type TrackerProblem, trackerHeard } from '@zhiyin/domain/store';
import type { Updateable } from 'kysely';
import type { Tx } from '#platform/context.ts';
import type { DB } from '#platform/database/tables.gen.ts';
import { announce } from '#platform/facts/announce.ts';
import { aboutOf, findTracker } from './rows.ts';

const noteAgainMs = 60_000;

/** It was heard, or asked, and all was well. */
export async function noteWell(tx: Tx, trackerId: string): Promise<void> {
  const before = await findTracker(tx, trackerId, true);
  const well = { state: 'well', problem: null, problemDetail: null, problemAt: null };
  await change(tx, trackerId, { ...well, lastAt: tx.system.now() });
  if (before.state !== 'well')
    await announce(tx, trackerHeard, { ...aboutOf(before), ...said('well', null) });
}

/** Something of it could not be used. A flood of the same is written down once a minute. */
export async function noteTrouble(
  tx: Tx,
  trackerId: string,
  problem: TrackerProblem,
  detail: string | null,
): Promise<void> {
  const now = tx.system.now();
  const before = await findTracker(tx, trackerId, true);
  const isSame = before.state === 'trouble' && before.problem === problem;
  const isRecent = before.problemAt !== null && now.getTime() - before.problemAt.getTime() < noteAgainMs;
  if (isSame && isRecent) return;
  await change(tx, trackerId, { state: 'trouble', problem, problemDetail: detail, problemAt: now });
  if (!isSame) await announce(tx, trackerHeard, { ...aboutOf(before), ...said('trouble', problem) });
}

function said(state: 'well' | 'trouble', problem: TrackerProblem | null) {
  return { state, problem };
}

async function change(tx: Tx, trackerId: string, set: Updateable<DB['parcelTrackers']>): Promise<void> {
  await tx.db
    .updateTable('parcelTrackers')
    .set(set)
    .where('workspaceId', '=', tx.workspaceId)
    .where('trackerId', '=', trackerId)
    .execute();
}
