import type { Text } from '../../kit/words.ts';
import { platformMetrics } from '../measures/metrics/platforms.ts';
import { dsrMetrics } from '../measures/metrics/ratings.ts';
import { type Card, type CardKind, newCard } from './card.ts';
import { type View, type ViewSpan, viewOf } from './view.ts';

/** A dashboard that every shop has. It comes with the product and grows with it; who wants another copies it. */
export interface ReadyDashboard {
  readonly key: string;
  readonly name: Text;
  readonly hint: Text;
  readonly cards: readonly Card[];
  readonly view: View;
}

type Parts = Partial<Omit<Card, 'cardId' | 'kind' | 'metrics'>>;

function card(kind: CardKind, metrics: readonly string[], parts: Parts = {}): Omit<Card, 'cardId'> {
  const { cardId: _, ...begun } = newCard('new', kind);
  return { ...begun, metrics: [...metrics], ...parts };
}

const figure = (metric: string) => card('figure', [metric]);
const trend = (metrics: readonly string[], parts: Parts = {}) => card('trend', metrics, parts);
const by = (kind: 'bars' | 'pareto', metric: string, groupBy: string, parts: Parts = {}) =>
  card(kind, [metric], { groupBy, ...parts });
const heat = (metric: string, parts: Parts = {}) => card('heat', [metric], { width: 4, ...parts });
const table = (metrics: readonly string[], groupBy: string) =>
  card('table', metrics, { groupBy, width: 4, top: 20 });

function ready(
  key: string,
  span: ViewSpan,
  said: { readonly name: Text; readonly hint: Text },
  cards: readonly Omit<Card, 'cardId'>[],
): ReadyDashboard {
  return {
    key,
    ...said,
    cards: cards.map((one, index) => ({ ...one, cardId: `c${index + 1}` })),
    // A day that runs is no match for a whole one.
    view: { ...viewOf(span), compare: span === 'today' ? 'none' : 'previous' },
  };
}

const opened = 'inbox.conversations-opened';
const closed = 'inbox.conversations-closed';
const firstMedian = 'inbox.first-response-median';
const firstP90 = 'inbox.first-response-p90';
const resolved = 'inbox.resolution-median';
const csat = 'surveys.csat';
const within3 = 'insights.within-three-minutes';
const keptFirst = 'sla.kept-first-response';

const today = ready(
  'today',
  'today',
  {
    name: { zh: '今天', en: 'Today' },
    hint: {
      zh: '今天来了多少、接得多快、顾客怎么说',
      en: 'How many came, how fast they were answered, what they said',
    },
  },
  [
    ...[opened, closed, firstMedian, csat].map(figure),
    trend([opened, closed], { bucket: 'hour' }),
    trend([firstMedian, firstP90], { bucket: 'hour' }),
    by('bars', opened, 'channel'),
    by('bars', opened, 'reason'),
    table([opened, closed, firstMedian, csat], 'assignee'),
  ],
);

const week = ready(
  'week',
  'last-week',
  {
    name: { zh: '客服主管的一周', en: 'The service manager’s week' },
    hint: {
      zh: '上周和前一周相比，好了什么、差了什么',
      en: 'Last week beside the week before: what is better, what is worse',
    },
  },
  [
    ...[
      opened,
      firstMedian,
      csat,
      'surveys.solved-rate',
      keptFirst,
      'insights.first-contact-resolution',
      'insights.backlog',
      resolved,
    ].map(figure),
    trend([opened, closed]),
    trend([csat]),
    heat(opened),
    by('pareto', opened, 'reason'),
    by('bars', 'insights.first-contact-resolution', 'reason'),
    table(['tickets.created', 'tickets.solved', 'tickets.reopen-rate'], 'type'),
    table([opened, closed, firstMedian, resolved, csat], 'assignee'),
    table([opened, firstMedian, csat], 'team'),
  ],
);

const channels = ready(
  'channels',
  'last-30',
  {
    name: { zh: '渠道', en: 'Channels' },
    hint: {
      zh: '顾客从哪里来，每个渠道接得怎么样',
      en: 'Where customers come from, and how each channel is served',
    },
  },
  [
    table([opened, closed, firstMedian, firstP90, resolved, csat], 'channel'),
    by('bars', opened, 'channel'),
    by('bars', csat, 'channel'),
    by('bars', opened, '@weekday', { thenBy: 'channel' }),
    by('bars', opened, '@hour'),
    heat(opened),
  ],
);

