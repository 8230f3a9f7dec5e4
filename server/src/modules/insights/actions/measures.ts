import {
  type MeasureSettings,
  type MeasureState,
  measuresChanged,
  measuresManage,
  recountAsked,
} from '@zhiyin/domain/insights';
import { type Context, requireMember, requirePermission, type Tx } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { lagOf } from '#platform/lots/lag.ts';
import { measureFollower } from '../measures/follower.ts';
import { findRecount, startRecount } from '../measures/recount.ts';
import { keepMeasureSettings, readMeasureSettings } from '../measures/settings.ts';

/** How figures are made, and how far they are counted anew. */
export async function getMeasures(ctx: Context): Promise<MeasureState> {
  requirePermission(ctx, measuresManage);
  return look(ctx, present);
}

/** Changes how figures are made, those of the past, too. */
export async function changeMeasures(ctx: Context, to: MeasureSettings): Promise<MeasureState> {
  requirePermission(ctx, measuresManage);
  return transact(ctx, async (tx) => {
    const from = await readMeasureSettings(tx);
    await keepMeasureSettings(tx, to);
    await announce(tx, measuresChanged, { workspaceId: tx.workspaceId, from, to });
    return present(tx);
  });
}

/** Has everything counted anew from the log, in the background. Asked again while it runs, it begins again. */
export async function recountMeasures(ctx: Context): Promise<MeasureState> {
  requirePermission(ctx, measuresManage);
  return transact(ctx, async (tx) => {
    await startRecount(tx);
    await announce(tx, recountAsked, { workspaceId: tx.workspaceId });
    return present(tx);
  });
}

/** How late figures are, in seconds; null while they give way to nobody. */
export async function getLateness(ctx: Context): Promise<{ seconds: number | null }> {
  requireMember(ctx);
  return look(ctx, async (tx) => ({ seconds: await lagOf(tx, measureFollower) }));
}

async function present(tx: Tx): Promise<MeasureState> {
  const settings = await readMeasureSettings(tx);
  const recount = await findRecount(tx);
  if (!recount) return { settings, recount: null };
  const { askedAt, doneCount, totalCount, endedAt } = recount;
  return {
    settings,
    recount: {
      askedAt: askedAt.toISOString(),
      doneCount,
      totalCount,
      endedAt: endedAt?.toISOString() ?? null,
    },
  };
}
