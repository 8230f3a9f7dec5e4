import type { SensitiveKind } from '../../kit/sensitive/find-sensitive.ts';
import { defineWords, type Text } from '../../kit/words.ts';
import { platformNavWords } from '../nav-words.ts';

export const sensitiveKindWords: Readonly<Record<SensitiveKind, Text>> = {
  'identity-card': { zh: '身份证号', en: 'Identity numbers' },
  'bank-card': { zh: '银行卡号', en: 'Bank cards' },
  phone: { zh: '电话', en: 'Phones' },
  email: { zh: '邮箱', en: 'Mail addresses' },
  address: { zh: '地址', en: 'Postal addresses' },
  secret: { zh: '密码和验证码', en: 'Passwords and codes' },
};

const own = defineWords('redaction', {
  intro: {
    zh: '聊天记录、工单、回访、表单等历史文字里的敏感信息，到了期限就永久清除，导出里也不再有。',
    en: 'Sensitive details in the history of chats, tickets, follow-ups and forms are taken out for good at the age you set, and so out of every export.',
  },
  age: { zh: '多少天后清除', en: 'Taken out after' },
  days: { zh: '天', en: 'days' },
  keepHint: { zh: '留空表示不清除。', en: 'Empty keeps it.' },
  isOff: { zh: '现在什么都不清除。', en: 'Nothing is taken out now.' },
  lastRun: {
    zh: '上次检查：{at}。共清除过 {count} 段文字。',
    en: 'Last look: {at}. Texts changed so far: {count}.',
  },
  neverRan: {
    zh: '发布后立即开始检查，以后每小时一次。',
    en: 'It begins when you publish, and looks once an hour.',
  },
  isCatchingUp: { zh: '正在检查以前的记录……', en: 'Looking through older records…' },
  countAndPublish: { zh: '试算并发布…', en: 'Count and publish…' },
  counting: { zh: '正在试算……', en: 'Counting…' },
  publish: { zh: '发布', en: 'Publish' },
  place: { zh: '位置', en: 'Where' },
  records: { zh: '段文字', en: 'Texts' },
  found: { zh: '会清除', en: 'Would be taken out' },
  isPart: {
    zh: '记录很多，这里只数了最早的一部分，实际会更多。',
    en: 'There is so much that only the oldest part was counted: it will be more.',
  },
  files: {
    zh: '这些文字旁边还有 {count} 个附件。附件内容不检查、不删除，需要时请手工处理；附件名里的敏感信息会清除。',
    en: 'Attachments beside these texts: {count}. What is in files is not read and not deleted; their names are cleaned.',
  },
  confirmTitle: { zh: '永久清除敏感信息？', en: 'Take sensitive details out for good?' },
  confirm: {
    zh: '马上会清除 {count} 段文字里的敏感信息，以后到期的也会自动清除。清除后无法恢复，备份里的旧数据不受影响。',
    en: 'Texts changed at once: {count}; later ones as they come of age. This cannot be undone. Backups made before keep what they hold.',
  },
  confirmLater: {
    zh: '现在没有到期的敏感信息，以后到期的会自动清除。清除后无法恢复。',
    en: 'Nothing is old enough now; it is taken out as it comes of age. This cannot be undone.',
  },
  confirmOff: {
    zh: '以后不再清除。已清除的无法恢复。',
    en: 'Nothing more is taken out. What is gone stays gone.',
  },
  published: { zh: '已发布', en: 'Published' },
  changedMeanwhile: {
    zh: '刚才有同事改过这个设置，请在它的基础上修改。',
    en: 'A colleague changed this a moment ago. Please edit that.',
  },
  recordAge: { zh: '顾客资料和收货信息', en: 'Customers’ profiles and receivers' },
  recordAgeHint: {
    zh: '顾客最后一次来访、订单最后一次变动之后这么多天，清除资料里的电话和邮箱、订单的收货人、电话和地址。清除后按电话找不到这些订单。',
    en: 'So long after a customer was last seen, or an order last changed: phone and mail address of the profile, name, phone and address of the receiver. Orders are no longer found by that phone.',
  },
  stays: {
    zh: '不会改动：顾客的称呼、附件的内容、以前的备份。',
    en: 'Left alone: customers’ names, what is in files, backups made before.',
  },
});

/** What the page says on which ages are set. */
export const redactionWords = {
  ...own,
  title: platformNavWords.redaction,
};
