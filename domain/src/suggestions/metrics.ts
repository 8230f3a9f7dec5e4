import type { FieldSet } from '../kit/filter/field.ts';
import { inGuide } from '../kit/metric/guide.ts';
import { metric } from '../kit/metric/metric.ts';
import { suggestionStateWords, suggestionTopicWords, suggestionWayWords } from './contract/shapes.ts';

const choicesOf = (words: Readonly<Record<string, { zh: string; en: string }>>) =>
  Object.entries(words).map(([key, label]) => ({ key, label }));
const fields: FieldSet = {
  topic: { type: 'choice', label: { zh: '分类', en: 'Topic' }, choices: choicesOf(suggestionTopicWords) },
  way: { type: 'choice', label: { zh: '来路', en: 'Came by' }, choices: choicesOf(suggestionWayWords) },
  state: { type: 'choice', label: { zh: '状态', en: 'State' }, choices: choicesOf(suggestionStateWords) },
  owner: { type: 'reference', label: { zh: '负责人', en: 'Owner' } },
};
const ofSuggestions = {
  document: inGuide('suggestions', { zh: '指标', en: 'Figures' }),
  grain: 'suggestion',
  fields,
  dimensions: ['topic', 'way', 'state', 'owner'],
  source: 'suggestions',
};
const withoutWithdrawn = {
  zh: '顾客撤回的不计；合并到别条的各算一条。',
  en: 'Those taken back do not count; each of those joined together counts.',
};

/** How many suggestions came in. */
export const suggestionsMetric = metric({
  ...ofSuggestions,
  key: 'suggestions.received',
  name: { zh: '收到的建议', en: 'Suggestions' },
  formula: { zh: '期间内收到的建议数。', en: 'How many suggestions came in during the period.' },
  edgeCases: withoutWithdrawn,
  unit: 'count',
  direction: 'none',
});

/** Share of suggestions answered in time. */
export const suggestionsInTimeMetric = metric({
  ...ofSuggestions,
  key: 'suggestions.answered-in-time',
  name: { zh: '建议按时答复率', en: 'Suggestions answered in time' },
  formula: {
    zh: '答复期限在期间内的建议里，期限之前得到首次答复的所占比例。',
    en: 'Of the suggestions to be answered in the period, the share whose suggester was told something by then.',
  },
  edgeCases: {
    zh: `期限还没到而没有答复的不计，已经答复的计入。${withoutWithdrawn.zh}`,
    en: `Unanswered ones whose date is still ahead do not count; answered ones do. ${withoutWithdrawn.en}`,
  },
  unit: 'share',
  direction: 'up',
});

/** How long a first answer took. */
export const suggestionAnswerTimeMetric = metric({
  ...ofSuggestions,
  key: 'suggestions.time-to-answer',
  name: { zh: '建议首次答复时长', en: 'Time to answer a suggestion' },
  formula: {
    zh: '期间内首次答复的建议，从收到到答复的时长的中位数，以答复的时刻归期。',
    en: 'The median time from coming in to the first answer, of the suggestions first answered in the period.',
  },
  edgeCases: withoutWithdrawn,
  unit: 'seconds',
  direction: 'down',
});

/** Share of settled suggestions that were done. */
export const suggestionsDoneMetric = metric({
  ...ofSuggestions,
  key: 'suggestions.done-share',
  name: { zh: '建议实现率', en: 'Suggestions done' },
  formula: {
    zh: '期间内有了结果（已实现或不采纳）的建议里，已实现的所占比例，以有结果的时刻归期。',
    en: 'Of the suggestions that were done or declined in the period, the share that was done.',
  },
  edgeCases: {
    zh: `已采纳但还没实现的不计。${withoutWithdrawn.zh}`,
    en: `Those planned and not done yet do not count. ${withoutWithdrawn.en}`,
  },
  unit: 'share',
  direction: 'up',
});
