import { shopChanged, workspaceCreated } from '@zhiyin/domain/platform';
import { schedule } from '#platform/due/schedule.ts';
import { on, type Reaction } from '#platform/facts/reaction.ts';
import { keepClocks } from '#platform/rules/by-clock/keep-clocks.ts';
import { keepHouse } from './jobs.ts';

export const reactions: readonly Reaction[] = [
  on(workspaceCreated, 'platform.begin-housekeeping', (tx, { workspaceId }) =>
    schedule(tx, keepHouse, workspaceId, tx.system.now()),
  ),

  on(shopChanged, 'platform.set-clocks-of-rules', async (tx, { timeZone }) => {
    if (timeZone.from !== timeZone.to) await keepClocks(tx);
  }),
];
