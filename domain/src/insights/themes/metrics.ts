import { channelField } from '../../inbox/index.ts';
import type { FieldSet } from '../../kit/filter/field.ts';
import { inGuide } from '../../kit/metric/guide.ts';
import { metric } from '../../kit/metric/metric.ts';
import { feelingWords, sourceWords } from './page-words.ts';

const choicesOf = (words: Readonly<Record<string, { zh: string; en: string }>>) =>
  Object.entries(words).map(([key, label]) => ({ key, label }));

const fields: FieldSet = {
  theme: { type: 'reference', label: { zh: '主题', en: 'Theme' } },
  feeling: { type: 'choice', label: { zh: '感觉', en: 'Feeling' }, choices: choicesOf(feelingWords) },
  saidIn: { type: 'choice', label: { zh: '来源', en: 'Said in' }, choices: choicesOf(sourceWords) },
  channel: channelField,
  assignee: { type: 'reference', label: { zh: '客服', en: 'Agent' } },
  team: { type: 'reference', label: { zh: '小组', en: 'Team' } },
  reason: { type: 'choice', label: { zh: '联系原因', en: 'Contact reason' } },
};
const ofSentences = {
  document: inGuide('themes', { zh: '页面', en: 'The page' }),
  grain: 'sentence',
  fields,
  dimensions: ['theme', 'saidIn', 'feeling', 'channel', 'assignee', 'team', 'reason'],
  source: 'said_sentences',
} as const;
const whatCounts = {
  zh: '评语、商品评价和调查开放题的全部句子、会话最后三条顾客消息的句子、之前消息和工单里的抱怨；寒暄不计。合并过的主题算作合并后的那一个。',
  en: 'All of comments, reviews and open answers, those of a chat’s last three messages, complaints before and in tickets; no greetings. A merged theme counts as what it was merged into.',
};

/** How much customers said. */
export const sentencesMetric = metric({
  ...ofSentences,
  key: 'insights.sentences',
  name: { zh: '顾客说的话（句）', en: 'Sentences customers said' },
  formula: {
    zh: '期间内顾客说的、有内容的句子数，以说话的时刻归期；按主题分组，就是各主题被提到的次数。',
    en: 'Sentences of customers that say something, dated by when they were said; by theme, how often each was spoken of.',
  },
  edgeCases: whatCounts,
  unit: 'count',
  direction: 'none',
});

/** How many of them sound displeased. */
export const displeasedShareMetric = metric({
  ...ofSentences,
  key: 'insights.displeased-share',
  name: { zh: '不满的句子占比', en: 'Displeased sentences' },
  formula: {
    zh: '期间内听起来不满的句子 ÷ 顾客说的句子。',
    en: 'Of the sentences said in the period, the share that sounds displeased.',
  },
  edgeCases: { zh: `拿不准的算中性。${whatCounts.zh}`, en: `What is unclear is neutral. ${whatCounts.en}` },
  unit: 'share',
  direction: 'down',
});

/** How many of them complain. */
export const complainingShareMetric = metric({
  ...ofSentences,
  key: 'insights.complaining-share',
  name: { zh: '抱怨的句子占比', en: 'Complaining sentences' },
  formula: {
    zh: '期间内说出哪里不对的句子 ÷ 顾客说的句子。',
    en: 'Of the sentences said in the period, the share that says something is wrong.',
  },
  edgeCases: whatCounts,
  unit: 'share',
  direction: 'down',
});

/** How many of them are in a theme. */
export const placedShareMetric = metric({
  ...ofSentences,
  key: 'insights.placed-share',
  name: { zh: '归入主题的句子占比', en: 'Sentences in a theme' },
  formula: {
    zh: '期间内归入某个主题的句子 ÷ 顾客说的句子。',
    en: 'Of the sentences said in the period, the share that a theme holds.',
  },
  edgeCases: whatCounts,
  unit: 'share',
  direction: 'none',
});
