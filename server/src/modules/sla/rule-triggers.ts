import type { FieldSet, Text } from '@zhiyin/domain/kit';
import {
  clockBreached,
  clockWarned,
  flowStateOf,
  metricWordsOf,
  type SlaMetric,
  type SlaSubject,
  slaMetricsOf,
  ticketClockBreached,
  ticketClockWarned,
} from '@zhiyin/domain/sla';
import { type RuleTrigger, ruleTrigger } from '#platform/rules/rule-kinds.ts';

/** Which states there are each shop decides, so what is chosen here is that it was one. */
const inState = 'state';

/** What a clock tells of itself. */
const told = (kind: SlaSubject): FieldSet => ({
  clockMetric: {
    type: 'choice',
    label: { zh: '服务时限项', en: 'Promised time' },
    choices: [
      ...slaMetricsOf[kind].map((key) => ({ key, label: metricWordsOf(key, kind).name })),
      { key: inState, label: { zh: '在某个状态的时间', en: 'Time in a state' } },
    ],
  },
  clockState: {
    type: 'text',
    label: { zh: '约定了时间的状态（名称）', en: 'State whose time is promised (name)' },
  },
  clockTarget: {
    type: 'number',
    label: { zh: '服务时限的目标（秒）', en: 'Target of the promised time (seconds)' },
  },
});
const warned = (kind: SlaSubject): FieldSet => ({
  ...told(kind),
  clockPercent: {
    type: 'number',
    label: { zh: '服务时限已用百分比', en: 'Percent of the promised time used up' },
  },
});

interface Told {
  readonly metric: SlaMetric;
  readonly targetSeconds: number;
  readonly stateLabel: Text | null;
}

const tells = ({ metric, targetSeconds, stateLabel }: Told) => ({
  clockMetric: flowStateOf(metric) === null ? metric : inState,
  clockState: stateLabel ? `${stateLabel.zh} ${stateLabel.en}` : '',
  clockTarget: targetSeconds,
});
const tellsPercent = ({ percent, ...clock }: Told & { percent: number }) => ({
  ...tells(clock),
  clockPercent: percent,
});

const ofConversations = {
  subjectKind: 'conversation',
  occasion: ({ conversationId, customerId }: { conversationId: string; customerId: string }) => ({
    subjectId: conversationId,
    customerId,
  }),
};

const ofTickets = {
  subjectKind: 'ticket',
  occasion: ({ ticketId, customerId }: { ticketId: string; customerId: string | null }) => ({
    subjectId: ticketId,
    customerId,
  }),
};

/** What rules may wait for: a promise that runs out, and one that was missed. */
export const ruleTriggers: readonly RuleTrigger[] = [
  ruleTrigger(clockWarned, { ...ofConversations, fields: warned('conversation'), tells: tellsPercent }),
  ruleTrigger(clockBreached, { ...ofConversations, fields: told('conversation'), tells }),
  ruleTrigger(ticketClockWarned, { ...ofTickets, fields: warned('ticket'), tells: tellsPercent }),
  ruleTrigger(ticketClockBreached, { ...ofTickets, fields: told('ticket'), tells }),
];
