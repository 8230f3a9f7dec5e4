import { defineWords } from '../../kit/words.ts';

/** What is refused about notices, and how they are mailed. */
export const noticeWords = defineWords('notices', {
  kindUnknown: { zh: '没有这种通知', en: 'There is no such kind of notice' },
  mailBody: {
    zh: '{text}\n\n可以在知音的“我的账号”里选择哪些事情发邮件。',
    en: '{text}\n\nUnder “My account” in Zhiyin you choose what is sent by mail.',
  },
});
