import { careWords, type FollowUpDetail } from '@zhiyin/domain/care';
import type { Updateable } from 'kysely';
import type { Tx } from '#platform/context.ts';
import type { DB } from '#platform/database/tables.gen.ts';
import { Refusal } from '#platform/refusal.ts';
import { type FollowUpRow, presentDetail } from './rows.ts';
import { usualWay } from './usual-way.ts';
import { requireSeen } from './visibility.ts';

/** Follow-ups `f` with the conversations `c` they are about. */
export function followUpsWithConversation(tx: Tx) {
  return tx.db
    .selectFrom('followUps as f')
    .innerJoin('conversations as c', (join) =>
      join.onRef('c.workspaceId', '=', 'f.workspaceId').onRef('c.conversationId', '=', 'f.conversationId'),
    )
    .where('f.workspaceId', '=', tx.workspaceId);
}

/** As `followUpsWithConversation`, with everything a list shows. */
export function shownFollowUps(tx: Tx) {
  return followUpsWithConversation(tx)
    .leftJoin('customers as record', (join) =>
      join.onRef('record.workspaceId', '=', 'f.workspaceId').onRef('record.customerId', '=', 'f.customerId'),
    )
    .leftJoin('customers as person', (join) =>
      join
        .onRef('person.workspaceId', '=', 'record.workspaceId')
        .onRef('person.customerId', '=', 'record.personId'),
    )
    .select([
      ...(['f.followUpId', 'f.conversationId', 'f.customerId', 'f.ownerId', 'f.reason', 'f.note'] as const),
      ...([
        'f.state',
        'f.askedAt',
        'f.dueAt',
        'f.warnedAt',
        'f.overdueAt',
        'f.nextTryAt',
        'f.tries',
      ] as const),
      ...([
        'f.isReached',
        'f.outcome',
        'f.rating',
        'f.causeKey',
        'f.comment',
        'f.endedAt',
        'f.endedBy',
      ] as const),
      ...(['f.ticketId', 'f.formId', 'f.formVersion', 'f.answers', 'f.revision'] as const),
      'person.name as customerName',
      'c.teamId as seenTeamId',
      'c.assigneeId as seenAssigneeId',
    ]);
}

/** One follow-up that the caller may see. @throws Refusal `missing`. */
export async function findFollowUp(tx: Tx, followUpId: string): Promise<FollowUpRow> {
  return seen(tx, await shownFollowUps(tx).where('f.followUpId', '=', followUpId).executeTakeFirst());
}

/** As `findFollowUp`, its row held until the transaction ends. @throws Refusal `missing`. */
export async function lockFollowUp(tx: Tx, followUpId: string): Promise<FollowUpRow> {
  const row = await shownFollowUps(tx)
    .where('f.followUpId', '=', followUpId)
    .forUpdate('f')
    .executeTakeFirst();
  return seen(tx, row);
}

/**
 * A follow-up that is still to do, held, as the writer saw it.
 *
 * @throws Refusal `missing`, or `conflict` when it is over or a colleague has changed it since.
 */
export async function lockOpen(tx: Tx, followUpId: string, revision: number): Promise<FollowUpRow> {
  const row = await lockFollowUp(tx, followUpId);
  if (row.state !== 'open') throw new Refusal('conflict', careWords.isOver);
  if (row.revision !== revision) throw new Refusal('conflict', careWords.changedMeanwhile);
  return row;
}

/** Writes columns of a follow-up that is held, and counts the change. Answers it as it is now. */
export async function changeRow(
  tx: Tx,
  row: FollowUpRow,
  change: Updateable<DB['followUps']>,
): Promise<FollowUpRow> {
  await tx.db
    .updateTable('followUps')
    .set({ ...change, revision: row.revision + 1 })
    .where('workspaceId', '=', tx.workspaceId)
    .where('followUpId', '=', row.followUpId)
    .execute();
  return shownFollowUps(tx).where('f.followUpId', '=', row.followUpId).executeTakeFirstOrThrow();
}

/** A follow-up with its tries. @throws Refusal `missing`. */
export async function showFollowUp(tx: Tx, followUpId: string): Promise<FollowUpDetail> {
  const row = await findFollowUp(tx, followUpId);
  const attempts = await tx.db
    .selectFrom('followUpAttempts')
    .select(['attemptId', 'at', 'memberId', 'way', 'isReached', 'note'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('followUpId', '=', followUpId)
    .orderBy('attemptId')
    .limit(100)
    .execute();
  return { ...presentDetail(row, attempts), usualWay: await usualWay(tx, row.customerId) };
}

/** Whether a conversation has a follow-up to do. */
export async function hasOpen(tx: Tx, conversationId: string): Promise<boolean> {
  const row = await tx.db
    .selectFrom('followUps')
    .select('followUpId')
    .where('workspaceId', '=', tx.workspaceId)
    .where('conversationId', '=', conversationId)
    .where('state', '=', 'open')
    .executeTakeFirst();
  return row !== undefined;
}

function seen(tx: Tx, row: FollowUpRow | undefined): FollowUpRow {
  if (!row) throw new Refusal('missing', careWords.notFound);
  requireSeen(tx, row);
  return row;
}
