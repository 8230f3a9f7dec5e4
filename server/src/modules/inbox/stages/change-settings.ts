import {
  inboxRead,
  readyStageMoves,
  type StageMoves,
  type StageSettings,
  stageSettingsChanged,
} from '@zhiyin/domain/inbox';
import { manageFlows } from '@zhiyin/domain/platform';
import { sql } from 'kysely';
import { type Context, requirePermission } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { follow, unfollow } from '#platform/lots/follow-log.ts';
import { stageFollower } from './follower.ts';
import { ensureStages, findStages } from './settings.ts';

/** How stages are used; a shop that was not asked yet uses them as they come. */
export async function getStageSettings(ctx: Context): Promise<StageSettings> {
  requirePermission(ctx, inboxRead);
  return look(
    ctx,
    async (tx) => (await findStages(tx)) ?? { isOn: true, flowId: null, moves: readyStageMoves },
  );
}

/** Switches stages on or off, or says which happening makes which move. Switched off, nobody reads the log for them. */
export async function changeStageSettings(
  ctx: Context,
  change: { isOn?: boolean | undefined; moves?: StageMoves | undefined },
): Promise<StageSettings> {
  requirePermission(ctx, manageFlows);
  return transact(ctx, async (tx) => {
    const { flowId, ...before } = await ensureStages(tx);
    const isOn = change.isOn ?? before.isOn;
    const moves = change.moves ?? before.moves;
    await tx.db
      .updateTable('stageSettings')
      .set({ isOn, moves: sql`${JSON.stringify(moves)}::jsonb` })
      .where('workspaceId', '=', tx.workspaceId)
      .execute();
    await (isOn ? follow(tx, stageFollower) : unfollow(tx, stageFollower));
    await announce(tx, stageSettingsChanged, { workspaceId: tx.workspaceId, isOn, ownerId: null });
    return { isOn, flowId, moves };
  });
}
