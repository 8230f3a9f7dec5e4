import { z } from 'zod';
import { Key } from '../../kit/form/kinds/picked-kinds.ts';
import type { Text } from '../../kit/words.ts';
import { deskStates } from '../standing/standing.ts';
import type { SlaSubject } from './subject.ts';

/** What can be promised about time of everything. The last four are the time in each state that every thing has. */
export const slaMetrics = [
  'first-response',
  'next-response',
  'chat-response',
  'resolution',
  ...deskStates,
] as const;
export type CommonMetric = (typeof slaMetrics)[number];

const statePrefix = 'state:';
/** The time in one state of the flow that a thing follows, by the state's key: `state:warehouse`. */
export const StateMetric = z.templateLiteral([statePrefix, Key]);
export type StateMetric = z.infer<typeof StateMetric>;

export const SlaMetric = z.union([z.enum(slaMetrics), StateMetric]);
export type SlaMetric = z.infer<typeof SlaMetric>;

/** What can be promised of each kind of thing: nobody chats with a ticket, and it waits only where its flow says so. */
export const slaMetricsOf: Readonly<Record<SlaSubject, readonly CommonMetric[]>> = {
  conversation: slaMetrics,
  ticket: ['first-response', 'next-response', 'resolution', 'queued', 'in-hand', 'asleep'],
};

/** The metrics that count how long the customer waits for an answer. */
export const replyMetrics = ['first-response', 'next-response', 'chat-response'] as const;

interface MetricWords {
  readonly name: Text;
  readonly hint: Text;
}

export const slaMetricWords: Record<CommonMetric, MetricWords> = {
  'first-response': {
    name: { zh: '首次响应', en: 'First response' },
    hint: {
      zh: '从会话发起到第一条人工回复。',
      en: 'From the opening to the first answer by a person.',
    },
  },
  'next-response': {
    name: { zh: '后续响应', en: 'Next response' },
    hint: {
      zh: '首次响应之后，从顾客来信到下一条人工回复，每一轮单独计时。',
      en: 'After the first: from the customer’s words to the next answer by a person, each wait on its own.',
    },
  },
  'chat-response': {
    name: { zh: '会话内每轮响应', en: 'Response inside a chat' },
    hint: {
      zh: '顾客每一轮来信（包括第一轮）到人工回复，按秒计，不暂停。适合即时聊天。',
      en: 'Every wait of the customer, the first included, in seconds and never paused. For live chat.',
    },
  },
  resolution: {
    name: { zh: '解决', en: 'Resolution' },
    hint: { zh: '从会话发起到结束。', en: 'From the opening to the close.' },
  },
  queued: {
    name: { zh: '排队时间', en: 'Time in the queue' },
    hint: { zh: '顾客在等、还没有人接手。', en: 'The customer waits and nobody has taken it.' },
  },
  'in-hand': {
    name: { zh: '在手时间', en: 'Time in hand' },
    hint: { zh: '有人接手、顾客在等回复。', en: 'Somebody has it, and the customer waits for an answer.' },
  },
  'with-customer': {
    name: { zh: '等待顾客的时间', en: 'Time with the customer' },
    hint: { zh: '我方已回复、等顾客回话。', en: 'The shop has answered and waits for the customer.' },
  },
  asleep: {
    name: { zh: '稍后处理的时间', en: 'Time asleep' },
    hint: { zh: '会话被设为稍后处理。', en: 'The conversation is snoozed.' },
  },
};

/** What a metric means of tickets, where that differs. */
const ofTickets: Partial<Record<CommonMetric, MetricWords>> = {
  'first-response': {
    name: { zh: '首次响应', en: 'First response' },
    hint: {
      zh: '从工单创建到第一条给顾客看的人工回复；没有顾客的工单不计。',
      en: 'From its making to the first answer by a person that the customer sees; a ticket without a customer has none.',
    },
  },
  'next-response': {
    name: { zh: '后续响应', en: 'Next response' },
    hint: {
      zh: '首次响应之后，从顾客评论到下一条给顾客看的人工回复。',
      en: 'After the first: from the customer’s comment to the next answer by a person.',
    },
  },
  resolution: {
    name: { zh: '解决', en: 'Resolution' },
    hint: {
      zh: '从工单创建到“已解决”或“已关闭”的状态。',
      en: 'From its making to a state that counts as solved or closed.',
    },
  },
  queued: {
    name: { zh: '待受理时间', en: 'Time with nobody' },
    hint: { zh: '在处理中的状态、还没有处理人。', en: 'In an open state, and nobody has it.' },
  },
  'in-hand': {
    name: { zh: '处理时间', en: 'Time in hand' },
    hint: { zh: '在处理中的状态、有处理人。', en: 'In an open state, and somebody has it.' },
  },
  asleep: {
    name: { zh: '等待时间', en: 'Time waiting' },
    hint: {
      zh: '在等待顾客或等待别人的状态，每进入一个等待状态单独计时。',
      en: 'In a state that waits for the customer or somebody else, each stay on its own.',
    },
  },
};

/** The time of a state, of conversations whose states are the stages and of tickets. */
const stateHints: Readonly<Record<SlaSubject, Text>> = {
  conversation: {
    zh: '会话停在这个阶段的时间，每进入一次单独计时，不暂停。',
    en: 'How long the conversation stands in this stage; each stay on its own, never paused.',
  },
  ticket: {
    zh: '工单停在流程的这个状态的时间，每进入一次单独计时，不暂停。',
    en: 'How long the ticket stands in this state of its flow; each stay on its own, never paused.',
  },
};

/**
 * How a metric is called, and what it counts, for one kind of thing.
 *
 * @param label What the state is called, for the time in a state of a flow; its key when that is not known.
 */
export function metricWordsOf(
  metric: SlaMetric,
  subject: SlaSubject,
  label: Text | null = null,
): MetricWords {
  const common = slaMetrics.find((one) => one === metric);
  if (common) return (subject === 'ticket' ? ofTickets[common] : undefined) ?? slaMetricWords[common];
  const key = flowStateOf(metric) ?? metric;
  const { zh, en } = label ?? { zh: key, en: key };
  return { name: { zh: `${zh}用时`, en: `Time in ${en}` }, hint: stateHints[subject] };
}

/** The metric of the time in a state of a flow. @example stateMetricOf('warehouse') === 'state:warehouse' */
export function stateMetricOf(stateKey: string): StateMetric {
  return `${statePrefix}${stateKey}`;
}

/** The key of the flow's state whose time a metric counts; null for the others. */
export function flowStateOf(metric: string): string | null {
  return metric.startsWith(statePrefix) ? metric.slice(statePrefix.length) : null;
}
