import { defineWords } from '../../kit/words.ts';

/** What the page says to which the link of a mail leads. */
export const unsubscribeWords = defineWords('unsubscribe', {
  title: { zh: '退订通知邮件', en: 'No more mails of notices' },
  ask: {
    zh: '不再收到这类通知的邮件？铃铛和推送不受影响，以后可以在“我的账号”里再打开。',
    en: 'No more mails of this kind? Bell and push stay as they are, and under “My account” you can have the mails again.',
  },
  verb: { zh: '退订', en: 'Unsubscribe' },
  done: { zh: '已退订。', en: 'Done: no more of these mails.' },
  failed: { zh: '没有退订成功，请再试一次。', en: 'That did not work. Please try again.' },
});
