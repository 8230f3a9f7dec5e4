import { channelField } from '../inbox/index.ts';
import type { FieldSet } from '../kit/filter/field.ts';
import { inGuide } from '../kit/metric/guide.ts';
import { metric } from '../kit/metric/metric.ts';
import { followUpOutcomeWords, followUpReasonWords } from './contract/shapes.ts';

const conversationFields: FieldSet = {
  channel: channelField,
  team: { type: 'reference', label: { zh: '小组', en: 'Team' } },
  reason: { type: 'choice', label: { zh: '联系原因', en: 'Contact reason' } },
  customer: { type: 'reference', label: { zh: '顾客', en: 'Customer' } },
};
const choicesOf = (words: Readonly<Record<string, { zh: string; en: string }>>) =>
  Object.entries(words).map(([key, label]) => ({ key, label }));
const fields: FieldSet = {
  ...conversationFields,
  owner: { type: 'reference', label: { zh: '回访人', en: 'Owner' } },
  why: { type: 'choice', label: { zh: '回访缘由', en: 'Why' }, choices: choicesOf(followUpReasonWords) },
  outcome: {
    type: 'choice',
    label: { zh: '回访结果', en: 'Outcome' },
    choices: choicesOf(followUpOutcomeWords),
  },
};
const document = inGuide('follow-ups', { zh: '回访', en: 'Follow-ups' });
const ofFollowUps = {
  document,
  grain: 'follow-up',
  fields,
  dimensions: ['why', 'outcome', 'owner', 'team', 'channel', 'reason'],
  source: 'follow_ups',
};

/** Share of closed conversations whose customer was followed up. */
export const followUpRateMetric = metric({
  document,
  key: 'care.follow-up-rate',
  name: { zh: '回访率', en: 'Follow-up rate' },
  formula: {
    zh: '期间内结束的会话里，完成了回访的所占比例，以结束的时刻归期。',
    en: 'Of the conversations closed in the period, the share whose customer was followed up, dated by the close.',
  },
  edgeCases: {
    zh: '放弃和取消的不算回访；一个会话多次回访只算一次；还没到期的算未回访，所以最近几天的数字还会升高。',
    en: 'Given up and cancelled ones are no follow-up. Several of one conversation count once. Those still to do count as none, so the last days may rise.',
  },
  unit: 'share',
  direction: 'up',
  grain: 'conversation',
  source: 'conversations.closed_at, follow_ups.state',
  fields: conversationFields,
  dimensions: ['channel', 'team', 'reason'],
});

/** Share of ended follow-ups in which the customer was reached. */
export const reachedRateMetric = metric({
  ...ofFollowUps,
  key: 'care.reached-rate',
  name: { zh: '回访接通率', en: 'Customers reached' },
  formula: {
    zh: '期间内完成或放弃的回访里，联系上顾客的所占比例，以完成或放弃的时刻归期。',
    en: 'Of the follow-ups done or given up in the period, the share in which the customer was reached.',
  },
  edgeCases: { zh: '取消的不计；还没做的不计。', en: 'Cancelled ones and those still to do do not count.' },
  unit: 'share',
  direction: 'up',
});

/** Share of done follow-ups that found that something is still wrong. */
export const problemRateMetric = metric({
  ...ofFollowUps,
  key: 'care.problem-rate',
  name: { zh: '回访发现问题的比例', en: 'Follow-ups that found a problem' },
  formula: {
    zh: '期间内完成的回访里，结果是“仍有问题”的所占比例，以完成的时刻归期。',
    en: 'Of the follow-ups done in the period, the share that found the problem still there.',
  },
  edgeCases: { zh: '放弃和取消的不计。', en: 'Given up and cancelled ones do not count.' },
  unit: 'share',
  direction: 'none',
});

/** What customers rated when they were followed up. */
export const followUpRatingMetric = metric({
  ...ofFollowUps,
  key: 'care.follow-up-rating',
  name: { zh: '回访评分', en: 'Rating when followed up' },
  formula: {
    zh: '期间内完成的回访里，顾客打分（1 到 5 分）的算术平均，以完成的时刻归期。',
    en: 'The mean of the ratings, 1 to 5, that customers gave in the follow-ups done in the period.',
  },
  edgeCases: {
    zh: '没有打分的不计；没有打分时为空。',
    en: 'Those without a rating do not count; without ratings it is empty.',
  },
  unit: 'score',
  direction: 'up',
});

/** Share of follow-ups that ended in time. */
export const inTimeRateMetric = metric({
  ...ofFollowUps,
  key: 'care.in-time-rate',
  name: { zh: '回访及时率', en: 'Follow-ups in time' },
  formula: {
    zh: '期间内完成或放弃的回访里，从未超期的所占比例，以完成或放弃的时刻归期。',
    en: 'Of the follow-ups done or given up in the period, the share that was never overdue.',
  },
  edgeCases: {
    zh: '改过期限的以当时的期限为准；超期后再改期仍算超期。',
    en: 'A date that was moved counts as it stood. Moved after it was overdue, it stays overdue.',
  },
  unit: 'share',
  direction: 'up',
});
