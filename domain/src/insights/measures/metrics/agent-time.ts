import { inGuide } from '../../../kit/metric/guide.ts';
import { metric } from '../../../kit/metric/metric.ts';
import { ofAgentHours, ofConversations } from './fields.ts';

const handled = {
  ...ofConversations,
  document: inGuide('figures', { zh: '时间', en: 'Time' }),
  unit: 'seconds',
  direction: 'down',
  edgeCases: {
    zh: '从接手到结束、转走或稍后处理；10 分钟没有人说话就停下，有人说话再接着算。没有人接手的不计；重新打开的加在一起。',
    en: 'From taking it until it is closed, handed over or put to sleep; it stops after 10 minutes without a word and goes on with the next. Nobody had it: not counted. Opened again, the times add up.',
  },
} as const;

/** The time that conversations took, as if each had somebody to itself. */
export const handleTimeMetric = metric({
  ...handled,
  key: 'insights.handle-time',
  name: { zh: '处理时长（平均）', en: 'Handle time (average)' },
  formula: {
    zh: '结束的会话里，客服手上有它的秒数的平均；同时接待几个会话时各算各的。以结束时刻归期。',
    en: 'The mean, over closed conversations, of the seconds somebody was handling it; those handled at once count in full. Dated by the close.',
  },
  source: 'conversation_measures.held_seconds',
});

/** The time that conversations took, each second split over what was handled at once. */
export const exclusiveHandleTimeMetric = metric({
  ...handled,
  key: 'insights.exclusive-handle-time',
  name: { zh: '独占处理时长（平均）', en: 'Exclusive handle time (average)' },
  formula: {
    zh: '同“处理时长”，但同时接待几个会话时，每一秒平均分给它们：加起来正好是客服忙碌的时间。以结束时刻归期。',
    en: 'As handle time, but each second is split evenly over the conversations handled at once: they add up to the time agents were busy. Dated by the close.',
  },
  source: 'conversation_measures.exclusive_seconds',
});

const hours = { ...ofAgentHours, source: 'agent_hours' } as const;

/** How long agents were there. */
export const onlineTimeMetric = metric({
  ...hours,
  key: 'insights.online-time',
  name: { zh: '在线时长', en: 'Online time' },
  formula: {
    zh: '客服状态为“可接待”或“忙碌”的秒数之和。',
    en: 'The seconds in which agents were available or busy, added up.',
  },
  edgeCases: {
    zh: '“离开”和“离线”不算；还在线的最多晚五分钟计入；按整点归期。',
    en: 'Away and offline do not count. Whoever is still there is counted on every five minutes. Dated by full hours.',
  },
  unit: 'seconds',
  direction: 'none',
});

/** The share of the time online in which somebody handled a conversation. */
export const occupancyMetric = metric({
  ...hours,
  key: 'insights.occupancy',
  name: { zh: '利用率', en: 'Occupancy' },
  formula: {
    zh: '在线时手上至少有一个会话在处理的秒数 ÷ 在线的秒数。',
    en: 'Seconds online with at least one conversation being handled ÷ seconds online.',
  },
  edgeCases: {
    zh: '不在线时的处理不计，所以不会超过 100%；没有人在线时为空。长期高于 85% 通常是人手不够。',
    en: 'Handling while offline does not count, so it never exceeds 100 %. Empty while nobody was online. Lasting above 85 % usually means too few people.',
  },
  unit: 'share',
  direction: 'none',
});

/** How many conversations a busy agent handles at once. */
export const concurrencyMetric = metric({
  ...hours,
  key: 'insights.concurrency',
  name: { zh: '同时接待数', en: 'Concurrency' },
  formula: {
    zh: '处理会话的秒数之和 ÷ 至少有一个会话在处理的秒数。',
    en: 'Seconds of conversations handled, added up ÷ seconds with at least one being handled.',
  },
  edgeCases: {
    zh: '1 表示一次只接待一个；没有接待时为空。',
    en: '1 means one at a time. Empty while nothing was handled.',
  },
  unit: 'number',
  direction: 'none',
});
