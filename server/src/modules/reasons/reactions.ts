import { workspaceCreated } from '@zhiyin/domain/platform';
import { startingTree } from '@zhiyin/domain/reasons';
import { on, type Reaction } from '#platform/facts/reaction.ts';
import { insertReason } from './actions/add-reason.ts';
import { lockTree } from './queries.ts';

export const reactions: readonly Reaction[] = [
  on(workspaceCreated, 'reasons.begin-with-a-tree', async (tx) => {
    const tree = await lockTree(tx);
    if (tree.length > 0) return;
    for (const reason of startingTree) await insertReason(tx, await lockTree(tx), reason);
  }),
];
