import { defineWords } from '../../kit/words.ts';

/** What the pages of metrics are called; the rest of their words comes with them. */
export const metricNavWords = defineWords('metrics-nav', {
  metrics: { zh: '指标', en: 'Metrics' },
  metric: { zh: '指标', en: 'Metric' },
});
