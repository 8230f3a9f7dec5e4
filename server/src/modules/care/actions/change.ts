import {
  type ChangeFollowUp,
  careHandle,
  type FollowUpDetail,
  followUpHandedOver,
  followUpMoved,
} from '@zhiyin/domain/care';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { requireOwner, tellOwner } from '../ask-follow-up.ts';
import { setClocks } from '../clocks/bells.ts';
import { changeRow, lockOpen, showFollowUp } from '../queries.ts';
import { aboutOf, type FollowUpRow } from '../rows.ts';
import { laterDate } from './ask.ts';

/** Hands a follow-up over, or moves its date. */
export async function changeFollowUp(
  ctx: Context,
  { followUpId, revision, ownerId, dueAt }: ChangeFollowUp & { followUpId: string },
): Promise<FollowUpDetail> {
  requirePermission(ctx, careHandle);
  return transact(ctx, async (tx) => {
    let row = await lockOpen(tx, followUpId, revision);
    if (ownerId !== undefined && ownerId !== row.ownerId) row = await handOver(tx, row, ownerId);
    if (dueAt !== undefined && dueAt !== row.dueAt.toISOString())
      await moveDate(tx, row, laterDate(tx, dueAt));
    return showFollowUp(tx, followUpId);
  });
}

async function handOver(tx: Tx, row: FollowUpRow, ownerId: string | null): Promise<FollowUpRow> {
  const belonging = { assigneeId: row.seenAssigneeId, teamId: row.seenTeamId };
  if (ownerId !== null) await requireOwner(tx, ownerId, belonging);
  const now = await changeRow(tx, row, { ownerId });
  await announce(tx, followUpHandedOver, { ...aboutOf(now), from: row.ownerId, why: 'hand' });
  await tellOwner(tx, now);
  return now;
}

async function moveDate(tx: Tx, row: FollowUpRow, dueAt: Date): Promise<void> {
  const now = await changeRow(tx, row, { dueAt, warnedAt: null });
  await setClocks(tx, row.followUpId, dueAt);
  const moved = { from: row.dueAt.toISOString(), to: dueAt.toISOString() };
  await announce(tx, followUpMoved, { ...aboutOf(now), ...moved });
}
