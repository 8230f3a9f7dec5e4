import type { FieldSet } from '../kit/filter/field.ts';
import { inGuide } from '../kit/metric/guide.ts';
import { metric } from '../kit/metric/metric.ts';
import { channelField } from './channel-field.ts';

const fields: FieldSet = {
  channel: channelField,
  assignee: { type: 'reference', label: { zh: '客服', en: 'Agent' } },
  team: { type: 'reference', label: { zh: '小组', en: 'Team' } },
  reason: { type: 'choice', label: { zh: '联系原因', en: 'Contact reason' } },
  customer: { type: 'reference', label: { zh: '顾客', en: 'Customer' } },
};
const dimensions = ['channel', 'assignee', 'team', 'reason'];
const document = inGuide('figures', { zh: '首次和最后，一次和再来', en: 'First and last, once and again' });
const ofConversations = { grain: 'conversation', fields, dimensions, document };

/** How many conversations began. */
export const conversationsOpenedMetric = metric({
  ...ofConversations,
  key: 'inbox.conversations-opened',
  name: { zh: '新会话', en: 'New conversations' },
  formula: {
    zh: '期间内由顾客发起的会话数，以发起时刻为准。',
    en: 'Conversations that customers opened in the period, by the moment they were opened.',
  },
  edgeCases: {
    zh: '同一顾客在旧会话结束后再次来访，算新的会话。',
    en: 'A customer who comes back after the close opens another one.',
  },
  unit: 'count',
  direction: 'none',
  source: 'conversations.opened_at',
});

/** How many conversations ended. */
export const conversationsClosedMetric = metric({
  ...ofConversations,
  key: 'inbox.conversations-closed',
  name: { zh: '结束的会话', en: 'Closed conversations' },
  formula: {
    zh: '期间内结束的会话数，以结束时刻为准。',
    en: 'Conversations closed in the period, by the moment they were closed.',
  },
  edgeCases: {
    zh: '还在进行的会话不计；结束后又打开、再结束的会话只算一次，以最后一次结束为准。',
    en: 'What is still open does not count. One that was opened again and closed again counts once, by its last close.',
  },
  unit: 'count',
  direction: 'none',
  source: 'conversations.closed_at',
});

const firstResponse = {
  ...ofConversations,
  unit: 'seconds',
  direction: 'down',
  source: 'conversations.first_response_at − conversations.opened_at',
  edgeCases: {
    zh: '还没有人回复的会话不计；机器人和自动回复不算人工回复；按自然时间计算。',
    en: 'Nobody answered yet: not counted. Bots and automatic replies are no answer. Calendar time, not open hours.',
  },
} as const;

/** The middle customer's wait for the first human answer. */
export const firstResponseMedianMetric = metric({
  ...firstResponse,
  key: 'inbox.first-response-median',
  name: { zh: '首次响应时间（中位数）', en: 'First response time (median)' },
  formula: {
    zh: '从会话发起到第一条人工回复的秒数的中位数，以发起时刻归期。',
    en: 'Median of the seconds from opening to the first human reply, dated by the opening.',
  },
});

/** The wait that nine customers in ten did not exceed. */
export const firstResponseP90Metric = metric({
  ...firstResponse,
  key: 'inbox.first-response-p90',
  name: { zh: '首次响应时间（P90）', en: 'First response time (p90)' },
  formula: {
    zh: '从会话发起到第一条人工回复的秒数的九成分位（线性插值），以发起时刻归期。',
    en: 'The 90th percentile, by linear interpolation, of the seconds from opening to the first human reply.',
  },
});

/** How long a conversation lasts. */
export const resolutionMedianMetric = metric({
  ...ofConversations,
  key: 'inbox.resolution-median',
  name: { zh: '解决时间（中位数）', en: 'Resolution time (median)' },
  formula: {
    zh: '从会话发起到结束的秒数的中位数，以结束时刻归期。',
    en: 'Median of the seconds from opening to close, dated by the close.',
  },
  edgeCases: {
    zh: '还在进行的会话不计；重新打开过的算到最后一次结束；稍后处理的时间也算在内。',
    en: 'What is still open does not count. What was opened again counts to its last close; time asleep counts, too.',
  },
  unit: 'seconds',
  direction: 'down',
  source: 'conversations.closed_at − conversations.opened_at',
});

/** How many messages customers sent. */
export const messagesReceivedMetric = metric({
  key: 'inbox.messages-received',
  document: inGuide('figures', { zh: '数字怎么来', en: 'How they come about' }),
  name: { zh: '顾客消息', en: 'Messages from customers' },
  formula: {
    zh: '期间内顾客发来的消息数，以收到时刻为准。',
    en: 'Messages that customers sent in the period, by the moment they were stored.',
  },
  edgeCases: { zh: '重复发送只算一次；内部备注不计。', en: 'Sent twice counts once; notes do not count.' },
  unit: 'count',
  direction: 'none',
  grain: 'message',
  source: 'messages.sent_at',
  fields: { channel: channelField },
  dimensions: ['channel'],
});

export const inboxMetrics = [
  conversationsOpenedMetric,
  conversationsClosedMetric,
  firstResponseMedianMetric,
  firstResponseP90Metric,
  resolutionMedianMetric,
  messagesReceivedMetric,
] as const;
