import { actionLate, actionOverdue, improvementNoticeWords } from '@zhiyin/domain/improvement';
import type { Tx } from '#platform/context.ts';
import { type DueKind, dueKind } from '#platform/due/due-kind.ts';
import { schedule } from '#platform/due/schedule.ts';
import { announce } from '#platform/facts/announce.ts';
import type { ActionRow } from '../rows.ts';
import { tell } from '../tell.ts';

const dayMs = 86_400_000;

/** Reminds whoever has an action a day before; once for each date. */
export const reminder: DueKind = dueKind('improvement:remind', {
  run: async (tx, { refId }) => {
    const row = await lockPlanned(tx, refId);
    if (!row || row.warnedAt !== null || row.overdueAt !== null) return undefined;
    await mark(tx, row, { warnedAt: tx.system.now() });
    await tellOf(tx, row.ownerId, row, improvementNoticeWords.dueSoon);
    return undefined;
  },
});

/** Says that an action was not done in time: to its owner, and to whose finding it is. */
export const overdue: DueKind = dueKind('improvement:overdue', {
  run: async (tx, { refId }) => {
    const row = await lockPlanned(tx, refId);
    if (!row || row.overdueAt !== null) return undefined;
    if (row.dueAt > tx.system.now()) return { at: row.dueAt };
    await mark(tx, row, { overdueAt: tx.system.now() });
    const { actionId, findingId, ownerId: actionOwnerId, findingOwnerId: ownerId } = row;
    await announce(tx, actionOverdue, {
      findingId,
      ownerId,
      actionId,
      actionOwnerId,
      dueAt: row.dueAt.toISOString(),
    });
    for (const memberId of new Set([actionOwnerId, ownerId])) {
      await tellOf(tx, memberId, row, improvementNoticeWords.overdue);
    }
    return undefined;
  },
});

/** Sets the clocks of an action to a date; of what is over they say nothing. */
export async function setClocks(tx: Tx, actionId: string, dueAt: Date): Promise<void> {
  const remindAt = new Date(dueAt.getTime() - dayMs);
  if (remindAt > tx.system.now()) await schedule(tx, reminder, actionId, remindAt);
  await schedule(tx, overdue, actionId, dueAt);
}

/** Sets the clocks of what is to do about a finding that is open again: those that rang meanwhile said nothing. */
export async function setClocksAgain(tx: Tx, findingId: string): Promise<void> {
  const rows = await tx.db
    .selectFrom('improvementActions')
    .select(['actionId', 'dueAt'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('findingId', '=', findingId)
    .where('state', '=', 'planned')
    .orderBy('actionId')
    .execute();
  for (const { actionId, dueAt } of rows) await setClocks(tx, actionId, dueAt);
}

type RingingRow = ActionRow & { readonly findingOwnerId: string };

async function lockPlanned(tx: Tx, actionId: string): Promise<RingingRow | undefined> {
  return tx.db
    .selectFrom('improvementActions as a')
    .innerJoin('findings as f', (join) =>
      join.onRef('f.workspaceId', '=', 'a.workspaceId').onRef('f.findingId', '=', 'a.findingId'),
    )
    .selectAll('a')
    .select('f.ownerId as findingOwnerId')
    .where('a.workspaceId', '=', tx.workspaceId)
    .where('a.actionId', '=', actionId)
    .where('a.state', '=', 'planned')
    .where('f.state', '<>', 'closed')
    .forUpdate('a')
    .executeTakeFirst();
}

async function mark(
  tx: Tx,
  { actionId }: ActionRow,
  rang: { readonly warnedAt: Date } | { readonly overdueAt: Date },
): Promise<void> {
  await tx.db
    .updateTable('improvementActions')
    .set(rang)
    .where('workspaceId', '=', tx.workspaceId)
    .where('actionId', '=', actionId)
    .execute();
}

async function tellOf(
  tx: Tx,
  memberId: string,
  { findingId, title }: ActionRow,
  text: (typeof improvementNoticeWords)[keyof typeof improvementNoticeWords],
): Promise<void> {
  await tell(tx, memberId, { findingId, text, title, kind: actionLate });
}
