import { defineWords } from '../words.ts';

/** Why a question about a metric was not answered. */
export const metricReasons = defineWords('metric', {
  unknownMetric: { zh: '没有这个指标', en: 'There is no such metric' },
  unknownDimension: { zh: '这个指标不能这样分组', en: 'This metric cannot be grouped in this way' },
  unsuitableFilter: { zh: '筛选条件不适合这个指标', en: 'The filter does not suit this metric' },
});
