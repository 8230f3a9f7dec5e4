import { ordersMetric, refundRateMetric, storeRead } from '@zhiyin/domain/store';
import { type SqlBool, sql } from 'kysely';
import type { MetricSource } from '#platform/metrics/metric-source.ts';

const orders = {
  may: storeRead,
  from: sql`orders o`,
  workspaceId: sql.ref('o.workspace_id'),
  id: sql.ref('o.order_id'),
  at: sql.ref('o.ordered_at'),
  columns: { platform: sql.ref('o.platform'), orderState: sql.ref('o.state') },
  // What an order's state was noted for would be every parcel on its way.
  keeps: { touchedBy: ['orders'], exceptBy: ['orderState'] },
} as const;

export const metrics: readonly MetricSource[] = [
  { ...orders, metric: ordersMetric, aggregate: 'count', where: sql<SqlBool>`o.ordered_at is not null` },
  {
    ...orders,
    metric: refundRateMetric,
    aggregate: 'share',
    value: sql`(o.refund = 'refunded')::int`,
    where: sql<SqlBool>`o.paid_at is not null`,
  },
];
