import { defineWords } from '../../kit/words.ts';

/** Why a metric was not answered, beyond what the kit says. */
export const metricWords = defineWords('platform', {
  metricTooFine: {
    zh: '结果太多（超过 {max} 行），请缩短时间段或减少分组。',
    en: 'That is more than {max} numbers. Ask for a shorter period or fewer groups.',
  },
  metricBucketUnknown: { zh: '这个时间段里没有这一段。', en: 'The period has no such part.' },
});
