import { taobaoRefundRateMetric } from '@zhiyin/domain/insights';
import { storeRead } from '@zhiyin/domain/store';
import { type SqlBool, sql } from 'kysely';
import type { MetricSource, RowSource } from '#platform/metrics/metric-source.ts';
import { ordersKept } from './buyers.ts';
import { idOfName } from './pieces.ts';

/** In the last 30 days, whatever the clocks of the shop did meanwhile. */
const last30Days: RowSource['lasts'] = {
  counts: 'at-the-end',
  since: (end) => sql<Date>`${end} - make_interval(hours => 720)`,
};

/** The lines of orders, one for an order that has none. A refund told of no line is that of the first. */
const lines = {
  from: sql`orders o cross join lateral (
    select l.ordinality as place, l.value ->> 'refund' = 'refunded' as is_refunded
    from jsonb_array_elements(case when jsonb_array_length(o.lines) > 0 then o.lines else '[{}]'::jsonb end)
      with ordinality l) s`,
  workspaceId: sql.ref('o.workspace_id'),
  id: idOfName(sql`o.order_id::text || ' ' || s.place`),
  columns: { platform: sql.ref('o.platform') },
  keeps: ordersKept,
};

const paid: RowSource = {
  ...lines,
  at: sql.ref('o.paid_at'),
  lasts: last30Days,
  where: sql<SqlBool>`o.paid_at is not null`,
};

export const refundSources: readonly MetricSource[] = [
  {
    ...lines,
    may: storeRead,
    metric: taobaoRefundRateMetric,
    at: sql.ref('o.refunded_at'),
    lasts: last30Days,
    where: sql<SqlBool>`o.refunded_at is not null and (s.is_refunded
      or (s.place = 1 and o.refund = 'refunded' and not exists (
        select from jsonb_array_elements(o.lines) known where known ->> 'refund' = 'refunded')))`,
    over: paid,
    aggregate: 'ratio',
  },
];
