import { channelField, conversationFields } from '../inbox/index.ts';
import type { FieldSet } from '../kit/filter/field.ts';
import { type Metric, metric } from '../kit/metric/metric.ts';
import { type SlaMetric, slaMetrics, slaMetricWords } from './policy/metrics.ts';

const fields: FieldSet = {
  channel: channelField,
  assignee: { type: 'reference', label: { zh: '客服', en: 'Agent' } },
  team: { type: 'reference', label: { zh: '小组', en: 'Team' } },
  priority: conversationFields.priority,
  policy: { type: 'reference', label: { zh: '服务时限', en: 'Service level' } },
};

/** The share of promises of one kind that were kept. */
function keptShare(of: SlaMetric): Metric {
  const { zh, en } = slaMetricWords[of].name;
  return metric({
    key: `sla.kept-${of}`,
    name: { zh: `${zh}达标率`, en: `${en}: promises kept` },
    formula: {
      zh: `期间内有结果的“${zh}”时限里，按时完成的占比：按时 ÷（按时 + 超时）。按时的以完成时刻归期，超时的以到期时刻归期。`,
      en: `Of the promises of “${en}” decided in the period, the share kept: kept ÷ (kept + missed). Kept ones are dated by when they ended, missed ones by when they were due.`,
    },
    edgeCases: {
      zh: '还没到期的、暂停的、没人需要回复就结束的不计；没有结果时为空。人和小组以有结果那一刻为准。',
      en: 'What is not due yet, is paused, or ended without anybody having to answer does not count; without any it is empty. Agent and team are those of that moment.',
    },
    unit: 'share',
    direction: 'up',
    grain: 'clock',
    source: 'sla_clocks.outcome, sla_clocks.decided_at',
    fields,
    dimensions: ['channel', 'assignee', 'team', 'priority', 'policy'],
  });
}

/** One for each kind of promise, in their order. */
export const slaKeptMetrics: ReadonlyMap<SlaMetric, Metric> = new Map(
  slaMetrics.map((one) => [one, keptShare(one)]),
);
