import type { Text } from '../../../kit/words.ts';
import { defineWords } from '../../../kit/words.ts';
import type { KanoKind, Quadrant, ServqualDimension } from '../../../statistics/index.ts';

/** What the screen and the workbook of an analysis say. */
export const analysisWords = defineWords('surveys-analysis', {
  hint: {
    zh: '趋势、差异和驱动因素。这里看到的是关联，不是因果：要证明一项改进有效，请在“改进”里做前后对比。',
    en: 'Trends, differences and drivers. What goes together need not be cause and effect: prove a change in Improvement.',
  },
  exportXlsx: { zh: '导出 Excel', en: 'Export to Excel' },
  cut: {
    zh: '回答超过 5,000 份，这里只分析最近的 5,000 份。',
    en: 'More than 5,000 answers: the latest 5,000 are analysed.',
  },
  question: { zh: '题目', en: 'Question' },
  answers: { zh: '回答数', en: 'Answers' },
  mean: { zh: '均分', en: 'Mean' },
  from: { zh: '下限', en: 'Low' },
  to: { zh: '上限', en: 'High' },
  value: { zh: '数值', en: 'Value' },
  part: { zh: '开始于', en: 'From' },
  asTable: { zh: '看数字', en: 'As a table' },
  interval: { zh: '95% 区间', en: '95% interval' },
  comma: { zh: '、', en: ', ' },
  between: { zh: '{low} 至 {high}', en: '{low} to {high}' },
  trend: { zh: '趋势', en: 'Trend' },
  trendHint: {
    zh: '竖线是 95% 区间；两段区间大幅重叠，就别急着说变好或变坏。',
    en: 'Upright lines are 95% intervals; where they overlap widely, do not yet call it better or worse.',
  },
  trendSaid: {
    zh: '“{name}”的趋势，{count} 段，数字在下面的表里',
    en: 'How “{name}” went, in {count} parts; the figures stand in the table below',
  },
  ofQuestion: { zh: '看哪一题', en: 'Of which question' },
  nothingRated: { zh: '表单里没有评分题', en: 'The form has no rating question' },
  nothingRatedHint: {
    zh: '加上评分题以后，这里会给出趋势、差异和驱动因素。',
    en: 'With rating questions, trends, differences and drivers stand here.',
  },
  boxes: { zh: '高分占比', en: 'Top boxes' },
  boxesHint: {
    zh: '最高一档、最高两档和最低两档各占多少，后面是 95% 区间。',
    en: 'How many gave the best mark, one of the two best, one of the two worst, each with its 95% interval.',
  },
  topBox: { zh: '最高一档', en: 'Top box' },
  topTwo: { zh: '最高两档', en: 'Top two' },
  bottomTwo: { zh: '最低两档', en: 'Bottom two' },
  differences: { zh: '各组的差异', en: 'Differences between groups' },
  differencesHint: {
    zh: '每一组和其余各组比；只有两组时，回答多的和另一组比。比得越多，越容易碰巧“显著”，所以 p 值按比较次数校正过。',
    en: 'Each group against all others; of two, the larger against the other. The more is compared, the more looks clear by chance: p is corrected for that.',
  },
  compareBy: { zh: '按什么分组', en: 'Compared by' },
  byTeam: { zh: '小组', en: 'Team' },
  correction: { zh: '校正方法', en: 'Corrected by' },
  holm: { zh: 'Holm 校正', en: 'Holm' },
  discovery: { zh: 'BH（错误发现率）', en: 'BH (false discovery)' },
  plainP: { zh: '未校正的 p', en: 'p, not corrected' },
  group: { zh: '分组', en: 'Group' },
  others: { zh: '其余', en: 'Others' },
  difference: { zh: '差', en: 'Difference' },
  p: { zh: '校正后的 p', en: 'p, corrected' },
  clear: { zh: '有差异', en: 'Differs' },
  thin: { zh: '样本少', en: 'Few answers' },
  thinHint: { zh: '回答太少，p 值只是粗略的。', en: 'So few answers that p is rough.' },
  onlyClear: { zh: '有差异的 {count}', en: 'What differs {count}' },
  allTests: { zh: '全部比较 {count}', en: 'All tests {count}' },
  noDifferences: { zh: '没有可比的分组', en: 'No groups to compare' },
  noDifferencesHint: {
    zh: '至少要有 5 份回答属于同一组，还要有 5 份属于其他组。换一种分组试试：{grounds}。',
    en: 'It takes 5 answers of one group and 5 of others. There are some by: {grounds}.',
  },
  noGroundsHint: {
    zh: '至少要有 5 份回答属于同一组，还要有 5 份属于其他组。现在按哪一种分组都还不够。',
    en: 'It takes 5 answers of one group and 5 of others; so far no grouping has them.',
  },
  noneClear: { zh: '没有明显的差异', en: 'Nothing differs clearly' },
  noneClearHint: {
    zh: '校正以后，各组之间的差别都可能只是碰巧。',
    en: 'Once corrected, all differences may be chance.',
  },
  drivers: { zh: '驱动因素', en: 'Drivers' },
  driversHint: {
    zh: '哪些方面和“{name}”最相关。占比加起来是 100%；{n} 份答全的回答，一起解释了它 {explained} 的变化。',
    en: 'What goes along with “{name}” most. Shares add up to 100%; {n} complete answers, which together explain {explained} of it.',
  },
  outcome: { zh: '看什么的驱动因素', en: 'Drivers of' },
  lmg: { zh: '重要性（LMG）', en: 'Importance (LMG)' },
  johnson: { zh: 'Johnson 权重', en: 'Johnson’s weight' },
  odds: { zh: '多一分的优势比', en: 'Odds ratio per mark' },
  oddsHint: {
    zh: '这一题多一分，结果更好的优势乘以多少（有序 Logit，其他题不变）。1 表示没有关系。',
    en: 'By how much one mark more multiplies the odds of a better outcome, all else alike (ordinal logit). 1 is none.',
  },
  noOdds: {
    zh: '算不出优势比：回答太少，或者有的题把高分和低分完全分开了。',
    en: 'No odds can be told: the answers are too few, or a question parts good from bad ones without an overlap.',
  },
  inflation: { zh: 'VIF', en: 'VIF' },
  inflationHint: {
    zh: '方差膨胀因子：5 以上说明这一题和别的题太像，单独的作用说不清；10 以上不能看。',
    en: 'Variance inflation: from 5 a question is so like others that its own part is hard to tell, from 10 it cannot be.',
  },
  performance: { zh: '表现', en: 'Performance' },
  quadrant: { zh: '怎么做', en: 'What to do' },
  noDrivers: { zh: '还看不出驱动因素', en: 'No drivers to be seen yet' },
  noDriversHint: {
    zh: '需要一个结果题（例如总体满意），至少一个别的评分题，而且回答要有高有低。',
    en: 'It takes an outcome such as overall satisfaction, another rating question, and answers that vary.',
  },
  fewAnswers: {
    zh: '每个因素不到 10 份回答，占比很可能是碰巧，只供参考。',
    en: 'Fewer than 10 answers for each driver: the shares may well be chance.',
  },
  relatedDrivers: {
    zh: '有的题彼此太像（VIF ≥ 5），它们各自的作用分不清。',
    en: 'Some questions are much alike (VIF ≥ 5): their own parts can hardly be told apart.',
  },
  copiedDrivers: {
    zh: '有的题回答完全一样，算不出各自的占比。请去掉重复的题。',
    en: 'Some questions are answered as copies of each other: no shares can be told. Leave one of them out.',
  },
  unvarying: {
    zh: '人人都打一样的分，不参与分析：{names}',
    en: 'All gave the same mark, so it is left out: {names}',
  },
  plane: { zh: '重要性与表现', en: 'Importance and performance' },
  planeHint: {
    zh: '横线和竖线是各题的平均。右下角“重要但表现差”的先改。',
    en: 'The cross stands at the means. Mend first what is important and weak, at the lower right.',
  },
  planeSaid: {
    zh: '重要性与表现的四象限图，数字在驱动因素表里',
    en: 'Importance and performance in four quadrants; the figures stand in the table of drivers',
  },
  csi: { zh: '满意度指数（CSI）', en: 'Satisfaction index (CSI)' },
  csiHint: {
    zh: '0 到 100：各题得分占满分的比例按权重相加。权重都在表里，可以换一种看。',
    en: 'From 0 to 100: the share of full marks of each question, by weight. All weights stand in the table.',
  },
  weighting: { zh: '权重', en: 'Weights' },
  equal: { zh: '一样重', en: 'All alike' },
  byForm: { zh: '按表单里的权重', en: 'As in the form' },
  byImportance: { zh: '按重要性', en: 'By importance' },
  weight: { zh: '权重', en: 'Weight' },
  adds: { zh: '贡献', en: 'Adds' },
  servqual: { zh: '服务质量差距（SERVQUAL）', en: 'Service gaps (SERVQUAL)' },
  servqualHint: {
    zh: '差距 = 感受 − 期望，负数是没达到期望。权重共 100 分，是原作者的默认值。',
    en: 'Gap: perceived less expected, below 0 falls short. The weights of 100 points are those of its authors.',
  },
  servqualWhole: {
    zh: '总差距 {plain}，加权 {weighted}',
    en: 'All in all {plain}, weighted {weighted}',
  },
  dimension: { zh: '维度', en: 'Dimension' },
  expected: { zh: '期望', en: 'Expected' },
  perceived: { zh: '感受', en: 'Perceived' },
  gap: { zh: '差距', en: 'Gap' },
  kano: { zh: '需求分类（Kano）', en: 'Kinds of features (Kano)' },
  kanoHint: {
    zh: '满意系数（Better）：有了能让多少人更满意；不满系数（Worse）：没有会让多少人不满意。并列时按必备、期望、魅力、无所谓取。',
    en: 'Better: how many it pleases to have it. Worse: how many it displeases to lack it. Ties go must-be, one-dimensional, attractive.',
  },
  feature: { zh: '功能', en: 'Feature' },
  kind: { zh: '类别', en: 'Kind' },
  better: { zh: '满意系数', en: 'Better' },
  worse: { zh: '不满系数', en: 'Worse' },
});

export const quadrantWords: Readonly<Record<Quadrant, Text>> = {
  concentrate: { zh: '先改这里', en: 'Mend first' },
  'keep-up': { zh: '保持', en: 'Keep up' },
  'low-priority': { zh: '不急', en: 'Can wait' },
  'possible-overkill': { zh: '可能过度', en: 'Perhaps too much' },
};

export const servqualWords: Readonly<Record<ServqualDimension, Text>> = {
  tangibles: { zh: '有形性', en: 'Tangibles' },
  reliability: { zh: '可靠性', en: 'Reliability' },
  responsiveness: { zh: '响应性', en: 'Responsiveness' },
  assurance: { zh: '保证性', en: 'Assurance' },
  empathy: { zh: '移情性', en: 'Empathy' },
};

export const kanoKindWords: Readonly<Record<KanoKind, Text>> = {
  M: { zh: '必备', en: 'Must-be' },
  O: { zh: '期望', en: 'One-dimensional' },
  A: { zh: '魅力', en: 'Attractive' },
  I: { zh: '无所谓', en: 'Indifferent' },
  R: { zh: '反向', en: 'Reverse' },
  Q: { zh: '存疑', en: 'Questionable' },
};
