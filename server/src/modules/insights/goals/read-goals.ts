import { dayAfter, type Goal, goalsRead, todayIn } from '@zhiyin/domain/insights';
import { type Context, requirePermission } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { shopDay } from '../shop-day.ts';
import { measureGoals } from './measure-goals.ts';
import { visibleGoals } from './rows.ts';

/** The goals of the year that the caller may see, each with how it stands. */
export async function listGoals(ctx: Context): Promise<{ items: Goal[] }> {
  requirePermission(ctx, goalsRead);
  return look(ctx, async (tx) => {
    const { timeZone } = await shopDay(tx);
    const today = todayIn(timeZone, tx.system.now());
    const goals = await visibleGoals(tx, dayAfter(today.day, -365));
    return { items: await measureGoals(tx, goals, today) };
  });
}
