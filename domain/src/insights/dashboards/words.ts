import { defineWords } from '../../kit/words.ts';

/** What stands in charts and in the tables behind them. */
export const chartWords = defineWords('chart', {
  time: { zh: '时间', en: 'Time' },
  metric: { zh: '指标', en: 'Metric' },
  value: { zh: '数值', en: 'Value' },
  before: { zh: '对比', en: 'Compared' },
  rows: { zh: '记录', en: 'Rows' },
  low: { zh: '区间下限', en: 'Interval from' },
  high: { zh: '区间上限', en: 'Interval to' },
  step: { zh: '步骤', en: 'Step' },
  shareOfFirst: { zh: '占第一步', en: 'Of the first step' },
  shareOfBefore: { zh: '占上一步', en: 'Of the step before' },
  funnelOtherGrain: {
    zh: '“{step}”比“{before}”多：一个数的是{grain}，一个数的是{other}，不是同一批。',
    en: '“{step}” exceeds “{before}”: one counts rows of “{grain}”, the other of “{other}”. They are not the same things.',
  },
  funnelOtherPeriod: {
    zh: '“{step}”比“{before}”多：两步按各自的时刻归期，这段时间里有更早开始的，所以比例超过 100%。',
    en: '“{step}” exceeds “{before}”: each is dated by its own moment, so some of it began before the period, and the share is above 100 %.',
  },
  shareOfAll: { zh: '占比', en: 'Share' },
  cumulative: { zh: '累计占比', en: 'Cumulative share' },
  cohort: { zh: '第一次的月份', en: 'First month' },
  cohortSize: { zh: '人数', en: 'People' },
  monthAfter: { zh: '{n} 个月后', en: 'Month {n}' },
  groupA: { zh: 'A 组', en: 'Group A' },
  groupB: { zh: 'B 组', en: 'Group B' },
  group: { zh: '组', en: 'Group' },
  difference: { zh: '差（A − B）', en: 'A − B' },
  differenceLow: { zh: '差的 95% 区间，从', en: '95 % interval of it, from' },
  differenceHigh: { zh: '到', en: 'to' },
  pAlone: { zh: 'p 值', en: 'p' },
  pCorrected: { zh: 'p 值，按 {n} 项校正（Holm）', en: 'p, corrected for {n} (Holm)' },
  finding: { zh: '结论', en: 'Finding' },
  methodRow: { zh: '方法', en: 'Method' },
  aHigher: { zh: 'A 高于 B', en: 'A is higher' },
  aLower: { zh: 'A 低于 B', en: 'A is lower' },
  noFinding: { zh: '看不出差别', en: 'No difference shown' },
  untested: { zh: '没有检验', en: 'Not tested' },
  tooFew: { zh: '记录太少', en: 'Too few rows' },
  methodShare: { zh: 'Newcombe 区间，χ² 检验', en: 'Newcombe’s interval, χ² test' },
  methodMean: { zh: 'Welch t 检验', en: 'Welch’s t test' },
  methodRate: {
    zh: '混合 Garwood 区间，精确泊松检验',
    en: 'Hybrid of Garwood’s intervals, exact Poisson test',
  },
  methodQuantile: {
    zh: '次序统计量区间合成（MOVER），近似检验',
    en: 'Intervals of order statistics combined (MOVER), approximate test',
  },
  methodNps: { zh: '两个标准误合成，z 检验', en: 'Both standard errors combined, z test' },
  methodNone: {
    zh: '数量和比值没有抽样误差可算，只看差多少',
    en: 'Counts and quotients carry no sampling error: only how far apart they are',
  },
  centre: { zh: '中心线', en: 'Centre line' },
  lowerLine: { zh: '下控制限', en: 'Lower limit' },
  upperLine: { zh: '上控制限', en: 'Upper limit' },
  signal: { zh: '信号', en: 'Signal' },
  beyondThree: { zh: '超出控制限（{side}）', en: 'Beyond the limit ({side})' },
  twoOfThree: { zh: '三点中两点偏离两个标准差（{side}）', en: 'Two of three beyond 2σ ({side})' },
  fourOfFive: { zh: '五点中四点偏离一个标准差（{side}）', en: 'Four of five beyond 1σ ({side})' },
  oneSide: { zh: '连续八点在同一侧（{side}）', en: 'Eight in a row on one side ({side})' },
  above: { zh: '偏高', en: 'above' },
  below: { zh: '偏低', en: 'below' },
  controlSaid: {
    zh: '控制图：菱形的点说明有变化，不只是偶然波动。',
    en: 'Control chart: a diamond says that something changed, beyond chance.',
  },
  hour: { zh: '小时', en: 'Hour' },
  weekday: { zh: '星期', en: 'Weekday' },
  none: { zh: '没有', en: 'None' },
});

