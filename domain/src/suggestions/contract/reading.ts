import { z } from 'zod';
import { endpoint } from '../../kit/endpoint.ts';
import { Id, Page, PageQuery } from '../../kit/shapes.ts';
import { suggestionsRead } from '../permissions.ts';
import {
  Suggestion,
  SuggestionDetail,
  SuggestionState,
  SuggestionTopic,
  SuggestionWay,
  suggestionParams,
} from './shapes.ts';

const narrowing = {
  state: SuggestionState.optional(),
  topic: SuggestionTopic.optional(),
  way: SuggestionWay.optional(),
  /** `nobody` has no owner yet. */
  owner: z.union([z.literal('nobody'), Id]).optional(),
  /** Those that wait for their first answer; `late` beyond their date. */
  waits: z.enum(['any', 'late']).optional(),
  /** Part of the text. */
  q: z.string().trim().max(100).optional(),
};

/** The latest first. Those joined to another stand with it, and those taken back nowhere. */
export const listSuggestions = endpoint('suggestions.list', {
  method: 'GET',
  path: '/suggestions',
  may: suggestionsRead,
  words: { zh: '列出建议', en: 'List suggestions' },
  query: PageQuery.extend(narrowing),
  response: Page(Suggestion),
});

export const exportSuggestions = endpoint('suggestions.export', {
  method: 'GET',
  path: '/suggestions/export',
  may: suggestionsRead,
  words: { zh: '导出建议', en: 'Export suggestions' },
  query: z.strictObject(narrowing),
  callsPerMinute: 10,
  response: z.unknown(),
});

export const getSuggestion = endpoint('suggestions.get', {
  method: 'GET',
  path: '/suggestions/:suggestionId',
  may: suggestionsRead,
  words: { zh: '查看一条建议', en: 'Get a suggestion' },
  params: suggestionParams,
  response: SuggestionDetail,
});

const Count = z.int();

export const SuggestionSummary = z.object({
  /** How many stand in each state, those joined to another left out. */
  states: z.record(SuggestionState, Count),
  waiting: Count,
  late: Count,
  mine: Count,
  /** Of those that were to be answered by now: how many there are, and how many were in time. */
  dated: Count,
  inTime: Count,
  /** Everybody who suggested something that was done. */
  heard: Count,
});
export type SuggestionSummary = z.infer<typeof SuggestionSummary>;

export const summariseSuggestions = endpoint('suggestions.summarise', {
  method: 'GET',
  path: '/suggestion-summary',
  may: suggestionsRead,
  words: { zh: '汇总建议', en: 'Sum up suggestions' },
  response: SuggestionSummary,
});
