import { followUpCancelled, followUpGivenUp } from '@zhiyin/domain/care';
import type { PayloadOf } from '@zhiyin/domain/kit';
import { stageHappened } from '#modules/inbox';
import type { Tx } from '#platform/context.ts';
import { announce } from '#platform/facts/announce.ts';
import { changeRow } from './queries.ts';
import { aboutOf, type FollowUpRow } from './rows.ts';

/** Ends a follow-up that is held without having asked the customer, and tells. */
export async function endWithout(
  tx: Tx,
  row: FollowUpRow,
  as: 'given-up' | 'cancelled',
  {
    comment = row.comment,
    why = 'hand',
  }: { comment?: string; why?: PayloadOf<typeof followUpCancelled>['why'] } = {},
): Promise<void> {
  const endedBy = tx.actor.kind === 'member' ? tx.actor.id : null;
  const now = await changeRow(tx, row, {
    state: as,
    comment,
    endedAt: tx.system.now(),
    endedBy,
    nextTryAt: null,
  });
  if (as === 'given-up') await announce(tx, followUpGivenUp, { ...aboutOf(now), tries: now.tries });
  else await announce(tx, followUpCancelled, { ...aboutOf(now), why });
  await stageHappened(tx, row.conversationId, 'follow-ups-over');
}
