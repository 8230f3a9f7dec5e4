import {
  careManage,
  careNoticeWords,
  followUpLate,
  followUpOverdue,
  followUpWarned,
  warnAt,
} from '@zhiyin/domain/care';
import { overseersOf } from '#modules/inbox';
import { presentMembers } from '#modules/people';
import type { Tx } from '#platform/context.ts';
import { type DueKind, dueKind } from '#platform/due/due-kind.ts';
import { schedule } from '#platform/due/schedule.ts';
import { announce } from '#platform/facts/announce.ts';
import { notify } from '#platform/notices/notify.ts';
import { shownFollowUps } from '../queries.ts';
import { aboutOf, type FollowUpRow } from '../rows.ts';
import { readSettings } from '../settings.ts';

/** Warns whoever has a follow-up that it is due soon; once for each date. */
export const warning: DueKind = dueKind('care:warn', {
  run: async (tx, { refId }) => {
    const row = await lockRinging(tx, refId);
    if (!row || row.warnedAt !== null || row.overdueAt !== null) return undefined;
    await mark(tx, row, { warnedAt: tx.system.now() });
    await announce(tx, followUpWarned, { ...aboutOf(row), dueAt: row.dueAt.toISOString() });
    await tell(tx, row, careNoticeWords.dueSoon);
    return undefined;
  },
});

/** Says that nobody followed up in time; once, whatever becomes of the date. */
export const overdue: DueKind = dueKind('care:overdue', {
  run: async (tx, { refId }) => {
    const row = await lockRinging(tx, refId);
    if (!row || row.overdueAt !== null) return undefined;
    if (row.dueAt > tx.system.now()) return { at: row.dueAt };
    await mark(tx, row, { overdueAt: tx.system.now() });
    await announce(tx, followUpOverdue, { ...aboutOf(row), dueAt: row.dueAt.toISOString() });
    await tell(tx, row, careNoticeWords.overdue);
    await tellOverseers(tx, row);
    return undefined;
  },
});

/**
 * Sets the clocks of a follow-up to a date, from now on. They are never taken off: that could wait for the one that is
 * just ringing, and it for us; of what is over they say nothing.
 */
export async function setClocks(tx: Tx, followUpId: string, dueAt: Date): Promise<void> {
  const { warnHours } = await readSettings(tx);
  const warnedAt = warnAt(tx.system.now(), dueAt, warnHours);
  if (warnedAt) await schedule(tx, warning, followUpId, warnedAt);
  await schedule(tx, overdue, followUpId, dueAt);
}

/** The follow-up whose clock rings, held; undefined when it is over. */
async function lockRinging(tx: Tx, followUpId: string): Promise<FollowUpRow | undefined> {
  return shownFollowUps(tx)
    .where('f.followUpId', '=', followUpId)
    .where('f.state', '=', 'open')
    .forUpdate('f')
    .executeTakeFirst();
}

/** A clock that rings is no change that somebody might have missed: the revision stays. */
async function mark(
  tx: Tx,
  { followUpId }: FollowUpRow,
  rang: { readonly warnedAt: Date } | { readonly overdueAt: Date },
): Promise<void> {
  await tx.db
    .updateTable('followUps')
    .set(rang)
    .where('workspaceId', '=', tx.workspaceId)
    .where('followUpId', '=', followUpId)
    .execute();
}

/** Nobody's, or of somebody who is not there: who sets follow-ups up hears of it, so that somebody does it. */
async function tellOverseers(
  tx: Tx,
  { ownerId, followUpId: subjectId, seenAssigneeId: assigneeId, seenTeamId: teamId }: FollowUpRow,
): Promise<void> {
  const owner = (await presentMembers(tx)).find(({ memberId }) => memberId === ownerId);
  if (owner && owner.absentUntil === null) return;
  const overseers = await overseersOf(tx, careManage, { assigneeId, teamId });
  const others = overseers.filter((one) => one !== ownerId);
  const text = careNoticeWords.overdueAlone;
  await notify(tx, others, { kind: followUpLate, text, subjectKind: 'follow-up', subjectId });
}

async function tell(
  tx: Tx,
  { ownerId, followUpId: subjectId }: FollowUpRow,
  text: (typeof careNoticeWords)[keyof typeof careNoticeWords],
): Promise<void> {
  if (ownerId === null) return;
  await notify(tx, [ownerId], { kind: followUpLate, text, subjectKind: 'follow-up', subjectId });
}
