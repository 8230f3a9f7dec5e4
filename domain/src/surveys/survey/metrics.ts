import { channelField } from '../../inbox/index.ts';
import type { FieldSet } from '../../kit/filter/field.ts';
import { inGuide } from '../../kit/metric/guide.ts';
import { metric } from '../../kit/metric/metric.ts';
import { answerWayWords, customerClassWords } from './shapes.ts';

const choicesOf = (words: Readonly<Record<string, { zh: string; en: string }>>) =>
  Object.entries(words).map(([key, label]) => ({ key, label }));
const fields: FieldSet = {
  way: { type: 'choice', label: { zh: '填写方式', en: 'Answered by' }, choices: choicesOf(answerWayWords) },
  customerClass: {
    type: 'choice',
    label: { zh: '顾客类别', en: 'Customer class' },
    choices: choicesOf(customerClassWords),
  },
  channel: channelField,
  assignee: { type: 'reference', label: { zh: '客服', en: 'Agent' } },
  team: { type: 'reference', label: { zh: '小组', en: 'Team' } },
};
const dimensions = ['customerClass', 'channel', 'assignee', 'team', 'way'];
const document = inGuide('surveys', { zh: '分析', en: 'Analysis' });
const ofResponses = {
  document,
  grain: 'survey-response',
  fields,
  dimensions,
  direction: 'up',
} as const;
const whatCounts = {
  zh: '没有回答这一题的、店铺自己的人填的和被排除的不计。匿名调查的回答每满 5 份一起计入，算在凑满的那一天，也不归到客服、小组、渠道和顾客类别。',
  en: 'Unanswered questions, answers of the shop’s own people and those left out do not count. Answers to an anonymous survey count five at a time, on the day the fifth came, and under no agent, team, channel or class.',
};

/** What all surveys together say of recommending. */
export const npsMetric = metric({
  ...ofResponses,
  key: 'surveys.nps',
  name: { zh: '净推荐值（NPS）', en: 'Net promoter score (NPS)' },
  formula: {
    zh: '期间内各调查“推荐意愿”（0 到 10 分）的回答里，100 ×（9、10 分的比例 − 0 到 6 分的比例），以回答的时刻归期。',
    en: 'Of the answers to “recommend” (0 to 10) in all surveys in the period: 100 × (share of 9 and 10 − share of 0 to 6).',
  },
  edgeCases: {
    zh: `区间为 ±1.96 个标准误，Var = p + d −（p − d）²；不足 30 份不给区间。${whatCounts.zh}`,
    en: `The interval is ± 1.96 standard errors, Var = p + d − (p − d)²; none below 30 answers. ${whatCounts.en}`,
  },
  unit: 'points',
  source: 'survey_responses.recommend',
});

/** Share of customers who found it easy. */
export const cesMetric = metric({
  ...ofResponses,
  key: 'surveys.ces',
  name: { zh: '客户费力度达标率（CES 2.0）', en: 'Customer effort (CES 2.0)' },
  formula: {
    zh: '期间内各调查“省力程度”（1 到 7 分）的回答里，5 到 7 分所占的比例，以回答的时刻归期。',
    en: 'Of the answers to “effort” (1 to 7, 7 is easy) in all surveys in the period, the share of 5 to 7.',
  },
  edgeCases: whatCounts,
  unit: 'share',
  source: 'survey_responses.effort',
});

/** Share of the two best marks of “overall”. */
export const topBoxMetric = metric({
  ...ofResponses,
  key: 'surveys.top-two-box',
  name: { zh: '总体满意（前两档）', en: 'Overall satisfaction (top two boxes)' },
  formula: {
    zh: '期间内各调查“总体满意”（1 到 5 分）的回答里，4 分和 5 分所占的比例，以回答的时刻归期。',
    en: 'Of the answers to “overall” (1 to 5) in all surveys in the period, the share of 4s and 5s.',
  },
  edgeCases: whatCounts,
  unit: 'share',
  source: 'survey_responses.overall',
});

/** Share of the best mark of “overall”. */
export const bestBoxMetric = metric({
  ...ofResponses,
  key: 'surveys.top-box',
  name: { zh: '非常满意（最高一档）', en: 'Overall satisfaction (top box)' },
  formula: {
    zh: '期间内各调查“总体满意”（1 到 5 分）的回答里，5 分所占的比例，以回答的时刻归期。',
    en: 'Of the answers to “overall” (1 to 5) in all surveys in the period, the share of 5s.',
  },
  edgeCases: whatCounts,
  unit: 'share',
  source: 'survey_responses.overall',
});

/** The satisfaction index of attitude, quality and efficiency, weighed as the shop says. */
export const csiMetric = metric({
  ...ofResponses,
  key: 'surveys.csi',
  name: { zh: '顾客满意指数（CSI）', en: 'Customer satisfaction index (CSI)' },
  formula: {
    zh: '期间内每份回答的指数 Σwᵢ(xᵢ−1) ÷ (4Σwᵢ) × 100 的算术平均；x 为服务态度、服务质量、服务效率（1 到 5 分），w 是店铺在“满意度评价”设置里给三项的权重，没有改过时相等。',
    en: 'The mean over the answers in the period of Σwᵢ(xᵢ−1) ÷ (4Σwᵢ) × 100, x being attitude, quality and efficiency (1 to 5), and w the weights set under “Satisfaction”, equal until they are changed.',
  },
  edgeCases: {
    zh: `一份回答里没答的题，连同权重一起去掉；有权重的题都没答的不计。改了权重，以前的数字也按新的算。相等的起始权重是我们自己的定义。${whatCounts.zh}`,
    en: `A question left unanswered goes with its weight; answers to none that has a weight do not count. Changed weights hold for the past, too. The equal weights to begin with are our own. ${whatCounts.en}`,
  },
  unit: 'score',
  source: 'survey_responses.attitude, quality, efficiency',
  document: {
    title: {
      zh: 'GB/T 19038 顾客满意测评模型和方法指南',
      en: 'GB/T 19038 Guidelines for customer satisfaction measurement models and methods',
    },
    section: { zh: '总则：满意指数', en: 'Satisfaction index' },
  },
});

/** Share of invitations that were answered. */
export const surveyResponseRateMetric = metric({
  document,
  key: 'surveys.survey-response-rate',
  name: { zh: '调查回收率', en: 'Survey response rate' },
  formula: {
    zh: '期间内发出的调查邀请里，得到回答的所占比例，以发出的时刻归期。',
    en: 'Of the invitations to surveys sent in the period, the share that was answered, dated by the sending.',
  },
  edgeCases: {
    zh: '没有发到的不计；还在等回答的算未回答，所以最近的数字还会升高；从公开链接来的回答不计。',
    en: 'Those that reached nobody do not count. Those still open count as unanswered, so the last days may rise. Answers by an open link do not count.',
  },
  unit: 'share',
  direction: 'up',
  grain: 'survey-invitation',
  source: 'survey_invitations',
  fields,
  dimensions,
});
