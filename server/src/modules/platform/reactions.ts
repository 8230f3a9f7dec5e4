import { workspaceCreated } from '@zhiyin/domain/platform';
import { schedule } from '#platform/due/schedule.ts';
import { on, type Reaction } from '#platform/facts/reaction.ts';
import { keepHouse } from './jobs.ts';

export const reactions: readonly Reaction[] = [
  on(workspaceCreated, 'platform.begin-housekeeping', (tx, { workspaceId }) =>
    schedule(tx, keepHouse, workspaceId, tx.system.now()),
  ),
];
