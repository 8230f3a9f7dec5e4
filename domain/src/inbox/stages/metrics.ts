import type { FieldSet } from '../../kit/filter/field.ts';
import { inGuide } from '../../kit/metric/guide.ts';
import { metric } from '../../kit/metric/metric.ts';
import { channelField } from '../channel-field.ts';
import { readyStageFlow } from './ready-flow.ts';

const fields: FieldSet = {
  stage: {
    type: 'choice',
    label: { zh: '阶段', en: 'Stage' },
    choices: readyStageFlow.states.map(({ key, label }) => ({ key, label })),
  },
  channel: channelField,
  assignee: { type: 'reference', label: { zh: '客服', en: 'Agent' } },
  team: { type: 'reference', label: { zh: '小组', en: 'Team' } },
  reason: { type: 'choice', label: { zh: '联系原因', en: 'Contact reason' } },
  customer: { type: 'reference', label: { zh: '顾客', en: 'Customer' } },
};
const ofStays = {
  document: inGuide('follow-ups', { zh: '会话的标准流程', en: 'The standard way of a conversation' }),
  grain: 'stage-stay',
  fields,
  dimensions: ['stage', 'channel', 'assignee', 'team', 'reason'],
  source: 'stage_stays.left_at − stage_stays.entered_at',
};
const timed = {
  ...ofStays,
  unit: 'seconds',
  direction: 'down',
  edgeCases: {
    zh: '还停在这个阶段的不计；同一会话多次进入，每次各算一次；启用阶段之前已经在进行的，第一次停留不知道从何时开始，不计。按自然时间计算。',
    en: 'Those still in the stage do not count. Coming into it twice counts twice. For conversations older than the use of stages the first stay is left out, as its beginning is not known. Calendar time.',
  },
} as const;

/** The middle time that conversations stay in a stage. */
export const stageTimeMedianMetric = metric({
  ...timed,
  key: 'inbox.stage-time-median',
  name: { zh: '阶段用时（中位数）', en: 'Time in a stage (median)' },
  formula: {
    zh: '从进入阶段到离开的秒数的中位数，以离开的时刻归期。',
    en: 'Median of the seconds from coming into a stage to leaving it, dated by the leaving.',
  },
});

/** The time that nine stays in ten did not exceed. */
export const stageTimeP90Metric = metric({
  ...timed,
  key: 'inbox.stage-time-p90',
  name: { zh: '阶段用时（P90）', en: 'Time in a stage (p90)' },
  formula: {
    zh: '从进入阶段到离开的秒数的九成分位（线性插值），以离开的时刻归期。',
    en: 'The 90th percentile, by linear interpolation, of the seconds from coming into a stage to leaving it.',
  },
});

/** How many stays ended. */
export const stageStaysMetric = metric({
  ...timed,
  key: 'inbox.stage-stays',
  name: { zh: '走完的阶段', en: 'Stages gone through' },
  formula: {
    zh: '期间内离开某个阶段的次数，以离开的时刻归期。',
    en: 'How often conversations left a stage in the period, dated by the leaving.',
  },
  unit: 'count',
  direction: 'none',
});

/** How many stand in a stage and have not left it. */
export const stageStandingMetric = metric({
  ...ofStays,
  key: 'inbox.stage-standing',
  name: { zh: '还停在阶段里的会话', en: 'Conversations still in a stage' },
  formula: {
    zh: '期间内进入某个阶段、至今没有离开的会话数，以进入的时刻归期。',
    en: 'Conversations that came into a stage in the period and have not left it, dated by their coming.',
  },
  edgeCases: {
    zh: '每个会话只在现在的阶段里算一次。',
    en: 'A conversation counts once, in the stage it stands in now.',
  },
  unit: 'count',
  direction: 'none',
  source: 'stage_stays.entered_at',
});

export const stageMetrics = [
  stageTimeMedianMetric,
  stageTimeP90Metric,
  stageStaysMetric,
  stageStandingMetric,
] as const;
