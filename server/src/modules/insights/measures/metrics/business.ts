import {
  complaintRateMetric,
  conversionLastContactMetric,
  conversionSameDayMetric,
  conversionTwoDaysMetric,
  costPerContactMetric,
  customerRetentionMetric,
  labourPerContactMetric,
  orderValueMetric,
  repurchaseRateMetric,
  valuePerBuyerMetric,
} from '@zhiyin/domain/insights';
import { storeRead } from '@zhiyin/domain/store';
import { type Expression, type SqlBool, sql } from 'kysely';
import { isComplaintReason } from '#modules/care';
import type { Tx } from '#platform/context.ts';
import type { MetricSource } from '#platform/metrics/metric-source.ts';
import { buyer, buyersKept, paidOrders, zoneEdition } from './buyers.ts';
import { conversations } from './conversations.ts';
import { holds, isOld, monthOf, setting } from './pieces.ts';

const openedAt = sql.ref('c.opened_at');
const conversion = { ...conversations, may: storeRead, aggregate: 'share' } as const;
/** The customer wrote in it: what the shop wrote and nobody answered is no inquiry. */
const isInquiry = sql<SqlBool>`c.first_customer_at is not null`;
const isFirst = sql<SqlBool>`(c.is_first_of_day and ${isInquiry})`;

const conversions: readonly MetricSource[] = [
  { ...conversion, metric: conversionSameDayMetric, where: isFirst, value: holds(sql`c.is_paid_same_day`) },
  {
    ...conversion,
    metric: conversionTwoDaysMetric,
    keeps: { ...conversations.keeps, settlesAfterDays: 3 },
    where: (asked) => sql<SqlBool>`${isFirst} and ${isOld(asked, openedAt, sql.lit(2))}`,
    value: sql`coalesce((c.paid_at <= c.opened_at + interval '48 hours')::int, 0)`,
  },
  {
    ...conversion,
    metric: conversionLastContactMetric,
    keeps: { ...conversations.keeps, settlesAfterDays: 8 },
    where: (asked) => sql<SqlBool>`${isInquiry} and ${isOld(asked, openedAt, sql.lit(7))}`,
    value: sql`coalesce((c.paid_at <= c.opened_at + interval '7 days'
      and (c.next_any_at is null or c.next_any_at > c.paid_at))::int, 0)`,
  },
];

const closed = {
  ...conversations,
  at: sql.ref('c.closed_at'),
  where: sql<SqlBool>`c.closed_at is not null`,
  aggregate: 'average',
} as const;
const labour = sql`c.exclusive_seconds / 3600 * nullif(${setting('hourCost')}, 0)`;
const beside = sql`nullif(${setting('contactCost')}, 0)`;

const costs: readonly MetricSource[] = [
  {
    ...closed,
    metric: costPerContactMetric,
    value: sql`case when coalesce(${labour}, ${beside}) is not null then coalesce(${labour}, 0) + coalesce(${beside}, 0) end`,
  },
  { ...closed, metric: labourPerContactMetric, value: labour },
];

/** Retention tells of the months before this moment: those whose end was 90 days ago. */
const toldUntil = (now: Expression<Date>) => monthOf(sql`${now} - interval '90 days'`);

/** Days from the end of what is told to this moment. A month whose 90 days are over for less than half a day waits. */
async function daysNotTold(tx: Tx, until: Date): Promise<number> {
  const settled = sql<Date>`(${tx.system.now().toISOString()}::timestamptz - interval '12 hours')`;
  const { rows } = await sql<{ days: number }>`
    select (extract(epoch from ${until.toISOString()}::timestamptz - ${toldUntil(settled)}) / 86400)::double precision as days
  `.execute(tx.db);
  return rows[0]?.days ?? 0;
}

const retention: MetricSource = {
  may: storeRead,
  metric: customerRetentionMetric,
  // A buyer's month belongs together though the period begins within it, and what came after it tells of it.
  from: ({ from, to, now }) => sql`(
    select f.*, lead(f.paid_at) over (partition by f.workspace_id, f.buyer order by f.month) as next_at
    from (
      select distinct on (o.workspace_id, ${buyer}, date_trunc('month', o.paid_at, z.time_zone))
        o.workspace_id, o.order_id, o.paid_at, o.platform, ${buyer} as buyer,
        date_trunc('month', o.paid_at, z.time_zone) as month,
        (date_trunc('month', o.paid_at at time zone z.time_zone) + interval '1 month') at time zone z.time_zone
          as month_end
      from ${paidOrders.from} join workspaces z on z.workspace_id = o.workspace_id
      where o.paid_at >= ${monthOf(from)} and o.paid_at < ${to} + interval '123 days'
        and ${buyer} is not null and ${from} < ${toldUntil(now)}
      order by o.workspace_id, ${buyer}, date_trunc('month', o.paid_at, z.time_zone), o.paid_at, o.order_id) f) b`,
  workspaceId: sql.ref('b.workspace_id'),
  id: sql.ref('b.order_id'),
  at: sql.ref('b.paid_at'),
  where: ({ now }) => sql<SqlBool>`b.month_end <= ${toldUntil(now)}`,
  value: sql`coalesce((b.next_at < b.month_end + interval '90 days')::int, 0)`,
  aggregate: 'share',
  columns: { platform: sql.ref('b.platform') },
  // A month and the 90 days after it.
  keeps: { ...buyersKept, settlesAfterDays: daysNotTold, reachHours: 124 * 24, edition: zoneEdition },
};

const orders: readonly MetricSource[] = [
  {
    ...paidOrders,
    metric: repurchaseRateMetric,
    keeps: buyersKept,
    each: buyer,
    aggregate: 'repeat',
  },
  {
    ...paidOrders,
    metric: orderValueMetric,
    where: sql<SqlBool>`o.currency = 'CNY'`,
    value: sql.ref('o.paid'),
    aggregate: 'average',
  },
  {
    ...paidOrders,
    metric: valuePerBuyerMetric,
    keeps: buyersKept,
    where: sql<SqlBool>`o.currency = 'CNY'`,
    value: sql.ref('o.paid'),
    each: buyer,
    aggregate: 'per',
  },
  retention,
  {
    ...conversations,
    may: storeRead,
    metric: complaintRateMetric,
    where: isComplaintReason(sql`c.reason_key`),
    keeps: {
      ...conversations.keeps,
      touchedBy: [...conversations.keeps.touchedBy, 'of-care_settings', 'of-reasons'],
    },
    over: paidOrders,
    aggregate: 'rate',
  },
];

export const businessSources: readonly MetricSource[] = [...conversions, ...costs, ...orders];
