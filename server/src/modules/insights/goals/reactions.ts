import { goalDeleted, todayIn } from '@zhiyin/domain/insights';
import { memberRemoved } from '@zhiyin/domain/people';
import { successors } from '#modules/people';
import { announce } from '#platform/facts/announce.ts';
import { on, type Reaction } from '#platform/facts/reaction.ts';
import { shopDay } from '../shop-day.ts';

/** Goals of somebody who left are given up unless they are over; those they set for others go on. */
export const goalReactions: readonly Reaction[] = [
  on(memberRemoved, 'insights.give-up-goals', async (tx, { memberId }, { factId }) => {
    const { timeZone } = await shopDay(tx);
    const given = await tx.db
      .updateTable('goals')
      .set({ archivedAt: tx.system.now() })
      .where('workspaceId', '=', tx.workspaceId)
      .where('scopeId', '=', memberId)
      .where('toDay', '>', todayIn(timeZone, tx.system.now()).day)
      .where('archivedAt', 'is', null)
      .returning('goalId')
      .execute();
    for (const { goalId } of given) await announce(tx, goalDeleted, { goalId });
    await tx.db
      .updateTable('goals')
      .set({ setBy: (await successors(tx, factId))([]) })
      .where('workspaceId', '=', tx.workspaceId)
      .where('setBy', '=', memberId)
      .execute();
  }),
];
