import { z } from 'zod';
import { fact } from '../kit/fact.ts';
import { Id, Moment } from '../kit/shapes.ts';
import type { Text } from '../kit/words.ts';
import { SuggestionState, SuggestionTopic, SuggestionWay } from './contract/shapes.ts';
import { suggestionsManage, suggestionsRead } from './permissions.ts';

function aboutSuggestion<Shape extends z.ZodRawShape>(kind: string, words: Text, more: Shape) {
  const payload = z.object({ suggestionId: Id, ownerId: Id.nullable(), ...more });
  return fact({ kind, words, payload, seenWith: suggestionsRead, subject: 'suggestionId' });
}

export const suggestionReceived = aboutSuggestion(
  'suggestions.received',
  { zh: '收到了建议', en: 'A suggestion came in' },
  { topic: SuggestionTopic, way: SuggestionWay, answerBy: Moment },
);
/** `fields`: which were written anew. */
export const suggestionChanged = aboutSuggestion(
  'suggestions.changed',
  { zh: '修改了建议', en: 'A suggestion was changed' },
  { fields: z.array(z.string()), from: SuggestionState, to: SuggestionState },
);
/** `told`: how many suggesters it was told to. */
export const suggestionAnswered = aboutSuggestion(
  'suggestions.answered',
  { zh: '答复了建议', en: 'A suggestion was answered' },
  { from: SuggestionState, to: SuggestionState, isFirst: z.boolean(), told: z.int() },
);
export const suggestionRemarked = aboutSuggestion(
  'suggestions.remarked',
  { zh: '给建议写了备注', en: 'A colleague remarked on a suggestion' },
  {},
);
export const suggestionJoined = aboutSuggestion(
  'suggestions.joined',
  { zh: '合并了建议', en: 'A suggestion was joined to another' },
  { intoId: Id },
);
export const suggestionParted = aboutSuggestion(
  'suggestions.parted',
  { zh: '取消了建议的合并', en: 'A suggestion was parted from another' },
  { fromId: Id },
);
/** Nobody answered in time. Said once. */
export const suggestionOverdue = aboutSuggestion(
  'suggestions.overdue',
  { zh: '建议超期未答复', en: 'A suggestion was not answered in time' },
  { answerBy: Moment },
);
export const suggestionWithdrawn = aboutSuggestion(
  'suggestions.withdrawn',
  { zh: '顾客撤回了建议', en: 'A suggester took a suggestion back' },
  {},
);
export const suggestionSettingsChanged = fact({
  kind: 'suggestions.settings-changed',
  words: { zh: '修改了建议箱设置', en: 'The suggestion box was set up' },
  payload: z.object({ workspaceId: Id, fields: z.array(z.string()), isOpen: z.boolean() }),
  seenWith: suggestionsManage,
  subject: 'workspaceId',
});
export const suggestionsExported = fact({
  kind: 'suggestions.exported',
  words: { zh: '导出了建议', en: 'Suggestions were exported' },
  payload: z.object({ workspaceId: Id }),
  seenWith: suggestionsManage,
  subject: 'workspaceId',
});

export const suggestionsFacts = [
  suggestionReceived,
  suggestionChanged,
  suggestionAnswered,
  suggestionRemarked,
  suggestionJoined,
  suggestionParted,
  suggestionOverdue,
  suggestionWithdrawn,
  suggestionSettingsChanged,
  suggestionsExported,
] as const;
