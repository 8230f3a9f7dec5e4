import { defineWords } from '../../kit/words.ts';

/** What the pages of metrics say. */
export const metricPageWords = defineWords('metrics-page', {
  metrics: { zh: '指标', en: 'Metrics' },
  metric: { zh: '指标', en: 'Metric' },
  metricsHint: {
    zh: '每个数字都可以点开，看到背后的每一条记录。',
    en: 'Every number opens to the rows behind it.',
  },
  allMetrics: { zh: '全部指标', en: 'All metrics' },
  period: { zh: '时间段', en: 'Period' },
  today: { zh: '今天', en: 'Today' },
  lastDays: { zh: '最近 {count} 天', en: 'Last {count} days' },
  againstYesterday: { zh: '较昨天', en: 'against yesterday' },
  againstDays: { zh: '较前 {count} 天', en: 'against the {count} days before' },
  explain: { zh: '“{name}”怎么算', en: 'How “{name}” is measured' },
  formula: { zh: '怎么算', en: 'Formula' },
  edgeCases: { zh: '特殊情况', en: 'Edge cases' },
  source: { zh: '来自', en: 'Source' },
  groupBy: { zh: '分组', en: 'Group by' },
  group: { zh: '分组', en: 'Group' },
  byDay: { zh: '每天', en: 'Day by day' },
  day: { zh: '日期', en: 'Day' },
  value: { zh: '数值', en: 'Value' },
  rowCount: { zh: '记录', en: 'Rows' },
  withoutGroup: { zh: '没有', en: 'None' },
  rowsTitle: { zh: '{name}：背后的记录', en: '{name}: the rows behind it' },
  row: { zh: '记录', en: 'Row' },
  when: { zh: '时间', en: 'When' },
  conversation: { zh: '会话', en: 'Conversation' },
  message: { zh: '消息', en: 'Message' },
  noRows: { zh: '没有记录', en: 'No rows' },
  nothingYet: { zh: '还没有数字', en: 'No numbers yet' },
  nothingYetHint: {
    zh: '有了会话之后，这里会显示响应、解决和数量。',
    en: 'Once there are conversations, answers, solutions and counts show here.',
  },
});
