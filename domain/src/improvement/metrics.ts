import type { FieldSet } from '../kit/filter/field.ts';
import { inGuide } from '../kit/metric/guide.ts';
import { metric } from '../kit/metric/metric.ts';
import { findingOriginWords, findingOutcomeWords } from './contract/shapes.ts';

const choicesOf = (words: Readonly<Record<string, { zh: string; en: string }>>) =>
  Object.entries(words).map(([key, label]) => ({ key, label }));
const fields: FieldSet = {
  origin: { type: 'choice', label: { zh: '来源', en: 'Origin' }, choices: choicesOf(findingOriginWords) },
  owner: { type: 'reference', label: { zh: '负责人', en: 'Owner' } },
  reason: { type: 'choice', label: { zh: '联系原因', en: 'Contact reason' } },
  outcome: { type: 'choice', label: { zh: '结果', en: 'Outcome' }, choices: choicesOf(findingOutcomeWords) },
};
const ofFindings = {
  document: inGuide('improvement', { zh: '关闭', en: 'How it ends' }),
  grain: 'finding',
  fields,
  dimensions: ['origin', 'owner', 'reason'],
  source: 'findings',
};

/** Findings that stand open at the end of a period. */
export const openFindingsMetric = metric({
  ...ofFindings,
  key: 'improvement.open',
  name: { zh: '未关闭的问题', en: 'Open findings' },
  formula: {
    zh: '期末（今天则为此刻）还没有关闭的问题数。',
    en: 'How many findings were not closed at the end of the period; of a running one, now.',
  },
  edgeCases: {
    zh: '重新打开的问题从最初登记起一直算未关闭。',
    en: 'One that was opened again counts as open since it was first opened.',
  },
  unit: 'count',
  direction: 'down',
});

/** How old the findings are that stand open at the end of a period. */
export const findingAgeMetric = metric({
  ...ofFindings,
  key: 'improvement.age',
  name: { zh: '未关闭问题的平均时长', en: 'Age of open findings' },
  formula: {
    zh: '期末（今天则为此刻）还没有关闭的问题，从登记到那时的平均时长。',
    en: 'The average time since they were opened, of the findings not closed at the end of the period; of a running one, now.',
  },
  edgeCases: {
    zh: '按自然时间计算；重新打开的从最初登记起算；没有未关闭的问题时为空。',
    en: 'Calendar time. One that was opened again counts from when it was first opened. Empty when none is open.',
  },
  unit: 'seconds',
  direction: 'down',
});

/** How long closed findings took. */
export const findingDaysMetric = metric({
  ...ofFindings,
  key: 'improvement.days-to-close',
  name: { zh: '问题关闭用时', en: 'Time to close a finding' },
  formula: {
    zh: '期间内关闭的问题，从登记到关闭的时长的中位数，以关闭的时刻归期。',
    en: 'The median time from opening to closing, of the findings closed in the period.',
  },
  edgeCases: { zh: '不再做的也计入。', en: 'Dropped ones count, too.' },
  unit: 'seconds',
  direction: 'down',
});

/** Share of closed findings that were proved. */
export const provedShareMetric = metric({
  ...ofFindings,
  key: 'improvement.proved-share',
  name: { zh: '改进验证有效率', en: 'Findings proved' },
  formula: {
    zh: '期间内按有效或无效关闭的问题里，验证有效的所占比例，以关闭的时刻归期。',
    en: 'Of the findings closed as proved or disproved in the period, the share that was proved.',
  },
  edgeCases: { zh: '不再做的不计。', en: 'Dropped ones do not count.' },
  unit: 'share',
  direction: 'up',
});

/** Share of actions that were done in time. */
export const actionsInTimeMetric = metric({
  document: inGuide('improvement', { zh: '措施', en: 'What is done' }),
  key: 'improvement.actions-in-time',
  name: { zh: '改进措施按时完成率', en: 'Actions done in time' },
  formula: {
    zh: '期间内完成的改进措施里，不晚于期限完成的所占比例，以完成的时刻归期。',
    en: 'Of the actions done in the period, the share that was done by its date.',
  },
  edgeCases: {
    zh: '改过期限的以完成时的期限为准；不做的不计。',
    en: 'A date that was moved counts as it last stood. Dropped ones do not count.',
  },
  unit: 'share',
  direction: 'up',
  grain: 'improvement-action',
  fields: { owner: { type: 'reference', label: { zh: '负责人', en: 'Owner' } } },
  dimensions: ['owner'],
  source: 'improvement_actions',
});
