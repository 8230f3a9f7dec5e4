import { dsrMetrics } from '@zhiyin/domain/insights';
import { type RatingScore, storeRead } from '@zhiyin/domain/store';
import { sql } from 'kysely';
import type { MetricSource } from '#platform/metrics/metric-source.ts';
import { zoneEdition } from './buyers.ts';
import { dsrSince, monthOf } from './pieces.ts';

/** Most ratings of one buyer and shop that count in a calendar month. */
const countedOfMonth = 3;

const nthOf = (score: RatingScore) => sql.ref(`nth_${score}`);

/** Ratings, and of its rater, shop and month the how-manieth with each score it is. Of nobody known, each is by itself. */
const ratings = sql`order_ratings r cross join lateral (
  select ${sql.join(dsrMetrics.map(({ score }) => sql`count(e.${sql.ref(score)}) as ${nthOf(score)}`))}
  from order_ratings e
  where e.workspace_id = r.workspace_id and e.platform = r.platform and e.rater = r.rater
    and e.rated_shop is not distinct from r.rated_shop and e.is_counted
    and e.rated_at >= ${monthOf(sql.ref('r.rated_at'))} and (e.rated_at, e.rating_id) <= (r.rated_at, r.rating_id)) n`;

export const dsrSources: readonly MetricSource[] = dsrMetrics.map(({ score, metric }) => ({
  metric,
  may: storeRead,
  from: ratings,
  workspaceId: sql.ref('r.workspace_id'),
  id: sql.ref('r.rating_id'),
  at: sql.ref('r.rated_at'),
  lasts: { counts: 'at-the-end', since: dsrSince },
  where: sql.ref('r.is_counted'),
  // A rating moves those after it in its buyer's month.
  keeps: { touchedBy: ['order_ratings'], reachHours: 31 * 24, edition: zoneEdition },
  value: sql`case when n.${nthOf(score)} <= ${sql.lit(countedOfMonth)} then r.${sql.ref(score)} end`,
  aggregate: 'average',
  columns: { platform: sql.ref('r.platform'), shop: sql.ref('r.rated_shop'), product: sql.ref('r.title') },
}));
