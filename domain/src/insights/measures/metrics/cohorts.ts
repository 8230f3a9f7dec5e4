import { channelField } from '../../../inbox/index.ts';
import type { Field, FieldSet } from '../../../kit/filter/field.ts';
import { inGuide } from '../../../kit/metric/guide.ts';
import { metric } from '../../../kit/metric/metric.ts';

/** How many months a cohort is followed. */
export const cohortMonthsMax = 12;

/** The fields that make a cohort: the month of the first time, as `2026-03`, and how many months after it, as `01`. */
export const cohortFields = {
  cohort: { type: 'text', label: { zh: '第一次的月份', en: 'Month of the first time' } },
  monthsAfter: { type: 'text', label: { zh: '之后第几个月', en: 'Months after' } },
} as const satisfies Readonly<Record<string, Field>>;

const dimensions = ['cohort', 'monthsAfter'];
const document = inGuide('figures', { zh: '群组', en: 'Cohorts' });

const orderFields: FieldSet = {
  ...cohortFields,
  platform: { type: 'choice', label: { zh: '平台', en: 'Platform' } },
};

/** Of the customers who first bought in a month, the share that bought again in each month after it. */
export const orderCohortMetric = metric({
  key: 'insights.cohort-orders',
  name: { zh: '群组留存：再次付款', en: 'Cohorts: bought again' },
  formula: {
    zh: '按第一次付款的自然月（店铺时区）分群：在之后第 k 个自然月里又付过款的买家 ÷ 这一群的买家，k 为 1 到 12；以第一次付款归期。',
    en: 'Buyers by the calendar month of their first payment (shop time): those who paid again in the k-th calendar month after it ÷ all of them, k from 1 to 12; dated by the first payment.',
  },
  edgeCases: {
    zh: '同一个月里再次付款不算留存，所以没有第 0 个月。还没有过完的月份不计，不当作 0。认出是同一个人的算一位买家，不知道买家的订单不计；退款不影响。不分群、不分月地看时，是各群各月合在一起的比例。',
    en: 'Paying again within the first month is no retention: there is no month 0. Months not over yet are left out and no zero. Orders known to be of one person are one buyer, those without a buyer do not count; refunds change nothing. Not cut by cohort and month, it is the share over all of them together.',
  },
  unit: 'share',
  direction: 'up',
  grain: 'buyer-month',
  source: 'orders.paid_at',
  document,
  fields: orderFields,
  dimensions: [...dimensions, 'platform'],
});

/** Of the people who first wrote in a month, the share that wrote again in each month after it. */
export const contactCohortMetric = metric({
  key: 'insights.cohort-contacts',
  name: { zh: '群组：再次联系', en: 'Cohorts: wrote again' },
  formula: {
    zh: '按第一次会话发起的自然月（店铺时区）分群：在之后第 k 个自然月里又发起过会话的人 ÷ 这一群的人，k 为 1 到 12；以第一次会话归期。',
    en: 'People by the calendar month of their first conversation (shop time): those who opened another in the k-th calendar month after it ÷ all of them, k from 1 to 12; dated by the first conversation.',
  },
  edgeCases: {
    zh: '同一个月里再来不算，没有第 0 个月；还没有过完的月份不计。顾客没有来过信的会话不计。合并过的顾客算一个人。渠道是第一次会话的渠道。再次联系可能是信任，也可能是没解决，所以不分好坏。',
    en: 'Coming again within the first month does not count, there is no month 0; months not over yet are left out. Conversations in which the customer never wrote do not count. Merged customers are one person. The channel is that of the first conversation. Writing again may be trust or trouble, so neither way is better.',
  },
  unit: 'share',
  direction: 'none',
  grain: 'person-month',
  source: 'conversation_measures.person_id, opened_at',
  document,
  fields: { ...cohortFields, channel: channelField },
  dimensions: [...dimensions, 'channel'],
});
