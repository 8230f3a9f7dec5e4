import type { MetricQuestion } from '@zhiyin/domain/kit';

const [quarterDays, yearDays] = [90, 365];
const zone = 'Asia/Shanghai';

/** What managers of a shop ask of its orders and ratings: each as a card of its own asks it. */
export function orderFigures(today: string): readonly MetricQuestion[] {
  const before = (days: number) => new Date(Date.parse(today) - days * 86_400_000).toISOString().slice(0, 10);
  const until = before(-1);
  const ask = (metric: string, more: Partial<MetricQuestion> = {}): MetricQuestion => ({
    metric,
    period: { from: before(quarterDays), to: until, zone },
    bucket: 'none',
    compare: 'previous',
    ...more,
  });
  const year = { from: before(yearDays), to: until, zone };
  return [
    ask('insights.cohort-orders', {
      period: year,
      groupBy: 'cohort',
      thenBy: 'monthsAfter',
      compare: 'none',
    }),
    ask('insights.repurchase-rate'),
    ask('insights.value-per-buyer', { groupBy: 'platform' }),
    ask('insights.order-value', { bucket: 'week' }),
    ask('insights.customer-retention', { period: year, bucket: 'month' }),
    ask('insights.conversion-same-day', { bucket: 'week' }),
    ask('insights.conversion-48-hours', { bucket: 'week' }),
    ask('insights.conversion-last-contact', { bucket: 'week' }),
    ask('insights.refund-rate-30-days', { bucket: 'day' }),
    ask('insights.dsr-description', { bucket: 'day' }),
    ask('insights.dsr-service', { bucket: 'day' }),
    ask('insights.dsr-logistics', { groupBy: 'platform' }),
    ask('store.orders', { bucket: 'day', groupBy: 'platform' }),
    ask('store.refund-rate', { bucket: 'week' }),
  ];
}