const reasons = ready(
  'reasons',
  'last-30',
  {
    name: { zh: '联系原因', en: 'Contact reasons' },
    hint: {
      zh: '顾客为什么来，哪些原因最花时间、最不满意',
      en: 'Why customers come, and which reasons cost most time and goodwill',
    },
  },
  [
    by('pareto', opened, 'reason', { width: 4, top: 15 }),
    by('bars', resolved, 'reason'),
    by('bars', csat, 'reason'),
    card('heat', [opened], { groupBy: 'reason', thenBy: '@hour', width: 4, top: 15 }),
    table([opened, firstMedian, resolved, csat, 'surveys.solved-rate'], 'reason'),
  ],
);

const satisfaction = ready(
  'satisfaction',
  'last-30',
  {
    name: { zh: '满意度', en: 'Satisfaction' },
    hint: {
      zh: '顾客打了多少分、多少人回答、谁需要帮助',
      en: 'What customers gave, how many answered, who needs help',
    },
  },
  [
    ...[csat, 'surveys.average-score', 'surveys.solved-rate', 'surveys.response-rate'].map(figure),
    card('control', [csat], { width: 4, bucket: 'day' }),
    by('bars', csat, 'reason'),
    by('bars', csat, 'channel'),
    table([csat, 'surveys.average-score', 'surveys.solved-rate', 'surveys.response-rate'], 'assignee'),
    ...['care.follow-up-rate', 'care.reached-rate', 'care.in-time-rate', 'care.problem-rate'].map(figure),
  ],
);

const serviceLevels = ready(
  'service-levels',
  'last-30',
  {
    name: { zh: '服务时限', en: 'Service levels' },
    hint: {
      zh: '答应的时间守住了多少，在哪里没守住',
      en: 'How many promises of time were kept, and where they were not',
    },
  },
  [
    ...[keptFirst, 'sla.kept-next-response', 'sla.kept-resolution', 'inbox.promise-kept-rate'].map(figure),
    card('control', [keptFirst], { width: 4, bucket: 'day' }),
    by('bars', keptFirst, 'team'),
    by('bars', keptFirst, '@hour'),
    ...[
      'sla.ticket-kept-first-response',
      'sla.ticket-kept-resolution',
      'inbox.promises-kept',
      'inbox.promises-broken',
    ].map(figure),
    table(
      [keptFirst, 'sla.kept-next-response', 'sla.kept-resolution', 'inbox.promise-kept-rate'],
      'assignee',
    ),
  ],
);

const platformRules = ready(
  'platform-rules',
  'last-30',
  {
    name: { zh: '平台规则', en: 'Platform rules' },
    hint: {
      zh: '平台考核的响应、解决、退款等数字',
      en: 'What platforms judge by: answers, solutions, refunds',
    },
  },
  [
    ...platformMetrics.map(({ metric }) => figure(metric.key)),
    ...[
      within3,
      'surveys.solved-rate',
      'insights.refund-rate-30-days',
      'insights.complaints-per-thousand',
      ...dsrMetrics.map(({ metric }) => metric.key),
      'store.refund-rate',
    ].map(figure),
    trend([within3], { width: 4 }),
    by('bars', within3, '@hour'),
    by('bars', within3, '@weekday'),
    table(['store.orders', 'store.refund-rate'], 'platform'),
  ],
);

/** What members see of themselves, whatever else they may see. */
export const ownDashboard = ready(
  'mine',
  'last-30',
  {
    name: { zh: '我的数字', en: 'My figures' },
    hint: { zh: '只算自己接待的会话', en: 'Of your own conversations alone' },
  },
  [
    ...[opened, closed, firstMedian, csat].map(figure),
    trend([opened, closed]),
    trend([firstMedian]),
    card('control', [firstMedian], { bucket: 'day' }),
    by('pareto', opened, 'reason'),
    heat(opened),
    table([opened, closed, firstMedian, resolved, csat], 'reason'),
  ],
);

/** In the order they are listed. */
export const readyDashboards: readonly ReadyDashboard[] = [
  today,
  week,
  channels,
  reasons,
  satisfaction,
  serviceLevels,
  platformRules,
];

/** A ready one by its key. */
export function readyDashboard(key: string): ReadyDashboard | undefined {
  return readyDashboards.find((one) => one.key === key);
}
