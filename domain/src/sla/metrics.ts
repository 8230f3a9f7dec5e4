import { channelField, conversationFields } from '../inbox/index.ts';
import type { FieldSet } from '../kit/filter/field.ts';
import { inGuide } from '../kit/metric/guide.ts';
import { type Metric, metric } from '../kit/metric/metric.ts';
import type { Text } from '../kit/words.ts';
import { type CommonMetric, metricWordsOf, slaMetricsOf } from './policy/metrics.ts';
import { type SlaSubject, slaSubjects } from './policy/subject.ts';

const whose: FieldSet = {
  assignee: { type: 'reference', label: { zh: '客服', en: 'Agent' } },
  team: { type: 'reference', label: { zh: '小组', en: 'Team' } },
  priority: conversationFields.priority,
  policy: { type: 'reference', label: { zh: '服务时限', en: 'Service level' } },
};
const fieldsOf: Readonly<Record<SlaSubject, FieldSet>> = {
  conversation: { channel: channelField, ...whose },
  ticket: whose,
};

/** A share of promises kept, and which clocks it counts: those of one metric, or of every state of the flows. */
export interface KeptMetric {
  readonly subject: SlaSubject;
  /** Null: the time in the states of flows, all of them together. */
  readonly of: CommonMetric | null;
  readonly metric: Metric;
}

const flowStates: Readonly<Record<SlaSubject, Text>> = {
  conversation: { zh: '各阶段的时间', en: 'Time in each stage' },
  ticket: { zh: '流程各状态的时间', en: 'Time in each state of a flow' },
};

/** The share of promises of one kind that were kept. */
function keptShare(subject: SlaSubject, of: CommonMetric | null): KeptMetric {
  const { zh, en } = of === null ? flowStates[subject] : metricWordsOf(of, subject).name;
  const isOfTickets = subject === 'ticket';
  const kept = metric({
    document: inGuide('service-levels', { zh: '每种承诺是什么', en: 'What each promise is' }),
    key: `sla.${isOfTickets ? 'ticket-' : ''}kept-${of ?? 'flow-state'}`,
    name: {
      zh: `${isOfTickets ? '工单' : ''}${zh}达标率`,
      en: `${isOfTickets ? 'Tickets, ' : ''}${en}: promises kept`,
    },
    formula: {
      zh: `期间内有结果的${isOfTickets ? '工单' : ''}“${zh}”时限里，按时完成的占比：按时 ÷（按时 + 超时）。按时的以完成时刻归期，超时的以到期时刻归期。`,
      en: `Of the promises of “${en}” ${isOfTickets ? 'about tickets ' : ''}decided in the period, the share kept: kept ÷ (kept + missed). Kept ones are dated by when they ended, missed ones by when they were due.`,
    },
    edgeCases: {
      zh: '还没到期的、暂停的、没人需要回复就结束的不计；没有结果时为空。人和小组以有结果那一刻为准。',
      en: 'What is not due yet, is paused, or ended without anybody having to answer does not count; without any it is empty. Agent and team are those of that moment.',
    },
    unit: 'share',
    direction: 'up',
    grain: 'clock',
    source: 'sla_clocks.outcome, sla_clocks.decided_at',
    fields: fieldsOf[subject],
    dimensions: Object.keys(fieldsOf[subject]),
  });
  return { subject, of, metric: kept };
}

/** One for each kind of promise, in their order, of conversations and then of tickets. */
export const slaKeptMetrics: readonly KeptMetric[] = slaSubjects.flatMap((subject) =>
  [...slaMetricsOf[subject], null].map((of) => keptShare(subject, of)),
);
