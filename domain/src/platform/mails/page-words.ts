import { defineWords } from '../../kit/words.ts';
import { platformNavWords } from '../nav-words.ts';

const own = defineWords('mails-page', {
  mailsHint: {
    zh: '邀请和重设密码的邮件。没有邮件服务器时，请把链接亲自转交给收件人。',
    en: 'Invitations and password links. Without a mail server, hand the link to its recipient yourself.',
  },
  recipient: { zh: '收件人', en: 'To' },
  subject: { zh: '主题', en: 'Subject' },
  state: { zh: '状态', en: 'State' },
  all: { zh: '全部', en: 'All' },
  queued: { zh: '排队中', en: 'Queued' },
  held: { zh: '待转交', en: 'To hand on' },
  sent: { zh: '已发送', en: 'Sent' },
  failed: { zh: '失败', en: 'Failed' },
  handedOn: { zh: '已转交', en: 'Handed on' },
  createdAt: { zh: '时间', en: 'When' },
  acts: { zh: '操作', en: 'Actions' },
  handOn: { zh: '转交', en: 'Hand on' },
  handOnTitle: { zh: '转交给 {recipient}', en: 'Hand on to {recipient}' },
  handOnSay: {
    zh: '把链接发给收件人本人：拿到它的人就能以对方的身份进来。',
    en: 'Send the link to the recipient and nobody else: whoever holds it can come in as them.',
  },
  link: { zh: '链接', en: 'Link' },
  markHandedOn: { zh: '我已转交', en: 'I have handed it on' },
  markedOne: { zh: '已标记为转交', en: 'Marked as handed on' },
  retry: { zh: '重新发送', en: 'Send again' },
  retried: { zh: '会马上再试一次', en: 'It is tried again at once' },
  none: { zh: '没有邮件', en: 'No mails' },
  noneHint: {
    zh: '邀请同事或有人忘记密码时，邮件会出现在这里。',
    en: 'They appear when a colleague is invited or somebody forgot a password.',
  },
});

/** What the page of mails says. */
export const mailPageWords = {
  ...own,
  mails: platformNavWords.mails,
};
