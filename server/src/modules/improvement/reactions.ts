import {
  ActionState,
  actionChanged,
  FindingState,
  findingChanged,
  improvementNoticeWords,
} from '@zhiyin/domain/improvement';
import { memberRemoved } from '@zhiyin/domain/people';
import { type SuccessorOf, successors } from '#modules/people';
import type { Tx } from '#platform/context.ts';
import { announce } from '#platform/facts/announce.ts';
import { on, type Reaction } from '#platform/facts/reaction.ts';
import { changeFindingRow } from './queries.ts';
import { lowScoreReactions } from './repeats/reactions.ts';
import { tell } from './tell.ts';

/** Low scores that repeat become findings; what a colleague leaves behind passes on to who opened or has the finding. */
export const reactions: readonly Reaction[] = [
  ...lowScoreReactions,
  on(memberRemoved, 'improvement.pass-on', async (tx, { memberId }, { factId }) => {
    const successorOf = await successors(tx, factId);
    await passOnFindings(tx, memberId, successorOf);
    await passOnActions(tx, memberId, successorOf);
  }),
];

async function passOnFindings(tx: Tx, memberId: string, successorOf: SuccessorOf): Promise<void> {
  const rows = await tx.db
    .selectFrom('findings')
    .selectAll()
    .where('workspaceId', '=', tx.workspaceId)
    .where('ownerId', '=', memberId)
    .where('state', '<>', 'closed')
    .orderBy('findingId')
    .forUpdate()
    .execute();
  for (const row of rows) {
    const ownerId = successorOf([row.openedBy]);
    if (ownerId === null) continue;
    await changeFindingRow(tx, row, { ownerId });
    const state = FindingState.parse(row.state);
    const { findingId, title } = row;
    await announce(tx, findingChanged, { findingId, ownerId, fields: ['ownerId'], from: state, to: state });
    await tell(tx, ownerId, { findingId, text: improvementNoticeWords.findingGiven, title });
  }
}

async function passOnActions(tx: Tx, memberId: string, successorOf: SuccessorOf): Promise<void> {
  const rows = await tx.db
    .selectFrom('improvementActions as a')
    .innerJoin('findings as f', (join) =>
      join.onRef('f.workspaceId', '=', 'a.workspaceId').onRef('f.findingId', '=', 'a.findingId'),
    )
    .select(['a.actionId', 'a.findingId', 'a.title', 'a.state', 'f.ownerId'])
    .where('a.workspaceId', '=', tx.workspaceId)
    .where('a.ownerId', '=', memberId)
    .where('a.state', '=', 'planned')
    .where('f.state', '<>', 'closed')
    .orderBy('a.actionId')
    .forUpdate('a')
    .execute();
  for (const { actionId, findingId, title, ownerId, ...row } of rows) {
    const actionOwnerId = successorOf([ownerId]);
    if (actionOwnerId === null) continue;
    await tx.db
      .updateTable('improvementActions')
      .set({ ownerId: actionOwnerId })
      .where('workspaceId', '=', tx.workspaceId)
      .where('actionId', '=', actionId)
      .execute();
    const state = ActionState.parse(row.state);
    await announce(tx, actionChanged, {
      ...{ findingId, ownerId, actionId, actionOwnerId, fields: ['ownerId'], from: state, to: state },
    });
    await tell(tx, actionOwnerId, { findingId, text: improvementNoticeWords.actionGiven, title });
  }
}
