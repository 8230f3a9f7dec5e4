import { defineWords } from '../../kit/words.ts';

/** What business hours say. */
export const calendarWords = defineWords('platform', {
  calendarNotFound: { zh: '没有这份营业时间。', en: 'There are no such business hours.' },
  calendarChangedMeanwhile: {
    zh: '刚才有同事改过这份营业时间，请在它的基础上修改。',
    en: 'A colleague changed these hours a moment ago. Please edit those.',
  },
  calendarInUse: {
    zh: '这份营业时间还在用：{uses}。请先换成别的。',
    en: 'These hours are still used by {uses}. Give those other hours first.',
  },
  calendarsMax: { zh: '最多 100 份营业时间。', en: 'There can be at most 100 business hours.' },
});