/** What kinds of cards are called, and what each is good for. */
export const cardKindWords = {
  figure: defineWords('card-figure', {
    name: { zh: '数字', en: 'Figure' },
    hint: { zh: '一个数字，和之前相比', en: 'One number beside an earlier one' },
  }),
  trend: defineWords('card-trend', {
    name: { zh: '趋势', en: 'Trend' },
    hint: { zh: '最多四个指标随时间的变化', en: 'Up to four metrics over time' },
  }),
  bars: defineWords('card-bars', {
    name: { zh: '条形', en: 'Bars' },
    hint: { zh: '按客服、小组、渠道等比较', en: 'By agent, team, channel and the like' },
  }),
  pareto: defineWords('card-pareto', {
    name: { zh: '帕累托', en: 'Pareto' },
    hint: { zh: '少数几项占了多数', en: 'The few that make up most of it' },
  }),
  heat: defineWords('card-heat', {
    name: { zh: '热力图', en: 'Heat map' },
    hint: { zh: '一周里哪天哪个小时最忙', en: 'Which hours of the week' },
  }),
  funnel: defineWords('card-funnel', {
    name: { zh: '漏斗', en: 'Funnel' },
    hint: { zh: '一步一步还剩多少', en: 'What is left from step to step' },
  }),
  cohort: defineWords('card-cohort', {
    name: { zh: '群组', en: 'Cohorts' },
    hint: {
      zh: '某个月第一次来的人，之后每个月有多少又来了；至少看 12 个月',
      en: 'Of those who first came in a month, how many came back in each month after it; at least 12 months',
    },
  }),
  compare: defineWords('card-compare', {
    name: { zh: '两组比较', en: 'Two groups' },
    hint: {
      zh: 'A 组和 B 组差多少、是不是碰巧；两组的记录不要重叠',
      en: 'How far two groups are apart, and whether by chance; no row should be in both',
    },
  }),
  control: defineWords('card-control', {
    name: { zh: '控制图', en: 'Control chart' },
    hint: { zh: '分清偶然波动和真的变化', en: 'Tells a change from chance' },
  }),
  table: defineWords('card-table', {
    name: { zh: '表格', en: 'Table' },
    hint: { zh: '几个指标并排，按时间或分组', en: 'Metrics side by side, by time or group' },
  }),
  text: defineWords('card-text', {
    name: { zh: '文字', en: 'Text' },
    hint: { zh: '给看的人的一句话', en: 'A word to those who look' },
  }),
} as const;

/** What choices of a view are called. */
export const viewWords = defineWords('view', {
  today: { zh: '今天', en: 'Today' },
  yesterday: { zh: '昨天', en: 'Yesterday' },
  last7: { zh: '最近 7 天', en: 'Last 7 days' },
  last30: { zh: '最近 30 天', en: 'Last 30 days' },
  last90: { zh: '最近 90 天', en: 'Last 90 days' },
  thisWeek: { zh: '本周', en: 'This week' },
  lastWeek: { zh: '上周', en: 'Last week' },
  thisMonth: { zh: '本月', en: 'This month' },
  lastMonth: { zh: '上月', en: 'Last month' },
  custom: { zh: '自选日期', en: 'Own dates' },
  compareNone: { zh: '不对比', en: 'No comparison' },
  comparePrevious: { zh: '对比上一时段', en: 'Against the period before' },
  compareYear: { zh: '对比去年同期', en: 'Against last year' },
  compareTarget: { zh: '对比目标', en: 'Against the goal' },
  againstPrevious: { zh: '较上一时段', en: 'against the period before' },
  againstYear: { zh: '较去年同期', en: 'against last year' },
  againstTarget: { zh: '较目标', en: 'against the goal' },
  channel: { zh: '渠道', en: 'Channel' },
  team: { zh: '小组', en: 'Team' },
  assignee: { zh: '客服', en: 'Agent' },
  reason: { zh: '联系原因', en: 'Contact reason' },
});
