import { shopChanged, workspaceCreated } from '@zhiyin/domain/platform';
import { schedule } from '#platform/due/schedule.ts';
import { on, type Reaction } from '#platform/facts/reaction.ts';
import { keepClocks } from '#platform/rules/by-clock/keep-clocks.ts';
import { tellOfDecision, tellOfVoid } from './flows/approval-notices.ts';
import { tellOfApproval } from './flows/remind-approval.ts';
import { keepHouse } from './jobs.ts';
import { tellItIsOff } from './rules/tell-publisher.ts';

export const reactions: readonly Reaction[] = [
  tellItIsOff,
  tellOfApproval,
  tellOfDecision,
  tellOfVoid,
  on(workspaceCreated, 'platform.begin-housekeeping', (tx, { workspaceId }) =>
    schedule(tx, keepHouse, workspaceId, tx.system.now()),
  ),

  on(shopChanged, 'platform.set-clocks-of-rules', async (tx, { timeZone }) => {
    if (timeZone.from !== timeZone.to) await keepClocks(tx);
  }),
];
