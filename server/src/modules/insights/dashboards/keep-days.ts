import { periodOfView, questionsOf, readyDashboards, todayIn, type ViewSpan } from '@zhiyin/domain/insights';
import type { MetricQuestion } from '@zhiyin/domain/kit';
import { askMetrics, listMetrics } from '#modules/platform';
import { type Context, systemActor, type Tx } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { dueKind } from '#platform/due/due-kind.ts';
import { schedule } from '#platform/due/schedule.ts';
import { hasStoredDays } from '#platform/metrics/days/stored-days.ts';
import { shopDay } from '../shop-day.ts';

const [everyMs, quietDays] = [2 * 3_600_000, 7];
/** The longest that somebody chooses with one press. */
const span: ViewSpan = 'last-90';
/** Most questions that one call of the ground answers. */
const questionsMax = 24;

/**
 * Reads what the ready dashboards show before anybody looks, so that the first to look in the morning, or after a newer
 * server has started, does not wait for days of the past. What is known already is not read again; a shop where nobody
 * looks at figures, or writes for a week, is left alone.
 */
export const keepDays = dueKind('insights:keep-days', {
  reach: async (ctx) => {
    const shop: Context = { ...ctx, actor: systemActor };
    const now = ctx.system.now();
    const since = new Date(now.getTime() - quietDays * 86_400_000);
    const isUsed = await look(shop, async (tx) => (await hasStoredDays(tx)) && isMeasured(tx, since));
    if (isUsed) await readReady(shop);
    return { at: new Date(now.getTime() + everyMs) };
  },
  atOnce: 1,
  timeoutSeconds: 300,
});

/** Begins with it. */
export function keepReadyDays(tx: Tx): Promise<void> {
  return schedule(tx, keepDays, tx.workspaceId, new Date(tx.system.now().getTime() + everyMs));
}

async function isMeasured(tx: Tx, since: Date): Promise<boolean> {
  const row = await tx.db
    .selectFrom('conversationMeasures')
    .select('conversationId')
    .where('workspaceId', '=', tx.workspaceId)
    .where('openedAt', '>=', since)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

async function readReady(ctx: Context): Promise<void> {
  const questions = await readyQuestions(ctx);
  for (let from = 0; from < questions.length; from += questionsMax) {
    await askMetrics(ctx, questions.slice(from, from + questionsMax));
  }
}

async function readyQuestions(ctx: Context): Promise<readonly MetricQuestion[]> {
  const { items } = await listMetrics(ctx);
  const known = new Map(items.map((entry) => [entry.key, entry]));
  const { timeZone } = await look(ctx, shopDay);
  const { day } = todayIn(timeZone, ctx.system.now());
  return readyDashboards.flatMap(({ cards, view }) => {
    const whole = { ...view, span };
    const period = periodOfView(whole, day, timeZone);
    return cards.flatMap((card) => questionsOf(card, whole, period, (key) => known.get(key)).questions);
  });
}
