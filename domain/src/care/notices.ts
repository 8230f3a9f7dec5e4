import { defineWords } from '../kit/words.ts';
import { noticeKind } from '../platform/index.ts';

export const followUpGiven = noticeKind('care.given', {
  zh: '有回访交给我',
  en: 'A follow-up is given to me',
});
export const followUpLate = noticeKind(
  'care.late',
  { zh: '回访快到期或超期', en: 'A follow-up is due soon, or overdue' },
  { isUrgent: true },
);

/** What notices of follow-ups say. */
export const careNoticeWords = defineWords('care-notices', {
  given: { zh: '有一次回访交给了您（{reason}）', en: 'A follow-up was given to you ({reason})' },
  dueSoon: { zh: '您有一次回访快到期了', en: 'A follow-up of yours is due soon' },
  overdueAlone: {
    zh: '一次回访超期了，负责人不在',
    en: 'A follow-up is overdue, and nobody is there to make it',
  },
  overdue: { zh: '您有一次回访超期了', en: 'A follow-up of yours is overdue' },
});
