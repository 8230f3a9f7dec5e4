import type { FieldSet } from '../../../kit/filter/field.ts';
import { type Metric, metric } from '../../../kit/metric/metric.ts';
import { type RatingScore, ratingScores, ratingScoreWords } from '../../../store/index.ts';

const fields: FieldSet = {
  platform: { type: 'choice', label: { zh: '平台', en: 'Platform' } },
  shop: { type: 'text', label: { zh: '店铺', en: 'Shop' } },
  product: { type: 'text', label: { zh: '商品', en: 'Product' } },
};

const ofScore = (score: RatingScore): Metric =>
  metric({
    key: `insights.dsr-${score}`,
    name: {
      zh: `DSR ${ratingScoreWords[score].zh}`,
      en: `DSR: ${ratingScoreWords[score].en.toLowerCase()}`,
    },
    formula: {
      zh: '截至期间（或每一格）结束的那一刻，之前 6 个月内收到的这一项评分（1 到 5 分）的算术平均。',
      en: 'At the end of the period, or of each part of it: the mean of the scores (1 to 5) given for this item in the 6 months before.',
    },
    edgeCases: {
      zh: '同一买家给同一店铺的评分，每个自然月（店铺时区）只计前 3 次；认不出买家的（昵称打码、也没有对应订单）各算各的。平台标明不计分的不算。按整天往回看：结束的那一天还没过完，也从同一个起始日算起。窗口可以在“数字的口径”里改成 90 天。定义来自第三方转述，核对时以平台后台为准。',
      en: 'Of one buyer’s ratings of one shop, the first 3 of a calendar month (shop time) count; where the buyer is not known (masked, no order of ours) each stands for itself. Those the platform leaves out do not count. It looks back over whole days, to the same first day from every hour of the last. The window can be set to 90 days under “How figures are made”. The definition is a third party’s copy: where it matters, go by the platform’s page.',
    },
    unit: 'score',
    direction: 'up',
    grain: 'rating',
    source: `order_ratings.${score}, order_ratings.rated_at, order_ratings.rater`,
    document: {
      title: {
        zh: '淘宝店铺评分（DSR）规则，第三方转述',
        en: 'Taobao’s rule of shop scores (DSR), a third party’s copy',
      },
      section: { zh: '三项评分', en: 'The three scores' },
    },
    fields,
    dimensions: ['platform', 'shop'],
  });

/** The three scores of a shop, each a metric. */
export const dsrMetrics: readonly { readonly score: RatingScore; readonly metric: Metric }[] =
  ratingScores.map((score) => ({ score, metric: ofScore(score) }));
