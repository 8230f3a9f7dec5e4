import { surveyEnded } from '@zhiyin/domain/surveys';
import type { Tx } from '#platform/context.ts';
import { announce } from '#platform/facts/announce.ts';
import type { AskRow } from './rows.ts';

/** Ends a question that nobody answered, whose row the caller holds. */
export async function endAsk(tx: Tx, ask: AskRow, why: 'expired' | 'reopened'): Promise<void> {
  const { askId, conversationId, customerId, seenAssigneeId, seenTeamId } = ask;
  const endedAt = tx.system.now();
  await tx.db
    .updateTable('asks')
    .set({ endedAt, endedWhy: why })
    .where('workspaceId', '=', tx.workspaceId)
    .where('askId', '=', askId)
    .execute();
  const about = { askId, conversationId, customerId, assigneeId: seenAssigneeId, teamId: seenTeamId };
  await announce(tx, surveyEnded, { ...about, why, endedAt: endedAt.toISOString() });
}
