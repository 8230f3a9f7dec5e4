import { channelField } from '../inbox/index.ts';
import type { FieldSet } from '../kit/filter/field.ts';
import { inGuide } from '../kit/metric/guide.ts';
import { metric } from '../kit/metric/metric.ts';

const fields: FieldSet = {
  channel: channelField,
  assignee: { type: 'reference', label: { zh: '客服', en: 'Agent' } },
  team: { type: 'reference', label: { zh: '小组', en: 'Team' } },
  reason: { type: 'choice', label: { zh: '联系原因', en: 'Contact reason' } },
  customer: { type: 'reference', label: { zh: '顾客', en: 'Customer' } },
};
const dimensions = ['channel', 'assignee', 'team', 'reason'];
const document = inGuide('surveys', { zh: '结果', en: 'Results' });
const ofAnswers = { grain: 'conversation', fields, dimensions, direction: 'up', document } as const;
const whoseItIs = {
  zh: '归给会话结束时的客服；没有指派的，归给最后回复的人。改过的评价以最后一次为准。',
  en: 'Credited to who had the conversation at its close, or else answered last. Of a changed answer the last counts.',
};

/** Share of scores that are 4 or 5. */
export const csatMetric = metric({
  ...ofAnswers,
  key: 'surveys.csat',
  name: { zh: '满意度（CSAT）', en: 'Satisfaction (CSAT)' },
  formula: {
    zh: '期间内收到的打分里，4 分和 5 分所占的比例：（4 分数 + 5 分数）÷ 打分数，以首次评价的时刻归期。',
    en: 'Of the scores given in the period, the share of 4s and 5s: (4s + 5s) ÷ scores, dated by the first answer.',
  },
  edgeCases: {
    zh: `没有打分的不算进分母，也不算不满意；没有打分时为空。${whoseItIs.zh}`,
    en: `No score is no answer, neither satisfied nor not; without scores it is empty. ${whoseItIs.en}`,
  },
  unit: 'share',
  source: 'asks.score, asks.answered_at',
});

/** The mean of scores from 1 to 5. */
export const averageScoreMetric = metric({
  ...ofAnswers,
  key: 'surveys.average-score',
  name: { zh: '平均分', en: 'Average score' },
  formula: {
    zh: '期间内收到的打分（1 到 5 分）的算术平均，以首次评价的时刻归期。',
    en: 'The mean of the scores, 1 to 5, given in the period, dated by the first answer.',
  },
  edgeCases: {
    zh: `没有打分的不计；没有打分时为空。${whoseItIs.zh}`,
    en: `Answers without a score do not count; without scores it is empty. ${whoseItIs.en}`,
  },
  unit: 'score',
  source: 'asks.score, asks.answered_at',
});

/** Share of customers who said that their matter was solved, of those who said either. */
export const solvedRateMetric = metric({
  ...ofAnswers,
  key: 'surveys.solved-rate',
  name: { zh: '解决率', en: 'Solved rate' },
  formula: {
    zh: '期间内回答“是否解决”的顾客里，说“已解决”的比例：已解决 ÷（已解决 + 未解决），以首次评价的时刻归期。',
    en: 'Of the customers who said whether it was solved, the share who said yes: yes ÷ (yes + no), by the first answer.',
  },
  edgeCases: {
    zh: `只打分没回答的不计；没有回答时为空。${whoseItIs.zh}`,
    en: `A score without a yes or no does not count; without any it is empty. ${whoseItIs.en}`,
  },
  unit: 'share',
  source: 'asks.solved, asks.answered_at',
});

/** Share of questions that were answered. */
export const responseRateMetric = metric({
  ...ofAnswers,
  key: 'surveys.response-rate',
  name: { zh: '评价率', en: 'Response rate' },
  formula: {
    zh: '期间内发出的评价邀请里，有人回答的比例：已回答 ÷ 已邀请，以邀请的时刻归期。',
    en: 'Of the questions put in the period, the share that was answered: answered ÷ asked, dated by the asking.',
  },
  edgeCases: {
    zh: '会话重新打开而撤回的邀请不计；还在等待的算未回答，所以最近七天的数字还会升高。',
    en: 'Questions withdrawn by a reopening do not count. Those still open count as unanswered, so the last 7 days may rise.',
  },
  unit: 'share',
  source: 'asks.asked_at, asks.answered_at',
});

export const surveysMetrics = [csatMetric, averageScoreMetric, solvedRateMetric, responseRateMetric] as const;
