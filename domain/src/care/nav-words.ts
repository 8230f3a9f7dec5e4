import { defineWords } from '../kit/words.ts';

/** What is known of follow-ups before their screens are loaded. */
export const careNavWords = defineWords('care-nav', {
  followUps: { zh: '回访', en: 'Follow-ups' },
  followUp: { zh: '回访', en: 'Follow-up' },
  toldDue: { zh: '安排了回访（{reason}）', en: 'A follow-up was asked for ({reason})' },
  toldOverdue: { zh: '回访超期了', en: 'The follow-up is overdue' },
  toldReached: { zh: '联系上了顾客', en: 'The customer was reached' },
  toldNotReached: { zh: '没有联系上顾客', en: 'The customer was not reached' },
  toldDone: { zh: '完成了回访：{outcome}', en: 'Followed up: {outcome}' },
  toldGivenUp: { zh: '放弃了回访', en: 'The follow-up was given up' },
  toldOpenedAgain: { zh: '重新打开了回访', en: 'The follow-up was opened again' },
  toldCancelled: { zh: '取消了回访', en: 'The follow-up was cancelled' },
});
