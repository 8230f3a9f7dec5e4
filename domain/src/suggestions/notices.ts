import { defineWords } from '../kit/words.ts';
import { noticeKind } from '../platform/index.ts';

export const suggestionGiven = noticeKind('suggestions.given', {
  zh: '有建议交给我',
  en: 'A suggestion is given to me',
});
export const suggestionLate = noticeKind(
  'suggestions.late',
  { zh: '建议超期未答复', en: 'A suggestion was not answered in time' },
  { isUrgent: true },
);

/** What notices of suggestions say. */
export const suggestionNoticeWords = defineWords('suggestion-notices', {
  given: { zh: '有一条建议交给了您（{topic}）', en: 'A suggestion was given to you ({topic})' },
  late: { zh: '一条建议超期还没有答复（{topic}）', en: 'A suggestion was not answered in time ({topic})' },
});
