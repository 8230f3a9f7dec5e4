import { defineWords } from '../../kit/words.ts';

/** What is refused about notices, and how they are mailed and pushed. */
export const noticeWords = defineWords('notices', {
  kindUnknown: { zh: '没有这种通知', en: 'There is no such kind of notice' },
  linkUnknown: { zh: '这个退订链接不对或不完整', en: 'This link to unsubscribe is wrong or incomplete' },
  mailBody: {
    zh: '{text}\n\n可以在知音的“我的账号”里选择哪些事情发邮件。',
    en: '{text}\n\nUnder “My account” in Zhiyin you choose what is sent by mail.',
  },
  noMore: { zh: '不再收这类邮件：', en: 'No more mails of this kind:' },
  noMoreAtAll: { zh: '不再收任何通知邮件：', en: 'No more mails of notices at all:' },
  oneWaits: { zh: '1 条通知等您看', en: '1 notice waits for you' },
  manyWait: { zh: '{count} 条通知等您看', en: '{count} notices wait for you' },
  waitIn: { zh: '{shop}：{count} 条通知等您看', en: '{shop}: {count} notices wait for you' },
  ofKind: { zh: '{kind}（{count}）', en: '{kind} ({count})' },
  andMore: { zh: '还有 {count} 条，请在知音里看。', en: 'And {count} more, which you find in Zhiyin.' },
  otherKind: { zh: '其他', en: 'Other' },
});
