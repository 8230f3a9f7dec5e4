import { cohortMonthsMax, contactCohortMetric, orderCohortMetric } from '@zhiyin/domain/insights';
import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { MetricSource } from '#platform/metrics/metric-source.ts';
import { buyer, monthEdition, paidOrders } from './buyers.ts';
import { conversations } from './conversations.ts';
import { idOfName } from './pieces.ts';

const months = sql`generate_series(1, ${sql.lit(cohortMonthsMax)}) as m(months)`;

/** An id of its own for everybody's every month, the same each time it is asked. */
function idOfMonth(first: RawBuilder<unknown>): RawBuilder<unknown> {
  return idOfName(sql`${first}::text || ' ' || m.months`);
}

/** What a month of a cohort is, where `b` is whose it is, with the local months in which they came. */
const ofMonth = {
  columns: {
    cohort: sql`to_char(b.cohort, 'YYYY-MM')`,
    monthsAfter: sql`lpad(m.months::text, 2, '0')`,
  },
  value: sql`((b.cohort + make_interval(months => m.months)) = any(b.months))::int`,
  /** The month is over. */
  isOver: (now: RawBuilder<unknown>) =>
    sql<SqlBool>`(b.cohort + make_interval(months => m.months + 1)) at time zone b.time_zone <= ${now}`,
};

/** When the shop's month began; read once, not once a row. */
const thisMonth = (now: Expression<Date>) => sql`date_trunc('month', ${now},
  (select time_zone from workspaces where workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid))`;

const bought: MetricSource = {
  may: paidOrders.may,
  metric: orderCohortMetric,
  // Whoever bought first in the month that runs has no month after it yet.
  from: ({ from, now }) => sql`(
    select o.workspace_id, z.time_zone, min(o.paid_at) as first_at,
      (array_agg(o.order_id order by o.paid_at, o.order_id))[1] as first_id,
      (array_agg(o.platform order by o.paid_at, o.order_id))[1] as platform,
      date_trunc('month', min(o.paid_at) at time zone z.time_zone) as cohort,
      array_agg(distinct date_trunc('month', o.paid_at at time zone z.time_zone)) as months
    from ${paidOrders.from} join workspaces z on z.workspace_id = o.workspace_id
    where o.paid_at is not null and ${buyer} is not null and ${from} < ${thisMonth(now)}
    group by o.workspace_id, z.time_zone, ${buyer}) b cross join ${months}`,
  workspaceId: sql.ref('b.workspace_id'),
  id: idOfMonth(sql`b.first_id`),
  at: sql.ref('b.first_at'),
  where: ({ now }) => ofMonth.isOver(sql`${now}`),
  value: ofMonth.value,
  aggregate: 'share',
  columns: { ...ofMonth.columns, platform: sql.ref('b.platform') },
  keeps: { touchedBy: ['of-orders', 'of-customers'], edition: monthEdition },
};

/** People's first conversations in which they wrote, with the months of all such. */
const wrote: MetricSource = {
  may: conversations.may,
  isVisible: conversations.isVisible,
  metric: contactCohortMetric,
  from: sql`conversation_measures c join workspaces z on z.workspace_id = c.workspace_id
    cross join lateral (
      select z.time_zone, date_trunc('month', c.opened_at at time zone z.time_zone) as cohort,
        array_agg(distinct date_trunc('month', n.opened_at at time zone z.time_zone)) as months,
        (array_agg(n.conversation_id order by n.opened_at, n.conversation_id))[1] as first_id
      from conversation_measures n
      where n.workspace_id = c.workspace_id and n.person_id = c.person_id and n.first_customer_at is not null) b
    cross join ${months}`,
  workspaceId: sql.ref('c.workspace_id'),
  id: idOfMonth(sql`c.conversation_id`),
  conversation: sql.ref('c.conversation_id'),
  at: sql.ref('c.opened_at'),
  where: ({ now }) => sql<SqlBool>`c.conversation_id = b.first_id and ${ofMonth.isOver(sql`${now}`)}`,
  value: ofMonth.value,
  aggregate: 'share',
  columns: { ...ofMonth.columns, channel: sql.ref('c.channel') },
};

export const cohortSources: readonly MetricSource[] = [bought, wrote];
