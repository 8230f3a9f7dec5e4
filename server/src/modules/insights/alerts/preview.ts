import {
  type AlertBucket,
  type AlertPreview,
  alertsRead,
  judgeWatched,
  todayIn,
  type WatchedDraft,
} from '@zhiyin/domain/insights';
import { checkMetric } from '#modules/platform';
import { type Context, may, requirePermission, systemActor } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import type { MetricSource } from '#platform/metrics/metric-source.ts';
import { shopDay } from '../shop-day.ts';
import { shownOf } from './rows.ts';
import { stretchesOf, watchingOf } from './stretches.ts';

/** How much of the past is judged: a week by the hour, two months by the day, half a year by the week. */
const shown: Readonly<Record<AlertBucket, number>> = { hour: 168, day: 60, week: 26 };

/**
 * Judges the past as an alert would have done then; nothing is told to whoever may not see the metric.
 *
 * @throws Refusal when the metric cannot be asked so.
 */
export async function previewAlert(ctx: Context, watched: WatchedDraft): Promise<AlertPreview> {
  requirePermission(ctx, alertsRead);
  const source = requireAskable(ctx, watched);
  const { bucket } = watched;
  if (!may(ctx, source.may)) return { bucket, shown: null, stretches: [], rings: 0 };
  return look(ctx, async (tx) => {
    const { timeZone } = await shopDay(tx);
    const today = todayIn(timeZone, tx.system.now());
    const count = shown[bucket];
    const stretches = await stretchesOf(tx, watched, source, { today, count, withRunning: false });
    const judged = judgeWatched(watchingOf(watched, source), stretches, count);
    return {
      bucket,
      shown: shownOf(source.metric),
      stretches: judged.map((one) => ({ ...one, signals: [...one.signals] })),
      rings: judged.filter(({ rings }, place) => rings && !judged[place - 1]?.rings).length,
    };
  });
}

/** Which days a question is of does not matter for whether it may be asked. */
const anyDay = { from: '2026-01-01', to: '2026-01-02', zone: 'UTC' };

/** @throws Refusal `invalid` when the metric is not there, or the filter does not suit it. */
export function requireAskable(ctx: Context, { metric, filter }: WatchedDraft): MetricSource {
  const question = { metric, filter, period: anyDay, bucket: 'none', compare: 'none' } as const;
  return checkMetric({ ...ctx, actor: systemActor }, question).source;
}
