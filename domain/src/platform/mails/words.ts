import { defineWords } from '../../kit/words.ts';

/** What mails say to those who look after them. */
export const mailWords = defineWords('platform', {
  mailAlreadySent: { zh: '这封邮件已经送出。', en: 'This mail has already reached its recipient.' },
  noMailServer: {
    zh: '尚未设置邮件服务器（ZHIYIN_SMTP_URL），请把链接直接转交给收件人。',
    en: 'There is no mail server (ZHIYIN_SMTP_URL). Hand the link to the recipient yourself.',
  },
});
