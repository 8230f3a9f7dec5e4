import { metric } from '../../../kit/metric/metric.ts';
import { ofConversations, ofTurns } from './fields.ts';

const turns = {
  ...ofTurns,
  unit: 'seconds',
  direction: 'down',
  source: 'turn_measures.answered_at − turn_measures.started_at',
  edgeCases: {
    zh: '顾客连发几条算一轮；机器人和自动回复不算回复；没有人回复的轮次没有用时，不计；结束时没回复、重新打开后才回复的，从顾客那条消息算起；按自然时间。',
    en: 'Messages in a row are one turn. Bots and automatic replies are no answer. A turn nobody answered has no time and does not count. Answered only after being opened again, it counts from the customer’s message. Calendar time.',
  },
} as const;

/** The mean wait for a person’s answer, turn by turn. */
export const responseAverageMetric = metric({
  ...turns,
  key: 'insights.response-average',
  name: { zh: '平均响应时间（人工）', en: 'Average response time (people)' },
  formula: {
    zh: '每一轮从顾客的第一条消息到下一条人工回复的秒数，取所有轮次的平均，以轮次开始归期。',
    en: 'The mean, over turns, of the seconds from the customer’s first message to the next answer by a person, dated by the turn’s beginning.',
  },
});

/** The middle wait. */
export const responseMedianMetric = metric({
  ...turns,
  key: 'insights.response-median',
  name: { zh: '响应时间（人工，中位数）', en: 'Response time (people, median)' },
  formula: {
    zh: '每一轮从顾客的第一条消息到下一条人工回复的秒数的中位数，以轮次开始归期。',
    en: 'The median, over turns, of the seconds from the customer’s first message to the next answer by a person.',
  },
});

/** The wait that nine turns in ten did not exceed. */
export const responseP90Metric = metric({
  ...turns,
  key: 'insights.response-p90',
  name: { zh: '响应时间（人工，P90）', en: 'Response time (people, p90)' },
  formula: {
    zh: '每一轮从顾客的第一条消息到下一条人工回复的秒数的九成分位（线性插值），以轮次开始归期。',
    en: 'The 90th percentile, over turns, of the seconds from the customer’s first message to the next answer by a person.',
  },
});

/** The mean wait for a person’s answer after the first turn of a conversation. */
export const nextResponseAverageMetric = metric({
  ...turns,
  key: 'insights.next-response-average',
  name: { zh: '后续响应时间（人工，平均）', en: 'Next response time (people, average)' },
  formula: {
    zh: '同“平均响应时间”，但不算每个会话里顾客的第一轮；以轮次开始归期。',
    en: 'As the average response time, the customer’s first turn of each conversation left out; dated by the turn’s beginning.',
  },
});

/** The share of turns that a person answered within three minutes. */
export const withinThreeMinutesMetric = metric({
  ...ofTurns,
  key: 'insights.within-three-minutes',
  name: { zh: '3 分钟内人工响应率', en: 'Answered by a person within 3 minutes' },
  formula: {
    zh: '3 分钟（含）内有人工回复的轮次 ÷ 有结果的轮次，以轮次开始归期。',
    en: 'Turns a person answered within 3 minutes ÷ turns whose outcome is known, dated by the turn’s beginning.',
  },
  edgeCases: {
    zh: '超过 3 分钟还没有人回复的算没有做到；还不到 3 分钟的暂不计；全天都算。平台自己的口径见各平台的指标。',
    en: 'Nobody answered for more than 3 minutes: missed. Younger than that and open: not counted yet. Day and night count; the platforms’ own rules are metrics of their own.',
  },
  unit: 'share',
  direction: 'up',
  source: 'turn_measures.answered_at, turn_measures.started_at',
});

const firsts = {
  ...ofConversations,
  unit: 'seconds',
  direction: 'down',
} as const;

/** The mean wait for the first answer by a person. */
export const firstResponseAverageMetric = metric({
  ...firsts,
  key: 'insights.first-response-average',
  name: { zh: '首次响应时间（人工，平均）', en: 'First response time (people, average)' },
  formula: {
    zh: '从会话发起到顾客来信后第一条人工回复的秒数的平均，以发起时刻归期。',
    en: 'The mean of the seconds from opening to the first answer by a person after the customer wrote, dated by the opening.',
  },
  edgeCases: {
    zh: '还没有人回复的不计；机器人和自动回复不算；顾客来信之前店铺先说的话不算回复；按自然时间。',
    en: 'Nobody answered yet: not counted. Bots do not count, nor what the shop said before the customer wrote. Calendar time.',
  },
  source: 'conversation_measures.first_response_at − conversation_measures.opened_at',
});

/** The mean wait for the first answer by a machine. */
export const botResponseAverageMetric = metric({
  ...firsts,
  key: 'insights.bot-response-average',
  name: { zh: '自动回复的首次响应时间（平均）', en: 'First response time (bots, average)' },
  formula: {
    zh: '从顾客的第一条消息到第一条自动回复的秒数的平均，以发起时刻归期。',
    en: 'The mean of the seconds from the customer’s first message to the first automatic reply, dated by the opening.',
  },
  edgeCases: {
    zh: '规则和程序发的话都算自动回复；没有自动回复的会话不计。和人工分开，两者不相加。',
    en: 'What rules and programs send is automatic. Without any it does not count. Kept apart from people; the two are never added.',
  },
  source: 'conversation_measures.first_automatic_at − conversation_measures.first_customer_at',
});
