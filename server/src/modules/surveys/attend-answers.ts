import type { PayloadOf } from '@zhiyin/domain/kit';
import { surveyAttended } from '@zhiyin/domain/surveys';
import type { Tx } from '#platform/context.ts';
import { announce } from '#platform/facts/announce.ts';
import { shownAsks } from './queries.ts';
import type { AskRow } from './rows.ts';

/**
 * Somebody has got back to the customer of a conversation: what they answered with “not solved” is attended. Nothing
 * when there is no such answer, or somebody had attended to it before.
 */
export async function attendAnswersOf(tx: Tx, conversationId: string): Promise<void> {
  const asks = await shownAsks(tx)
    .where('a.conversationId', '=', conversationId)
    .where('a.solved', '=', false)
    .where('a.attendedAt', 'is', null)
    .orderBy('a.askId')
    .forUpdate('a')
    .execute();
  for (const ask of asks) await announce(tx, surveyAttended, await markAttended(tx, ask, true));
}

/** Writes whether an answer that is held was attended to, by whom. Answers what the caller is to tell. */
export async function markAttended(
  tx: Tx,
  { askId, conversationId, customerId, seenAssigneeId: assigneeId, seenTeamId: teamId }: AskRow,
  isAttended: boolean,
): Promise<PayloadOf<typeof surveyAttended>> {
  const attendedBy = tx.actor.kind === 'member' ? tx.actor.id : null;
  await tx.db
    .updateTable('asks')
    .set(isAttended ? { attendedAt: tx.system.now(), attendedBy } : { attendedAt: null, attendedBy: null })
    .where('workspaceId', '=', tx.workspaceId)
    .where('askId', '=', askId)
    .execute();
  return { askId, conversationId, customerId, assigneeId, teamId, isAttended };
}
