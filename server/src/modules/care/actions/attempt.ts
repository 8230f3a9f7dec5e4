import {
  type AttemptWay,
  careHandle,
  type EndFollowUp,
  type FollowUpDetail,
  followUpTried,
  type NoteAttempt,
} from '@zhiyin/domain/care';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { endWithout } from '../end.ts';
import { changeRow, lockOpen, showFollowUp } from '../queries.ts';
import { aboutOf, type FollowUpRow } from '../rows.ts';
import { readSettings } from '../settings.ts';

/** What is written down of one try. */
interface Try {
  readonly way: AttemptWay;
  readonly isReached: boolean;
  readonly note: string;
}

/** Notes that somebody tried; after as many tries in vain as the shop allows, the follow-up is given up. */
export async function noteAttempt(
  ctx: Context,
  { followUpId, revision, nextTryAt, ...tried }: NoteAttempt & { followUpId: string },
): Promise<FollowUpDetail> {
  requirePermission(ctx, careHandle);
  return transact(ctx, async (tx) => {
    const row = await lockOpen(tx, followUpId, revision);
    await insertAttempt(tx, row, tried);
    const again = tried.isReached || nextTryAt === null ? null : new Date(nextTryAt);
    const change = { tries: row.tries + 1, isReached: row.isReached || tried.isReached, nextTryAt: again };
    // Whoever tries what nobody has takes it.
    const now = await changeRow(tx, row, { ...change, ownerId: row.ownerId ?? tx.actor.id });
    const told = { isReached: tried.isReached, tries: now.tries, nextTryAt: again?.toISOString() ?? null };
    await announce(tx, followUpTried, { ...aboutOf(now), ...told });
    const { triesMax } = await readSettings(tx);
    if (triesMax > 0 && !now.isReached && now.tries >= triesMax) await endWithout(tx, now, 'given-up');
    return showFollowUp(tx, followUpId);
  });
}

/** Gives a follow-up up, or cancels it. */
export async function endFollowUp(
  ctx: Context,
  { followUpId, revision, as, comment }: EndFollowUp & { followUpId: string },
): Promise<FollowUpDetail> {
  requirePermission(ctx, careHandle);
  return transact(ctx, async (tx) => {
    const row = await lockOpen(tx, followUpId, revision);
    await endWithout(tx, row, as, { comment });
    return showFollowUp(tx, followUpId);
  });
}

/** Writes one try down. */
export async function insertAttempt(
  tx: Tx,
  { followUpId }: FollowUpRow,
  { way, isReached, note }: Try,
): Promise<void> {
  await tx.db
    .insertInto('followUpAttempts')
    .values({
      ...{ workspaceId: tx.workspaceId, attemptId: tx.system.newId(), followUpId },
      memberId: tx.actor.kind === 'member' ? tx.actor.id : null,
      at: tx.system.now(),
      ...{ way, isReached, note },
    })
    .execute();
}
