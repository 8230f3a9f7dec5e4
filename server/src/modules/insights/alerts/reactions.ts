import { alertChanged } from '@zhiyin/domain/insights';
import { memberRemoved } from '@zhiyin/domain/people';
import { successors } from '#modules/people';
import { announce } from '#platform/facts/announce.ts';
import { on, type Reaction } from '#platform/facts/reaction.ts';
import { lockAlertsOf } from './rows.ts';
import { tellGiven } from './tell.ts';

/** An alert is never without somebody whom it rings for. */
export const alertReactions: readonly Reaction[] = [
  on(memberRemoved, 'insights.pass-alerts-on', async (tx, { memberId }, { factId }) => {
    const ownerId = (await successors(tx, factId))([]);
    if (ownerId === null) return;
    for (const alert of await lockAlertsOf(tx, memberId)) {
      await tx.db
        .updateTable('alerts')
        .set({ ownerId, revision: alert.revision + 1 })
        .where('workspaceId', '=', tx.workspaceId)
        .where('alertId', '=', alert.alertId)
        .execute();
      await announce(tx, alertChanged, { alertId: alert.alertId });
      await tellGiven(tx, { ...alert, ownerId });
    }
  }),
];
