import { z } from 'zod';
import { endpoint } from '../../kit/endpoint.ts';
import { Id } from '../../kit/shapes.ts';
import { suggestionsHandle, suggestionsManage } from '../permissions.ts';
import {
  SeenSuggestion,
  SuggestionDetail,
  SuggestionSettings,
  SuggestionState,
  SuggestionText,
  SuggestionTopic,
  suggestionParams,
} from './shapes.ts';

const toSuggestion = {
  method: 'POST',
  may: suggestionsHandle,
  params: suggestionParams,
  response: SuggestionDetail,
} as const;

/** What somebody said on the phone or in passing; with an address, they are told what becomes of it. */
export const NoteSuggestion = z.strictObject({
  text: SuggestionText,
  topic: SuggestionTopic,
  customerId: Id.nullable().default(null),
  email: z.union([z.literal(''), z.email().max(254)]).default(''),
});
export type NoteSuggestion = z.infer<typeof NoteSuggestion>;

export const noteSuggestion = endpoint('suggestions.note', {
  method: 'POST',
  path: '/suggestions',
  may: suggestionsHandle,
  words: { zh: '代记一条建议', en: 'Write a suggestion down' },
  body: NoteSuggestion,
  response: SuggestionDetail,
});

/**
 * What is left out stays as it is. Without a word to the suggester it can only be taken up, or put back: what becomes of
 * it is told with an answer.
 */
export const ChangeSuggestion = z.strictObject({
  ...SeenSuggestion,
  ownerId: Id.nullable().optional(),
  topic: SuggestionTopic.optional(),
  state: z.enum(['new', 'considering']).optional(),
});
export type ChangeSuggestion = z.infer<typeof ChangeSuggestion>;

export const changeSuggestion = endpoint('suggestions.change', {
  ...toSuggestion,
  method: 'PATCH',
  path: '/suggestions/:suggestionId',
  words: { zh: '修改建议的负责人、分类或状态', en: 'Change whose a suggestion is, its topic or its state' },
  body: ChangeSuggestion,
});

/** Tells whoever suggested it, and everybody whose suggestion was joined to it. */
export const AnswerSuggestion = z.strictObject({
  ...SeenSuggestion,
  text: SuggestionText,
  /** What it becomes; left out, it stays what it is. */
  state: SuggestionState.exclude(['new']).optional(),
});
export type AnswerSuggestion = z.infer<typeof AnswerSuggestion>;

export const answerSuggestion = endpoint('suggestions.answer', {
  ...toSuggestion,
  path: '/suggestions/:suggestionId/answers',
  words: { zh: '答复建议', en: 'Answer a suggestion' },
  body: AnswerSuggestion,
});

/** For colleagues alone. */
export const remarkOnSuggestion = endpoint('suggestions.remark', {
  ...toSuggestion,
  path: '/suggestions/:suggestionId/remarks',
  words: { zh: '给建议写内部备注', en: 'Remark on a suggestion among colleagues' },
  body: z.strictObject({ text: SuggestionText }),
});

/** Both are about the same: one answer is told to all. Answers the one that it was joined to. */
export const joinSuggestion = endpoint('suggestions.join', {
  ...toSuggestion,
  path: '/suggestions/:suggestionId/join',
  words: { zh: '合并相同的建议', en: 'Join a suggestion to another' },
  body: z.strictObject({ ...SeenSuggestion, intoId: Id }),
});

/** Takes a suggestion out of the one that it was joined to. Answers it by itself. */
export const partSuggestion = endpoint('suggestions.part', {
  ...toSuggestion,
  path: '/suggestions/:suggestionId/part',
  words: { zh: '取消合并建议', en: 'Part a suggestion from another' },
});

/** The settings with where the box stands; null while the portal is off. */
const BoxSettings = SuggestionSettings.extend({ url: z.string().nullable() });
export type BoxSettings = z.infer<typeof BoxSettings>;

export const getSuggestionSettings = endpoint('suggestions.get-settings', {
  method: 'GET',
  path: '/suggestion-settings',
  may: suggestionsManage,
  words: { zh: '查看建议箱设置', en: 'Get the settings of the suggestion box' },
  response: BoxSettings,
});

export const changeSuggestionSettings = endpoint('suggestions.change-settings', {
  method: 'PATCH',
  path: '/suggestion-settings',
  may: suggestionsManage,
  words: { zh: '修改建议箱设置', en: 'Set the suggestion box up' },
  body: SuggestionSettings.partial().strict(),
  response: BoxSettings,
});
