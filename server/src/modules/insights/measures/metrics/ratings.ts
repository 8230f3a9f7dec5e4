import { dsrMetrics } from '@zhiyin/domain/insights';
import { type RatingScore, storeRead } from '@zhiyin/domain/store';
import { type RawBuilder, sql } from 'kysely';
import type { Asked, MetricSource } from '#platform/metrics/metric-source.ts';
import { zoneEdition } from './buyers.ts';
import { dsrSince, dsrWindow, monthOf } from './pieces.ts';

/** Most ratings of one buyer and shop that count in a calendar month. */
const countedOfMonth = 3;

/** Who rated: the order's buyer, else whom the rating names, else each for itself. */
const buyer = sql`coalesce(o.buyer_id, r.buyer_id, r.rating_id::text)`;

/** Of its buyer, shop and month the how-manieth with that score each rating is. */
function nth(score: RatingScore): RawBuilder<unknown> {
  return sql`count(${sql.ref(`r.${score}`)}) over month_of_buyer as ${sql.ref(nthOf(score))}`;
}

const nthOf = (score: RatingScore): string => `nth_${score}`;

/** Ratings, put in order once for all their scores; of some moments where it is said. */
const rated = (within = sql``): RawBuilder<unknown> => sql`(
    select r.*, coalesce(o.shop, r.shop) as of_shop, (r.rated_at at time zone z.time_zone + ${dsrWindow}) at time zone z.time_zone as until,
      ${sql.join(dsrMetrics.map(({ score }) => nth(score)))}
    from order_ratings r join workspaces z on z.workspace_id = r.workspace_id
    left join orders o on o.workspace_id = r.workspace_id and o.platform = r.platform and o.number = r.number
    where r.is_counted ${within}
    window month_of_buyer as (
      partition by r.workspace_id, r.platform, coalesce(o.shop, r.shop), ${buyer}, date_trunc('month', r.rated_at, z.time_zone)
      order by r.rated_at, r.rating_id)) g`;

/** Where a rating stands in its buyer's month hangs on that month's earlier ones alone. */
const ratedWithin = ({ from, to }: Asked): RawBuilder<unknown> =>
  rated(sql`and r.rated_at >= ${monthOf(from)} and r.rated_at < ${to}`);

export const dsrSources: readonly MetricSource[] = dsrMetrics.map(({ score, metric }) => ({
  metric,
  may: storeRead,
  from: ratedWithin,
  workspaceId: sql.ref('g.workspace_id'),
  id: sql.ref('g.rating_id'),
  at: sql.ref('g.rated_at'),
  lasts: { until: sql.ref('g.until'), counts: 'at-the-end', since: dsrSince, from: rated() },
  // A rating moves those after it in its buyer's month.
  keeps: { touchedBy: ['order_ratings'], reachHours: 31 * 24, edition: zoneEdition },
  value: sql`case when ${sql.ref(`g.${nthOf(score)}`)} <= ${sql.lit(countedOfMonth)} then ${sql.ref(`g.${score}`)} end`,
  aggregate: 'average',
  columns: { platform: sql.ref('g.platform'), shop: sql.ref('g.of_shop'), product: sql.ref('g.title') },
}));
